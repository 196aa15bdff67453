import Diagnostics

extension ProgramRule {
  static let threadLocalSetOnce = ProgramRule(
    description: Rule.describe(
      "RL012", "thread-local-set-once", "A thread-local attribute is set in one thread and read in others."),
    accusations: { state in ThreadLocals(state).accusations })
}
