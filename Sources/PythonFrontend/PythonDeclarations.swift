internal import Diagnostics
internal import RaceIR
internal import SyntaxTree

extension PythonLowering {
  mutating func lowerFunctionDefinition(_ node: Int) {
    guard let name = tree.firstChild(of: node), tree.kind(of: name) == .identifier else {
      return lowerChildren(of: node)
    }
    let value = lowerFunction(node, name: self.name(of: name))
    write(self.name(of: name), value, at: tree.span(of: name))
  }

  mutating func lowerLambda(_ node: Int) -> ValueID {
    lowerFunction(node, name: scopes.names.intern("<lambda>"))
  }

  /// `makeType` stands where the bases have been evaluated; the body is a function of its own.
  mutating func lowerClassDefinition(_ node: Int) {
    guard let name = tree.firstChild(of: node), tree.kind(of: name) == .identifier else {
      return lowerChildren(of: node)
    }
    let value = lowerClass(node, name)
    write(self.name(of: name), value, at: tree.span(of: name))
  }

  /// The decorators are evaluated in order, then applied from the bottom up, and only then is the name bound.
  mutating func lowerDecoratedDefinition(_ node: Int) {
    let mark = pendingValues.count
    let nodeMark = pendingNodes.count
    var next = tree.firstChild(of: node)
    while let child = next {
      switch tree.kind(of: child) {
      case .decorator:
        guard let expression = tree.firstChild(of: child) else { break }
        push(lowerExpression(expression))
        pendingNodes.append(child)
      case .functionDefinition, .classDefinition: lowerDecorated(child, mark, nodeMark)
      default: lowerStatement(child)
      }
      next = tree.sibling(after: child, in: node)
    }
    pendingValues.removeSubrange(mark...)
    pendingNodes.removeSubrange(nodeMark...)
  }

  private mutating func lowerDecorated(_ node: Int, _ mark: Int, _ nodeMark: Int) {
    if tree[node].hasErrorChild { lowerErrors(in: node) }
    guard let nameNode = tree.firstChild(of: node), tree.kind(of: nameNode) == .identifier else {
      return lowerChildren(of: node)
    }
    let name = self.name(of: nameNode)
    let isClass = tree.kind(of: node) == .classDefinition
    var value = isClass ? lowerClass(node, nameNode) : lowerFunction(node, name: name)
    while pendingValues.count > mark, pendingNodes.count > nodeMark {
      let decorator = ValueID(pendingValues.removeLast())
      let argumentMark = pendingArguments.count
      pushArgument(value, .positional)
      let applied = takeArguments(from: argumentMark)
      value = emit(.call(decorator, applied), .decorator, at: pendingNodes.removeLast())
    }
    write(name, value, at: tree.span(of: nameNode))
  }
}

// MARK: - Functions

extension PythonLowering {
  private mutating func lowerFunction(_ node: Int, name: NameID) -> ValueID {
    let isLambda = tree.kind(of: node) == .lambda
    let span = isLambda ? tree.span(of: node) : nameSpan(of: node)
    let function = declare(node, name, isLambda ? .lambda : .function, span)
    let defaults = lowerParameters(of: node, function)
    let outer = enter(function, node)
    let bodyNode = parts(of: node).body
    if let bodyNode { lowerFunctionBody(bodyNode, isLambda) }
    leave(outer)
    return emit(.makeFunction(function, defaults: defaults), at: span)
  }

  private mutating func lowerFunctionBody(_ node: Int, _ isLambda: Bool) {
    unpackTupleParameters()
    if isLambda {
      let value = lowerExpression(node)
      emit(.exit(.returnValue, value), at: node)
    } else {
      readDocumentation(of: node)
      lowerBlock(node)
    }
  }

  private func nameSpan(of node: Int) -> SourceSpan { tree.span(of: tree.firstChild(of: node) ?? node) }

  mutating func declare(
    _ node: Int, _ name: NameID, _ kind: FunctionKind, _ nameSpan: SourceSpan
  ) -> FunctionIndex {
    let function = FunctionIndex(Int32(facts.functions.count))
    var declared = FunctionFacts(
      name: name, qualifiedName: qualify(name), kind: kind, parent: frame.function,
      owner: frame.kind == .typeBody ? frame.owner : nil, span: tree.span(of: node), nameSpan: nameSpan)
    if tree.token(from: node + 1, in: node) == .asyncToken { declared.flags.insert(.asynchronous) }
    if kind != .typeBody, scopes.isGenerator(node) { declared.flags.insert(.generator) }
    facts.functions.append(declared)
    return function
  }

  func qualifiedName(_ name: String) -> String {
    guard frame.function != .topLevel else { return name }
    return qualifiedNames[Int(frame.function.index)] + "." + name
  }

  private mutating func qualify(_ name: NameID) -> NameID {
    let qualified = qualifiedName(scopes.names.string(name))
    qualifiedNames.append(qualified)
    return frame.function == .topLevel ? name : scopes.names.intern(qualified)
  }
}
