import Diagnostics

extension ProgramRule {
  static let sharedIterator = ProgramRule(
    description: Rule.describe(
      "RL013", "shared-iterator", "Several threads advance one generator.",
      documentation: """
        ## What it does
        Finds a generator that several threads go through, or call `next()` on, with no lock in common.

        ## Why is this bad?
        A generator cannot be entered twice: the second thread gets `ValueError: generator already executing`.
        Iterators written in C, such as `itertools.count`, do not have the problem.

        ## Example
        ```python
        numbers = (n * n for n in range(100))

        def work():  # runs in several threads
            for number in numbers:
                handle(number)
        ```
        Use instead: put the elements into a `queue.SimpleQueue`, or call `next()` under a lock.
        """),
    accusations: { state in SharedIterators(state).accusations })
}
