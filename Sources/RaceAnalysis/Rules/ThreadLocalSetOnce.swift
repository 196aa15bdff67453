import Diagnostics

extension ProgramRule {
  static let threadLocalSetOnce = ProgramRule(
    description: Rule.describe(
      "RL012", "thread-local-set-once", "A thread-local attribute is set in one thread and read in others.",
      documentation: """
        ## What it does
        Finds an attribute of a `threading.local` that is set only on import, in the constructor of another object or
        in the main function, and read by a thread that never sets it.

        ## Why is this bad?
        Every thread has attributes of its own: in the thread that has not set it, reading raises `AttributeError`.

        ## Example
        ```python
        context = threading.local()
        context.user = "nobody"

        def audit(action):  # runs in a thread
            log(context.user, action)
        ```
        Use instead: `getattr(context, "user", "nobody")`, or a subclass of `threading.local` whose `__init__`, which
        runs once for each thread, sets it.
        """),
    accusations: { state in ThreadLocals(state).accusations })
}
