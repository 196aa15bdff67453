import Diagnostics

extension ProgramRule {
  static let threadBeforeReady = ProgramRule(
    description: Rule.describe(
      "RL011", "thread-before-ready", "A constructor starts a thread before it has set what the thread uses."),
    accusations: { state in ThreadBeforeReady(state).accusations })
}
