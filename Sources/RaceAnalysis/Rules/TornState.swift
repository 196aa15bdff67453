import Diagnostics

extension ProgramRule {
  static let tornState = ProgramRule(
    description: Rule.describe(
      "RL009", "torn-state",
      "Attributes that change together under a lock are read, or set, apart without it."),
    accusations: { state in
      TornState.owners(of: state.sharedState.variables, state).flatMap { TornState($0, state).accusations }
    })
}
