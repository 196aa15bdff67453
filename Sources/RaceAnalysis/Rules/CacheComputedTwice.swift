import Diagnostics

extension ProgramRule {
  static let cacheComputedTwice = ProgramRule(
    description: Rule.describe(
      "RL014", "cache-computed-twice",
      "A caching decorator lets two threads compute what should be computed once.",
      documentation: """
        ## What it does
        Finds `functools.lru_cache`, `functools.cache` and `functools.cached_property` around a function that has
        effects (opens or connects something, changes shared state, starts a thread) and is called by several threads.

        ## Why is this bad?
        The caches are not locks: two threads that miss together both call the function. One result is dropped, and
        what it has opened is never closed. `cached_property` took a lock up to Python 3.11, and takes none since.

        ## Example
        ```python
        @functools.cache
        def connection():
            return sqlite3.connect("jobs.db")
        ```
        Use instead: make it before the threads start, or under a lock of its own.
        """),
    accusations: { state in CachedFunctions(state).accusations })
}
