import Diagnostics

extension Rule {
  static let iterateWhileMutated = Rule(
    description: describe(
      "RL005", "iterate-while-mutated", "A container is gone through while another thread changes it.",
      documentation: """
        ## What it does
        Finds a loop over a shared dictionary, set, deque or list, with no lock held over all of it, while another
        thread may add or remove elements.

        ## Why is this bad?
        Dictionaries, sets and deques raise `RuntimeError: … changed size during iteration`; lists skip or repeat
        elements.

        ## Example
        ```python
        for name, job in jobs.items():
            job.poll()
        ```
        Use instead:
        ```python
        for name, job in list(jobs.items()):
            job.poll()
        ```
        """),
    candidates: { variable, state in
      variable.candidates([.iteration, .escapingView], ceiling: { _ in .high }) { window, rival in
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
