import Diagnostics

extension ProgramRule {
  static let threadBeforeReady = ProgramRule(
    description: Rule.describe(
      "RL011", "thread-before-ready", "A constructor starts a thread before it has set what the thread uses.",
      documentation: """
        ## What it does
        Finds an attribute that is set for the first time after a constructor has started a thread, itself or through
        the constructor of its base type, and that the thread reads.

        ## Why is this bad?
        The thread may run at once, and raise `AttributeError`; on most runs it is too late for that, so the fault
        shows rarely.

        ## Known problems
        A thread that first waits for something the constructor gives it only at its end is not told apart, unless it
        waits with `get()` or `wait()` and without a time limit.

        ## Example
        ```python
        def __init__(self):
            self._thread = threading.Thread(target=self._run)
            self._thread.start()
            self._lines = []
        ```
        Use instead: start the thread in the last line, or from a method of its own.
        """),
    accusations: { state in ThreadBeforeReady(state).accusations })
}
