import Diagnostics
import RaceIR

extension Rule {
  static let splitCriticalSection = Rule(
    description: describe(
      "RL007", "split-critical-section",
      "What was read under a lock decides about a write under a later hold of it."),
    candidates: { variable, state in
      variable.splitWindows(state) + SplitCallCandidates(variable, state).candidates
    },
    phrase: { candidate, name in
      Phrase(
        message: "`\(name)` was read under an earlier hold of the lock, and may have changed since",
        label: "relies on what was read before the lock was released",
        advice: "read and write under one hold of the lock, or test again under the second one")
    },
    reportsPlaceOnce: true)
}

extension SharedVariable {
  /// Windows whose ends lie under one lock, but not under one hold of it.
  fileprivate func splitWindows(_ state: AnalysisState) -> [Candidate] {
    var result: [Candidate] = []
    for window in windows
    where window.splitLock.map({ !state.isIsolation($0) }) ?? false && !isTestedAgain(window)
      && !window.isRestoring(state)
    {
      guard let bound = splitCeiling(window) else { continue }
      for rival in accesses where rival.access.kind.isWrite && window.isBroken(by: rival) {
        result.append(
          Candidate(
            primary: window.last, victim: window.last, first: window.first, held: window.held, rival: rival,
            hasSwitchPoint: true, ceiling: bound))
      }
    }
    return result
  }

  /// Whether the write also depends on a test or read under the hold in which it stands.
  func isTestedAgain(_ window: WindowInstance) -> Bool {
    windows.contains { other in
      other.last.function == window.last.function && other.last.index == window.last.index && other.isGuarded
    }
  }

  func splitCeiling(_ window: WindowInstance) -> Confidence? {
    let stored = window.last.access.stored
    switch window.window.kind {
    case .readModifyWrite: return .high
    case .lazyInitialization: return stored.hasIdentity ? .medium : .low
    case .checkThenAct:
      guard window.last.access.kind.isWrite else { return nil }
      if window.first.access.kind == .measure, window.last.access.kind == .add { return .low }
      return stored == .constant || stored == .none ? .low : .high
    case .iteration, .escapingView: return nil
    }
  }
}

extension WindowInstance {
  /// The lock that is held at both ends and was released in between.
  var splitLock: AbsoluteLock? {
    guard !isGuarded else { return nil }
    return first.held.first { $0.mode == .exclusive && last.held.contains($0) }
  }

  /// Whether the value that was read is put back as it was, as test code does.
  func isRestoring(_ state: AnalysisState) -> Bool {
    let facts = state.program[last.function].facts
    guard window.kind == .readModifyWrite,
      let stored = facts.body[Int(last.access.instruction)].operation.storedValue,
      stored.exists, case .readLocal(let slot) = facts.body[Int(stored.index)].operation
    else { return false }
    return facts.body.contains { instruction in
      if case .writeLocal(slot, ValueID(first.access.instruction)) = instruction.operation {
        true
      } else {
        false
      }
    }
  }

  /// Whether a write makes wrong what the last access does.
  func isBroken(by rival: AccessInstance) -> Bool {
    switch window.kind {
    case .readModifyWrite:
      rival.access.kind != .add || last.access.kind == .write || last.access.kind == .itemWrite
    case .lazyInitialization: rival.access.kind == .write || rival.access.kind == .itemWrite
    case .checkThenAct: Rule.invalidates(self, rival)
    case .iteration, .escapingView: false
    }
  }
}
