import Diagnostics

extension ProgramRule {
  static let cacheComputedTwice = ProgramRule(
    description: Rule.describe(
      "RL014", "cache-computed-twice",
      "A caching decorator lets two threads compute what should be computed once."),
    accusations: { state in CachedFunctions(state).accusations })
}
