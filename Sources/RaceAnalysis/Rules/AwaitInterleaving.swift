import Diagnostics

extension ProgramRule {
  static let awaitInterleaving = ProgramRule(
    description: Rule.describe(
      "RL010", "await-interleaving",
      "State is read before an await and relied on after it, while other tasks run.",
      documentation: """
        ## What it does
        Finds a coroutine that reads or tests an attribute or global, awaits, and then writes what it concluded, while
        another task of the same event loop may write the same state during the await.

        ## Why is this bad?
        Tasks switch only where they await, so the code is safe up to that point and no further: two tasks both find
        the connection missing and both open one; a counter is set back.

        ## Known problems
        Where the tasks are started by somebody we do not see, the confidence is lower.

        ## Example
        ```python
        if self.writer is None:
            _, self.writer = await asyncio.open_connection(self.host, 5672)
        ```
        Use instead:
        ```python
        async with self.connecting:  # an asyncio.Lock
            if self.writer is None:
                _, self.writer = await asyncio.open_connection(self.host, 5672)
        ```
        """),
    accusations: { state in
      let tasks = TaskGraph(state.summarizer, graph: state.graph, escape: state.escape)
      return state.sharedState.variables.flatMap { Interleavings($0, state, tasks).accusations }
    })
}
