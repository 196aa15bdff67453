internal import RaceIR
internal import SyntaxTree

extension PythonLowering {
  /// What has to be put back when the lowering of a function is done.
  struct OuterFrame {
    var frame: PythonFrame
    var mark: Int
    var flags: InstructionFlags
  }

  mutating func enter(_ function: FunctionIndex, _ node: Int) -> OuterFrame {
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
