import Diagnostics
import RaceIR

/// Split critical sections over several functions: a read in a callee that locks for itself, and a write that
/// depends on the result, in the caller or in another callee that locks for itself.
struct SplitCallCandidates {
  private let variable: SharedVariable
  private let state: AnalysisState
  private(set) var candidates: [Candidate] = []

  init(_ variable: SharedVariable, _ state: AnalysisState) {
    self.variable = variable
    self.state = state
    for read in variable.accesses where isReturned(read) {
      for use in state.splitCalls.uses(of: read.function) { pair(read, with: use) }
    }
  }

  private func isReturned(_ read: AccessInstance) -> Bool {
    state.summarizer[read.function].returnedReads.contains(read.index)
  }

  private mutating func pair(_ read: AccessInstance, with use: SplitCalls.Use) {
    let summary = state.summarizer[use.caller]
    for write in variable.accesses
    where write.function == use.caller && isTarget(write, read, use) && isOn(use.source.receiver, write) {
      if let bound = ceiling(write, use) { add(read, write, bound, at: use, heldThroughout: []) }
    }
    for edge in summary.calls where edge.instruction == use.dependence.target && edge.callee != read.function
    {
      for write in variable.accesses where runs(edge.callee, write) && isReached(write, read, use) {
        guard matches(edge.receiver, use.source.receiver), let bound = ceilingInCallee(write, use),
          let act = act(of: write, at: use)
        else { continue }
        add(read, act, bound, at: use, heldThroughout: edge.held.filter(use.source.held.contains))
      }
    }
  }

  /// Whether a callee does the write, itself or in what it gives to a queue.
  private func runs(_ callee: FunctionID, _ write: AccessInstance) -> Bool {
    write.function == callee
      || state.summarizer[callee].spawns.contains { spawn in
        spawn.callbacks.contains { $0.function == write.function }
      }
  }

  /// The later write stands in the caller itself.
  private func isTarget(_ write: AccessInstance, _ read: AccessInstance, _ use: SplitCalls.Use) -> Bool {
    write.access.kind.isWrite && write.access.instruction == use.dependence.target && shareLock(read, write)
  }

  /// The later write stands in a callee, and does not look again before it writes.
  private func isReached(_ write: AccessInstance, _ read: AccessInstance, _ use: SplitCalls.Use) -> Bool {
    guard write.access.kind.isWrite, shareLock(read, write), !write.isConstructing else { return false }
    return !variable.windows.contains { window in
      window.last.function == write.function && window.last.index == write.index && window.isGuarded
        && !(use.dependence.isControl && window.window.kind == .readModifyWrite)
    }
  }

  private func shareLock(_ read: AccessInstance, _ write: AccessInstance) -> Bool {
    read.held.contains { lock in lock.mode == .exclusive && write.held.contains { $0.isSame(as: lock) } }
  }

  /// The write concerns the object on which the call was made.
  private func isOn(_ receiver: CallReceiver, _ write: AccessInstance) -> Bool {
    switch (write.access.base, receiver) {
    case (.absolute, _), (.receiver, .same), (.receiver, .inherited): true
    case (.objects(let set), .object(let object)): state.summarizer.pointsTo.sets[set].contains(object)
    case (.receiver, .none), (.receiver, .object), (.objects, .none), (.objects, .same),
      (.objects, .inherited):
      false
    }
  }

  /// Both calls are made on one object.
  private func matches(_ left: CallReceiver, _ right: CallReceiver) -> Bool { left == right }

  /// The write as the caller does it: at the call, by the threads that run the caller.
  private func act(of write: AccessInstance, at use: SplitCalls.Use) -> AccessInstance? {
    guard let nodes = state.graph.nodesOfFunction[use.caller], !nodes.isEmpty else { return nil }
    var act = write
    act.change { fields in
      fields.function = use.caller
      fields.index = -1
      fields.access.instruction = use.dependence.target
      fields.nodes = Array(nodes.prefix(16))
      fields.roots = RootSet()
      for node in fields.nodes { _ = fields.roots.formUnion(state.graph.nodes[node].roots) }
      fields.isAssumedPublic = fields.nodes.allSatisfy { state.graph.nodes[$0].isAssumedPublic }
    }
    return act
  }

  private mutating func add(
    _ read: AccessInstance, _ write: AccessInstance, _ bound: Confidence, at use: SplitCalls.Use,
    heldThroughout: [Held]
  ) {
    var held = heldThroughout.map { AbsoluteLock($0.token, receiver: .none) }
    held += heldByCallers(of: use.caller)
    for rival in variable.accesses where rival.access.kind.isWrite && rival.access.kind != .add {
      candidates.append(
        Candidate(
          primary: write, victim: write, first: read, held: held, rival: rival, hasSwitchPoint: true,
          ceiling: bound))
    }
  }

  /// What every caller of the caller holds over both calls.
  private func heldByCallers(of function: FunctionID) -> [AbsoluteLock] {
    let nodes = state.graph.nodesOfFunction[function] ?? []
    guard let first = nodes.first else { return [] }
    return state.graph.nodes[first].heldByCallers.filter { lock in
      nodes.allSatisfy { state.graph.nodes[$0].heldByCallers.contains(lock) }
    }
  }

  /// A test decides about an update that would be wrong without it: a change by an amount, a removal, or an object
  /// that there should be once. What merely sets a value that a test found to be out of date may be set twice.
  private func ceiling(_ write: AccessInstance, _ use: SplitCalls.Use) -> Confidence? {
    guard use.dependence.isControl else { return .high }
    switch write.access.kind {
    case .write: return isChangeByAmount(write) || write.access.stored.hasIdentity ? .medium : nil
    case .delete, .itemDelete, .remove: return .medium
    case .itemWrite, .add, .discard, .mutate, .read, .itemRead, .contains, .measure, .iterate, .snapshot:
      return nil
    }
  }

  /// A callee depends on the earlier value if it stores it; what it stores because of a test, it decides alone.
  private func ceilingInCallee(_ write: AccessInstance, _ use: SplitCalls.Use) -> Confidence? {
    if !use.dependence.isControl {
      return StoredParameter(state.program[write.function].facts).reaches(write.access.instruction)
        ? .high : nil
    }
    guard write.access.kind == .write, !isChangeByAmount(write) else { return ceiling(write, use) }
    return isTransition(use, by: write.function) ? .medium : nil
  }

  /// Which value is set depends on the one that was found: a step of a state machine, which is wrong from any other
  /// state.
  private func isTransition(_ use: SplitCalls.Use, by setter: FunctionID) -> Bool {
    let summary = state.summarizer[use.caller]
    let steps = summary.dependences.filter { dependence in
      dependence.isControl && dependence.source == use.dependence.source
        && summary.calls.contains { $0.instruction == dependence.target && $0.callee == setter }
    }
    return Set(steps.map(\.target)).count > 1
  }

  private func isChangeByAmount(_ write: AccessInstance) -> Bool {
    let facts = state.program[write.function].facts
    return facts.body[Int(write.access.instruction)].flags.contains(.augmented)
  }
}
