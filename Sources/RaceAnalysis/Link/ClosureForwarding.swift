import RaceIR

/// Gives a closure that a function only passes on, to one that runs it at once, a literal form: `withLock(body)`
/// becomes `withLock { body() }`, which can be put in the place of the call.
enum ClosureForwarding {
  static func expand(_ facts: inout FileFacts, runsAtOnce: (String) -> Bool) {
    for index in facts.functions.indices where facts.functions[index].kind == .function {
      for position in passedOn(facts.functions[index], facts, runsAtOnce) {
        expand(&facts, FunctionIndex(Int32(index)), at: position)
      }
    }
  }

  /// Where a parameter that is a function is read to be the only argument of such a call.
  private static func passedOn(
    _ function: FunctionFacts, _ facts: FileFacts, _ runsAtOnce: (String) -> Bool
  ) -> [Int] {
    function.body.compactMap { instruction in
      guard case .call(let callee, let arguments) = instruction.operation, callee.exists,
        arguments.indices.count == 1, let given = function.arguments[arguments.indices].first?.value,
        given.exists, case .readLocal(let slot) = function.body[Int(given.index)].operation,
        Int(slot.index) < function.parameters.count,
        let type = function.parameters[Int(slot.index)].annotation?.names.first, facts[type] == "->",
        case .readMember(_, let name) = function.body[Int(callee.index)].operation, runsAtOnce(facts[name])
      else { return nil }
      return Int(given.index)
    }
  }

  private static func expand(_ facts: inout FileFacts, _ index: FunctionIndex, at position: Int) {
    let function = facts[index]
    guard case .readLocal(let slot) = function.body[position].operation else { return }
    let span = function.body[position].span
    var closure = FunctionFacts(
      name: function.name, qualifiedName: function.qualifiedName, kind: .lambda, parent: index, owner: nil,
      span: span, nameSpan: span)
    var builder = BodyBuilder()
    let body = builder.append(.readCaptured(index, slot), at: span)
    let result = builder.append(.call(body, builder.argumentRange(of: [])), at: span)
    builder.append(.exit(.returnValue, result), at: span)
    closure.body = builder.body
    closure.arguments = builder.arguments
    closure.operands = builder.operands
    facts.functions.append(closure)
    let made = FunctionIndex(Int32(facts.functions.count - 1))
    facts.functions[Int(index.index)].body[position].operation = .makeFunction(made, defaults: .empty)
  }
}
