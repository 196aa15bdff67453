import Diagnostics

extension Rule {
  static let iterateWhileMutated = Rule(
    description: describe(
      "RL005", "iterate-while-mutated", "A container is gone through while another thread changes it."),
    candidates: { variable, state in
      // Who copies has done what is usually enough; with weak containers the time in which it is not is short.
      variable.candidates([.iteration, .escapingView], ceiling: { $0.window.isCopy ? .low : .high }) {
        window, rival in
        state.disturbs(rival, window.last)
      }
    },
    phrase: { candidate, name in
      Phrase(
        message: "`\(name)` is gone through while another thread can add or remove elements",
        label: "goes through the elements",
        advice:
          "go through a copy made in one step (`list(…)`), or hold the lock of the writers over the loop")
    })
}

extension AnalysisState {
  /// Whether a write can disturb somebody who goes through the container.
  func disturbs(_ rival: AccessInstance, _ iteration: AccessInstance) -> Bool {
    let shapes = summarizer.shapes[iteration.access.location] ?? []
    let isSequence = !shapes.isEmpty && shapes.isSubset(of: [.list])
    switch rival.access.kind {
    case .remove, .itemDelete, .discard, .mutate: return true
    case .itemWrite, .add: return !isSequence
    case .write, .delete, .read, .itemRead, .contains, .measure, .iterate, .snapshot: return false
    }
  }
}
