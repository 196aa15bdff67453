import Diagnostics

extension Rule {
  static let lostUpdate = Rule(
    description: describe(
      "RL001", "lost-update", "Another thread can write between the read and the write that depends on it."),
    candidates: { variable, _ in
      variable.candidates([.readModifyWrite]) { window, rival in
        rival.access.kind != .add || window.last.access.kind == .add || window.last.access.kind == .write
      }
    },
    phrase: { candidate, name in
      Phrase(
        message: "updates of `\(name)` can be lost: another thread can write between its read and its write",
        label: "read, changed and written back",
        advice: "hold one lock over the read and the write, or give each thread a counter of its own")
    })
}
