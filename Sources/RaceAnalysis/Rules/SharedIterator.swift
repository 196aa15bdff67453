import Diagnostics

extension ProgramRule {
  static let sharedIterator = ProgramRule(
    description: Rule.describe(
      "RL013", "shared-iterator", "Several threads advance one generator."),
    accusations: { state in SharedIterators(state).accusations })
}
