import RaceIR

/// Puts the bodies of closures that a call runs at once, on the same thread, in the place of the call.
///
/// `lock.withLock { … }` is to the analysis what a `with` block is: the call is entered, the body runs, the call is
/// left. Which functions run their closure at once is said by the models, or seen from their bodies, in which case
/// calling the parameter becomes a `yield`, as in a generator that is used as a context manager.
struct ClosureInlining {
  private var units: [SourceUnit]
  /// By name, functions that run a closure before they return.
  private var lent: [String: ImmediateCall]
  /// Names of functions of the program that do so.
  private var declared: Set<String> = []
  /// Functions of the program that yield to a closure.
  private(set) var scopes: [Set<Int32>]

  static func inline(_ units: [SourceUnit], immediate: [String: ImmediateCall]) -> (
    units: [SourceUnit], scopes: [Set<Int32>]
  ) {
    var inlining = ClosureInlining(units: units, lent: immediate, scopes: units.map { _ in [] })
    inlining.expandForwarding()
    for _ in 0..<3 where inlining.runOnce() {}
    return (inlining.units, inlining.scopes)
  }

  private init(units: [SourceUnit], lent: [String: ImmediateCall], scopes: [Set<Int32>]) {
    self.units = units
    self.lent = lent
    self.scopes = scopes
  }

  private mutating func expandForwarding() {
    for index in units.indices where units[index].facts.traits.contains(.sharedNamespace) {
      ClosureForwarding.expand(&units[index].facts) { [lent] in lent[$0] != nil }
    }
  }

  /// Whether anything changed.
  private mutating func runOnce() -> Bool {
    var hasChanged = false
    for index in units.indices where units[index].facts.traits.contains(.sharedNamespace) {
      for function in units[index].facts.functions.indices.reversed() {
        hasChanged = splice(FunctionIndex(Int32(function)), index) || hasChanged
      }
    }
    return findScopes() || hasChanged
  }

  // MARK: Functions of the program that run a closure at once

  private mutating func findScopes() -> Bool {
    var candidates: [String: [(unit: Int, function: Int, slot: Slot)]] = [:]
    var refused: Set<String> = []
    for (index, unit) in units.enumerated() where unit.facts.traits.contains(.sharedNamespace) {
      for (number, function) in unit.facts.functions.enumerated() where function.kind == .function {
        guard let slot = closureParameter(of: function, unit.facts),
          !scopes[index].contains(Int32(number))
        else { continue }
        let name = unit.facts[function.name]
        if runsAtOnce(slot, FunctionIndex(Int32(number)), unit.facts) {
          candidates[name, default: []].append((index, number, slot))
        } else if !function.body.isEmpty {
          refused.insert(name)
        }
      }
    }
    var hasChanged = false
    for (name, functions) in candidates where !refused.contains(name) {
      // What the program declares under a name that libraries use, too, is what it means by the name.
      if declared.insert(name).inserted {
        let states = Set(functions.map { lentMember($0.function, $0.slot, units[$0.unit].facts) })
        lent[name] = ImmediateCall(name, lends: states.count == 1 ? states.first ?? nil : nil)
      }
      hasChanged = true
      for found in functions { makeScope(found.unit, found.function, found.slot) }
    }
    return hasChanged
  }

  /// The one parameter that is a function.
  private func closureParameter(of function: FunctionFacts, _ facts: FileFacts) -> Slot? {
    let found = function.parameters.indices.filter { index in
      function.parameters[index].annotation?.names.first.map { facts[$0] == "->" } ?? false
    }
    return found.count == 1 ? Slot(Int32(found[0])) : nil
  }

  /// Whether a function does nothing with its parameter but call it.
  private func runsAtOnce(_ slot: Slot, _ index: FunctionIndex, _ facts: FileFacts) -> Bool {
    let function = facts[index]
    var reads: Set<Int32> = []
    var calls = 0
    for (position, instruction) in function.body.enumerated() {
      switch instruction.operation {
      case .readLocal(slot): reads.insert(Int32(position))
      case .writeLocal(slot, _): return false
      case .call(let callee, _) where reads.contains(callee.index):
        reads.remove(callee.index)
        calls += 1
      default: continue
      }
    }
    guard calls > 0, reads.isEmpty else { return false }
    return !facts.functions.contains { other in
      other.body.contains { instruction in
        if case .readCaptured(index, slot) = instruction.operation { true } else { false }
      }
    }
  }

  /// The member of its receiver that a function passes to the closure, to be read or changed there.
  private func lentMember(_ index: Int, _ slot: Slot, _ facts: FileFacts) -> String? {
    let function = facts.functions[index]
    for instruction in function.body {
      guard case .call(let callee, let arguments) = instruction.operation, callee.exists,
        case .readLocal(slot) = function.body[Int(callee.index)].operation,
        let given = function.arguments[arguments.indices].first, given.value.exists,
        case .readMember(let base, let name) = function.body[Int(given.value.index)].operation,
        case .readLocal(Slot(0)) = function.body[Int(base.index)].operation, function.owner != nil
      else { continue }
      return facts[name]
    }
    return nil
  }

  /// Calling the closure becomes a `yield` of what it is given.
  private mutating func makeScope(_ unit: Int, _ function: Int, _ slot: Slot) {
    var facts = units[unit].facts.functions[function]
    for position in facts.body.indices {
      guard case .call(let callee, let arguments) = facts.body[position].operation, callee.exists,
        case .readLocal(slot) = facts.body[Int(callee.index)].operation
      else { continue }
      let given = arguments.indices.isEmpty ? .none : facts.arguments[arguments.indices.lowerBound].value
      facts.body[position].operation = .yield(given)
    }
    units[unit].facts.functions[function] = facts
    scopes[unit].insert(Int32(function))
  }

  // MARK: Splicing

  private mutating func splice(_ index: FunctionIndex, _ unit: Int) -> Bool {
    let function = units[unit].facts[index]
    let eligible = function.body.indices.filter { inlinedClosure(at: $0, function, unit) != nil }
    guard !eligible.isEmpty else { return false }
    var host = Splice(function, index, units[unit].facts)
    for position in function.body.indices {
      if let closure = inlinedClosure(at: position, function, unit) {
        host.spliceCall(at: position, closure.index, of: closure.call)
      } else {
        host.copy(at: position)
      }
    }
    units[unit].facts = host.finished()
    return true
  }

  /// The closure that the call at a place runs at once.
  private func inlinedClosure(at position: Int, _ function: FunctionFacts, _ unit: Int) -> (
    index: FunctionIndex, call: ImmediateCall
  )? {
    guard case .call(let callee, let arguments) = function.body[position].operation, callee.exists else {
      return nil
    }
    let facts = units[unit].facts
    var found: FunctionIndex?
    for argument in function.arguments[arguments.indices] where argument.value.exists {
      guard case .makeFunction(let index, _) = function.body[Int(argument.value.index)].operation,
        facts[index].kind == .lambda
      else { continue }
      if found != nil { return nil }
      found = index
    }
    guard let found,
      !facts[found].flags.contains(.asynchronous) || function.flags.contains(.asynchronous),
      let name = calledName(callee, function, facts), let call = lent[name]
    else { return nil }
    return (found, call)
  }

  private func calledName(_ callee: ValueID, _ function: FunctionFacts, _ facts: FileFacts) -> String? {
    switch function.body[Int(callee.index)].operation {
    case .readMember(_, let name), .readGlobal(let name): facts[name]
    default: nil
    }
  }
}
