import Diagnostics

extension Rule {
  static let inconsistentLock = Rule(
    description: describe(
      "RL006", "inconsistent-lock", "State that is guarded by a lock elsewhere is changed without it."),
    candidates: { variable, state in
      PlainAccesses(variable, state).unguarded
        + variable.windows.filter(variable.isProperlyGuarded).flatMap { window in
          variable.accesses.filter { rival in interrupts(window, rival) }.map { rival in
            Candidate(
              primary: rival, victim: window.last, first: window.first, held: window.held, rival: rival,
              hasSwitchPoint: window.window.hasSwitchPoint, ceiling: .high)
          }
        }
    },
    phrase: { candidate, name in
      Phrase(
        message:
          "`\(name)` is \(candidate.remark.isEmpty ? "changed" : candidate.remark) here without the lock that "
          + "guards it elsewhere",
        label: candidate.rival.held.isEmpty ? "no lock" : "another lock",
        advice: "take the lock that guards it elsewhere")
    })

  /// A plain write without the lock that the window holds.
  private static func interrupts(_ window: WindowInstance, _ rival: AccessInstance) -> Bool {
    guard rival.access.kind.isWrite else { return false }
    return !(rival.function == window.last.function && rival.index == window.last.index)
  }
}
