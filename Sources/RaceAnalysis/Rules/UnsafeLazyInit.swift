import Diagnostics

extension Rule {
  static let unsafeLazyInit = Rule(
    description: describe(
      "RL004", "unsafe-lazy-init", "Two threads can both find something missing and both make it."),
    candidates: { variable, _ in
      variable.candidates([.lazyInitialization], ceiling: lazyCeiling) { _, rival in
        rival.access.kind == .write || rival.access.kind == .itemWrite
      }
    },
    phrase: { candidate, name in
      guard candidate.victim.access.stored == .freshObject else {
        return Phrase(
          message: "`\(name)` is found unset and then set without a lock: two threads can both find it so",
          label: "set here", advice: "test and set it under one lock, or set it before the threads start")
      }
      return Phrase(
        message: "`\(name)` is made on first use without a lock: two threads can both make it",
        label: "made and stored here",
        advice: "test and make it under one lock, or make it before the threads start")
    })

  /// A computed value that another thread would compute alike may be stored twice.
  private static func lazyCeiling(_ window: WindowInstance) -> Confidence {
    switch window.last.access.stored {
    case .freshObject: .high
    case .other: .medium
    case .nothing, .none, .constant: .low
    }
  }
}
