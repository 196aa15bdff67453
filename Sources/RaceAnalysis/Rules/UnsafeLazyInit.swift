import Diagnostics
import RaceIR

extension Rule {
  static let unsafeLazyInit = Rule(
    description: describe(
      "RL004", "unsafe-lazy-init", "Two threads can both find something missing and both make it."),
    candidates: { variable, state in
      variable.candidates([.lazyInitialization], ceiling: { lazyCeiling($0, state) }) { _, rival in
        rival.access.kind == .write || rival.access.kind == .itemWrite
      }
    },
    phrase: { candidate, name in
      guard candidate.victim.access.stored.hasIdentity else {
        return Phrase(
          message: "`\(name)` is found unset and then set without a lock: two threads can both find it so",
          label: "set here", advice: "test and set it under one lock, or set it before the threads start")
      }
      return Phrase(
        message: "`\(name)` is made on first use without a lock: two threads can both make it",
        label: "made and stored here",
        advice: "test and make it under one lock, or make it before the threads start")
    })

  /// A computed value that another thread would compute alike may be stored twice; so may a container whose elements
  /// nobody changes, unless the author has taken a lock to store it.
  private static func lazyCeiling(_ window: WindowInstance, _ state: AnalysisState) -> Confidence {
    switch window.last.access.stored {
    case .freshObject: .high
    case .container: isMemo(window.last, state) ? .low : .high
    case .other: .medium
    case .nothing, .none, .constant: .low
    }
  }

  private static func isMemo(_ store: AccessInstance, _ state: AnalysisState) -> Bool {
    let module = state.program[store.function].module
    return state.program[module].facts.traits.contains(.atomicAccesses) && store.held.isEmpty
      && !state.elementsChange(in: store.access)
  }
}
