import RaceIR

extension Summarizer {
  /// The parameter of which a function of the program gives back a live view (`def iteritems(d): return
  /// iter(d.items())`, as compatibility layers have it); nil when it gives back anything else.
  func viewedParameter(of function: FunctionID) -> Int? {
    let linked = pointsTo.program[function]
    guard linked.facts.kind == .function || linked.facts.kind == .lambda else { return nil }
    var found: Int?
    for instruction in linked.facts.body {
      guard case .exit(.returnValue, let value) = instruction.operation, value.exists else { continue }
      guard let parameter = viewedParameter(value, linked, depth: 4), found == nil || found == parameter
      else {
        return nil
      }
      found = parameter
    }
    return found
  }

  private func viewedParameter(_ value: ValueID, _ linked: LinkedFunction, depth: Int) -> Int? {
    guard value.exists, depth > 0, case .call(let callee, let arguments) = linked.operation(value) else {
      return nil
    }
    let positional = linked.facts.arguments[arguments.indices].filter { $0.kind == .positional }
    switch linked.operation(callee) {
    case .readMember(let base, let name):
      guard pointsTo.names.containerOperations[linked.symbol(name)] == .givesView, positional.isEmpty else {
        return nil
      }
      return linked.parameter(base)
    case .readGlobal(let name):
      guard let external = pointsTo.builtins[linked.symbol(name)],
        case .view(let position) = pointsTo.models.calls[external]?.result, position < positional.count
      else { return nil }
      return linked.parameter(positional[position].value)
        ?? viewedParameter(positional[position].value, linked, depth: depth - 1)
    default: return nil
    }
  }
}

extension LinkedFunction {
  func operation(_ value: ValueID) -> Operation { facts.body[Int(value.index)].operation }

  /// The position of the parameter that a value reads.
  func parameter(_ value: ValueID) -> Int? {
    guard value.exists, case .readLocal(let slot) = operation(value),
      Int(slot.index) < facts.parameters.count
    else { return nil }
    return Int(slot.index)
  }
}
