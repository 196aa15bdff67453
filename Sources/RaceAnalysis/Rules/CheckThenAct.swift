import Diagnostics

extension Rule {
  static let checkThenAct = Rule(
    description: describe(
      "RL003", "check-then-act",
      "Another thread can make a test untrue before the code that relies on it runs."),
    candidates: { variable, _ in
      variable.candidates([.checkThenAct], ceiling: checkCeiling, where: invalidates)
    },
    phrase: { candidate, name in
      if candidate.victim.access.isFlagWrite {
        return Phrase(
          message: "`\(name)` is tested and then set, but another thread can do the same in between",
          label: "set after the test", advice: "test and set it under one lock, so that one thread passes")
      }
      return Phrase(
        message: "`\(name)` is tested and then used, but another thread can change it in between",
        label: "relies on the test",
        advice: "hold one lock over the test and the act, or use an operation that does both at once")
    })

  /// Setting a constant flag that was just tested does no harm by itself; nor does setting it under the lock under
  /// which it was read, for whoever reads it next.
  private static func checkCeiling(_ window: WindowInstance) -> Confidence {
    guard window.last.access.isFlagWrite else { return .high }
    return window.window.guardsEffects && window.splitLock == nil ? .high : .low
  }

  /// Whether a write can make untrue what the act relies on.
  static func invalidates(_ window: WindowInstance, _ rival: AccessInstance) -> Bool {
    switch window.last.access.kind {
    case .read, .itemRead:
      switch rival.access.kind {
      case .delete, .itemDelete, .remove, .discard, .mutate: return true
      case .write: return rival.access.stored == .none
      case .itemWrite, .add, .read, .itemRead, .contains, .measure, .iterate, .snapshot: return false
      }
    case .remove, .itemDelete, .delete:
      switch rival.access.kind {
      case .delete, .itemDelete, .remove, .discard, .mutate: return true
      // What was found to be out of date has been renewed in between, and the new one is removed.
      case .itemWrite: return window.window.testsValue && window.first.access.kind == .itemRead
      case .write, .add, .read, .itemRead, .contains, .measure, .iterate, .snapshot: return false
      }
    case .write, .itemWrite, .add, .discard, .mutate, .contains, .measure, .iterate, .snapshot:
      return true
    }
  }
}

extension Access {
  /// Whether it stores a mark (`True`, a number, `None`) and nothing that was made or computed.
  fileprivate var isFlagWrite: Bool { stored == .constant || stored == .none }
}
