import Diagnostics

/// A fault that the tool looks for in each shared variable.
struct Rule: Sendable {
  var description: RuleDescription
  /// The rivalries that would be this fault, unless something excludes them.
  var candidates: @Sendable (SharedVariable, AnalysisState) -> [Candidate]
  /// What to say of one.
  var phrase: @Sendable (Candidate, String) -> Phrase
  /// A place is accused once, however many variables suffer from it.
  var reportsPlaceOnce = false

  /// The order decides which rule names a place that fits several: the most specific first.
  static let all: [Rule] = [
    .ineffectiveLock, .splitCriticalSection, .unsafeLazyInit, .checkThenAct, .lostUpdate,
    .iterateWhileMutated, .inconsistentLock, .dataRace,
  ]
}

/// Something that must not be interrupted, and an access that would.
struct Candidate: Sendable {
  /// Where the finding stands.
  var primary: AccessInstance
  var victim: AccessInstance
  var first: AccessInstance
  var held: [AbsoluteLock]
  var rival: AccessInstance
  /// Every interpreter can switch threads in between.
  var hasSwitchPoint: Bool
  /// The most that may be claimed for it.
  var ceiling: Confidence
  /// What the rule found out about this one, for its message.
  var remark = ""
}

struct Phrase {
  var message: String
  var label: String
  var advice: String
}

extension Rule {
  static func describe(
    _ code: String, _ name: String, _ summary: String, severity: Severity = .error
  ) -> RuleDescription {
    RuleDescription(rule: RuleName(code: code, name: name), summary: summary, severity: severity)
  }
}

extension SharedVariable {
  /// Every pairing of a window of the given kinds with a write that matters to it.
  func candidates(
    _ kinds: Set<WindowKind>, ceiling: (WindowInstance) -> Confidence = { _ in .high },
    where matters: (WindowInstance, AccessInstance) -> Bool
  ) -> [Candidate] {
    var result: [Candidate] = []
    // By position, because an access that is looked at is not copied then.
    let writes = accesses.indices.filter { accesses[$0].access.kind.isWrite }
    for window in windows where kinds.contains(window.window.kind) && !isProperlyGuarded(window) {
      let bound = ceiling(window)
      for rival in writes where matters(window, accesses[rival]) {
        result.append(
          Candidate(
            primary: window.last, victim: window.last, first: window.first, held: window.held,
            rival: accesses[rival], hasSwitchPoint: window.window.hasSwitchPoint, ceiling: bound))
      }
    }
    return result
  }
}

extension WindowInstance {
  /// Some lock that excludes threads is held over all of it: then the fault is with those who do not take it.
  var isGuarded: Bool { held.contains { $0.mode == .exclusive } }
}
