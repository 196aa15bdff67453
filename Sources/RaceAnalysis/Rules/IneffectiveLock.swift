import Diagnostics

extension Rule {
  static let ineffectiveLock = Rule(
    description: describe(
      "RL008", "ineffective-lock", "A lock is held that does not keep the other threads out."),
    candidates: { variable, state in IneffectiveLockCandidates(variable, state).candidates },
    phrase: { candidate, name in
      Phrase(
        message: "this lock does not protect `\(name)`: \(candidate.remark)",
        label: "keeps nobody out", advice: "use one lock for all threads that use `\(name)`")
    },
    reportsPlaceOnce: true)
}

/// What the other rules would say of the windows under a lock, if that lock were not there.
struct IneffectiveLockCandidates {
  private let variable: SharedVariable
  private let state: AnalysisState
  private let life: LockLife
  private(set) var candidates: [Candidate] = []

  init(_ variable: SharedVariable, _ state: AnalysisState) {
    self.variable = variable
    self.state = state
    life = LockLife(state)
    for window in variable.windows { consider(window) }
  }

  private static let beneath: [Rule] = [.unsafeLazyInit, .checkThenAct, .lostUpdate]

  private mutating func consider(_ window: WindowInstance) {
    guard let (acquisition, why) = pretence(over: window) else { return }
    var bare = window
    bare.held.removeAll { lock in
      window.window.heldThroughout.contains { held in
        held.section == acquisition && held.token.variable == lock.variable && held.token.mode == lock.mode
      }
    }
    let alone = SharedVariable(location: variable.location, accesses: variable.accesses, windows: [bare])
    for rule in IneffectiveLockCandidates.beneath {
      for candidate in rule.candidates(alone, state) { add(candidate, acquisition, why) }
    }
  }

  private mutating func add(_ candidate: Candidate, _ acquisition: Int32, _ why: Ineffectiveness) {
    var accused = candidate
    accused.primary.access.instruction = acquisition
    accused.primary.index = -1
    accused.remark = why.explanation
    accused.hasSwitchPoint = true
    candidates.append(accused)
  }

  /// The lock that only seems to guard a window, and where it is taken.
  private func pretence(over window: WindowInstance) -> (Int32, Ineffectiveness)? {
    for held in window.window.heldThroughout.reversed() where held.section >= 0 {
      if let why = life.ineffectiveness(of: held, in: window.window, window.last.function) {
        return (held.section, why)
      }
    }
    return window.isGuarded ? nil : unchecked(window).map { ($0, .unchecked) }
  }

  /// An attempt to take a lock that every way to the window passes, whether or not it succeeds.
  private func unchecked(_ window: WindowInstance) -> Int32? {
    let summary = state.summarizer[window.last.function]
    let first = window.first.access.instruction
    return summary.attempts.last { attempt in
      summary.regions.dominates(attempt.instruction, first)
        && !AttemptTests(state.program[window.last.function].facts, attempt.instruction).isTested(
          before: first)
    }?.instruction
  }
}
