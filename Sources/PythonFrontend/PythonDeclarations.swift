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

  private mutating func declare(
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

// MARK: - Frames

extension PythonLowering {
  /// What has to be put back when the lowering of a function is done.
  struct OuterFrame {
    var frame: PythonFrame
    var mark: Int
    var flags: InstructionFlags
  }

  private mutating func enter(_ function: FunctionIndex, _ node: Int) -> OuterFrame {
    let outer = OuterFrame(frame: frame, mark: environment.mark, flags: ambientFlags)
    let facts = facts.functions[Int(function.index)]
    ambientFlags.remove(.deferred)
    frame = PythonFrame(function: function, kind: facts.kind, owner: facts.owner)
    frame.receiver = facts.owner == nil ? nil : facts.parameters.first?.name
    frame.bodyStart = body.count
    frame.operandStart = operands.count
    frame.argumentStart = arguments.count
    bindScope(of: node)
    return outer
  }

  mutating func leave(_ outer: OuterFrame) {
    finishFunction()
    environment.leave(to: outer.mark)
    ambientFlags = outer.flags
    frame = outer.frame
  }

  /// Copies the finished body out of the shared arrays.
  mutating func finishFunction() {
    let function = Int(frame.function.index)
    facts.functions[function].body = Array(body[frame.bodyStart...])
    facts.functions[function].operands = Array(operands[frame.operandStart...])
    facts.functions[function].arguments = Array(arguments[frame.argumentStart...])
    body.removeSubrange(frame.bodyStart...)
    operands.removeSubrange(frame.operandStart...)
    arguments.removeSubrange(frame.argumentStart...)
  }

  private mutating func bindScope(of node: Int) {
    let scope = scopes.scope(of: node)
    if scope.hasDeclarations { bindDeclarations(of: scope) }
    var next = scope.firstBinding
    while next >= 0 {
      let binding = scopes.bindings[Int(next)]
      if binding.form == .local, !scope.hasDeclarations || !scopes.isDeclared(binding.name, in: scope) {
        bindLocal(binding.name)
      }
      next = binding.next
    }
  }

  private mutating func bindLocal(_ name: NameID) {
    if frame.kind == .typeBody {
      if !environment.isMember(name, of: frame.function) { environment.bindMember(name, of: frame.function) }
    } else if environment[name].function != frame.function.index {
      declareVariable(name)
    }
  }

  private mutating func bindDeclarations(of scope: PythonScopes.Scope) {
    var next = scope.firstBinding
    while next >= 0 {
      let binding = scopes.bindings[Int(next)]
      if binding.form == .global { environment.bind(binding.name, to: .global) }
      next = binding.next
    }
  }
}

// MARK: - Classes

extension PythonLowering {
  private mutating func lowerClass(_ node: Int, _ nameNode: Int) -> ValueID {
    let parts = parts(of: node)
    let mark = pendingArguments.count
    if let bases = parts.arguments { pushArguments(bases) }
    let bases = takeArguments(from: mark)
    let type = declareType(node, nameNode)
    let outer = enter(facts[type].body, node)
    if let block = parts.body {
      readDocumentation(of: block)
      lowerBlock(block)
    }
    leave(outer)
    return emit(.makeType(type, bases), at: nameNode)
  }

  private mutating func declareType(_ node: Int, _ nameNode: Int) -> TypeIndex {
    let span = tree.span(of: nameNode)
    let name = self.name(of: nameNode)
    let type = TypeIndex(Int32(facts.types.count))
    let body = declare(node, name, .typeBody, span)
    facts.functions[Int(body.index)].owner = type
    facts.types.append(
      TypeFacts(
        name: name, qualifiedName: facts[body].qualifiedName, kind: .reference, body: body,
        span: tree.span(of: node), nameSpan: span))
    return type
  }

  /// The children of a declaration, by what they are.
  func parts(of node: Int) -> (parameters: Int?, arguments: Int?, returnType: Int?, body: Int?) {
    var parts: (parameters: Int?, arguments: Int?, returnType: Int?, body: Int?) = (nil, nil, nil, nil)
    var next = tree.firstChild(of: node)
    while let child = next {
      switch tree.kind(of: child) {
      case .parameters, .lambdaParameters: parts.parameters = child
      case .argumentList: parts.arguments = child
      case .type: parts.returnType = child
      default: parts.body = child
      }
      next = tree.sibling(after: child, in: node)
    }
    return parts
  }
}
