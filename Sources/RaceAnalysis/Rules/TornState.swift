import Diagnostics

extension ProgramRule {
  static let tornState = ProgramRule(
    description: Rule.describe(
      "RL009", "torn-state",
      "Attributes that change together under a lock are read, or set, apart without it.",
      documentation: """
        ## What it does
        Finds two attributes that are always written together, under one hold of a lock, and an expression that
        combines both without the lock; or code that sets both without the lock under which others read them.

        ## Why is this bad?
        Each access by itself is atomic, and the two are not: the reader combines the new value of one with the old
        value of the other.

        ## Known problems
        Values that are only logged may well be a little out of step.

        ## Example
        ```python
        def record(self, value):
            with self._lock:
                self._sum += value
                self._count += 1

        def mean(self):
            return self._sum / self._count
        ```
        Use instead: read both under the lock, or keep them in one tuple that is replaced as a whole.
        """),
    accusations: { state in
      TornState.owners(of: state.sharedState.variables, state).flatMap { TornState($0, state).accusations }
    })
}
