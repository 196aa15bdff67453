internal import RaceIR
internal import SyntaxTree

extension PythonLowering {
  /// Records the parameters of a function and evaluates their defaults, which happens where it is defined.
  mutating func lowerParameters(of node: Int, _ function: FunctionIndex) -> OperandRange {
    let parts = parts(of: node)
    if let type = parts.returnType {
      facts.functions[Int(function.index)].returnType = annotation(type)
    }
    guard let list = parts.parameters else { return .empty }
    if tree[list].hasErrorChild { lowerErrors(in: list) }
    let mark = pendingValues.count
    var kind = Parameter.Kind.positional
    var next = tree.firstChild(of: list)
    while let child = next {
      lowerParameter(child, &kind, function)
      next = tree.sibling(after: child, in: list)
    }
    return takeOperands(from: mark)
  }

  private mutating func lowerParameter(_ node: Int, _ kind: inout Parameter.Kind, _ function: FunctionIndex) {
    switch tree.kind(of: node) {
    case .keywordSeparator: kind = .keywordOnly
    case .defaultParameter, .typedParameter, .typedDefaultParameter:
      lowerAnnotatedParameter(node, &kind, function)
    default: add(node, &kind, function)
    }
  }

  private mutating func lowerAnnotatedParameter(
    _ node: Int, _ kind: inout Parameter.Kind, _ function: FunctionIndex
  ) {
    if tree[node].hasErrorChild { lowerErrors(in: node) }
    guard let name = tree.firstChild(of: node) else { return }
    var type: TypeReference?
    var hasDefault = false
    var next = tree.sibling(after: name, in: node)
    while let child = next {
      if tree.kind(of: child) == .type {
        type = annotation(child)
      } else {
        push(lowerExpression(child))
        hasDefault = true
      }
      next = tree.sibling(after: child, in: node)
    }
    add(name, &kind, function, hasDefault: hasDefault, annotation: type)
  }

  private mutating func add(
    _ node: Int, _ kind: inout Parameter.Kind, _ function: FunctionIndex, hasDefault: Bool = false,
    annotation: TypeReference? = nil
  ) {
    var parameterKind = kind
    var nameNode = node
    switch tree.kind(of: node) {
    case .identifier, .tuplePattern: break
    case .listSplatPattern: (parameterKind, kind) = (.variadic, .keywordOnly)
    case .dictionarySplatPattern: parameterKind = .keywordVariadic
    default: return
    }
    if parameterKind == .variadic || parameterKind == .keywordVariadic {
      guard let inner = tree.firstChild(of: node) else { return }
      nameNode = inner
    }
    let name =
      scopes.notes[nameNode] >= 0
      ? self.name(of: nameNode) : scopes.names.intern(tree.source, tree[nameNode].bytes)
    facts.functions[Int(function.index)].parameters.append(
      Parameter(name: name, kind: parameterKind, hasDefault: hasDefault, annotation: annotation))
    if tree.kind(of: node) == .tuplePattern { tupleParameters.append((function, node, name)) }
  }

  /// Python 2: `def f(a, (b, c))` takes a tuple and unpacks it before anything else.
  mutating func unpackTupleParameters() {
    let waiting = tupleParameters.filter { $0.function == frame.function }
    guard !waiting.isEmpty else { return }
    tupleParameters.removeAll { $0.function == frame.function }
    for parameter in waiting {
      reportPython2("tuple parameter", at: parameter.node)
      let value = read(parameter.name, at: tree.span(of: parameter.node))
      lowerTarget(parameter.node, value)
    }
  }
}
