import RaceIR

/// What a function does that somebody would notice if it happened twice.
struct Effects {
  private let state: AnalysisState

  init(_ state: AnalysisState) { self.state = state }

  /// Callees beyond this number are not looked into.
  private static let mostFunctions = 40

  /// Library calls that take hold of something outside the program.
  private static let acquiring: Set<String> = [
    "open", "socket", "create_connection", "connect", "Popen", "mkstemp", "mkdtemp", "NamedTemporaryFile",
    "TemporaryDirectory", "mmap", "fdopen", "makedirs", "mkdir",
  ]

  /// The first effect of a function or of what it calls.
  func first(of function: FunctionID) -> Site? {
    var pending = [function]
    var seen: Set<FunctionID> = [function]
    while let next = pending.popLast(), seen.count < Effects.mostFunctions {
      if let effect = own(next, within: function) { return effect }
      for call in state.summarizer[next].calls where seen.insert(call.callee).inserted {
        pending.append(call.callee)
      }
    }
    return nil
  }

  private func own(_ function: FunctionID, within outer: FunctionID) -> Site? {
    let summary = state.summarizer[function]
    if let spawn = summary.spawns.first { return Site(function, spawn.instruction) }
    if let write = summary.accesses.first(where: { isNoticed($0, in: function, outer) }) {
      return Site(function, write.instruction)
    }
    return acquisition(in: function)
  }

  /// A change of state that outlives the call: added to a shared container, or counted.
  private func isNoticed(_ access: Access, in function: FunctionID, _ outer: FunctionID) -> Bool {
    guard !access.isInitialization else { return false }
    switch access.kind {
    case .add, .remove: return isLasting(access)
    case .write:
      let isUpdate = state.program[function].facts.body[Int(access.instruction)].flags.contains(.augmented)
      return isUpdate && isLasting(access)
    case .itemWrite, .delete, .itemDelete, .discard, .mutate, .read, .itemRead, .contains, .measure, .iterate,
      .snapshot:
      return false
    }
  }

  private func isLasting(_ access: Access) -> Bool {
    switch state.summarizer.locations[access.location].base {
    case .global, .typeMember: true
    case .member, .captured, .container, .externalMember: false
    }
  }

  private func acquisition(in function: FunctionID) -> Site? {
    let linked = state.program[function]
    for (index, instruction) in linked.facts.body.enumerated() {
      guard case .call(let callee, _) = instruction.operation, let name = name(of: callee, in: linked),
        Effects.acquiring.contains(name), !isManaged(Int32(index), in: linked)
      else { continue }
      return Site(function, Int32(index))
    }
    return nil
  }

  /// `with open(path) as file:` is over when the function returns.
  private func isManaged(_ call: Int32, in linked: LinkedFunction) -> Bool {
    linked.facts.body.contains { if case .enter(ValueID(call)) = $0.operation { true } else { false } }
  }

  /// `open`, or the last part of `sqlite3.connect`; methods of objects are something else.
  private func name(of callee: ValueID, in linked: LinkedFunction) -> String? {
    switch linked.facts.body[Int(callee.index)].operation {
    case .readGlobal(let name):
      return state.program.symbols[linked.symbol(name)]
    case .readMember(let base, let name):
      guard case .readGlobal = linked.facts.body[Int(base.index)].operation else { return nil }
      return state.program.symbols[linked.symbol(name)]
    default: return nil
    }
  }
}
