import Diagnostics

extension ProgramRule {
  static let awaitInterleaving = ProgramRule(
    description: Rule.describe(
      "RL010", "await-interleaving",
      "State is read before an await and relied on after it, while other tasks run."),
    accusations: { state in
      let tasks = TaskGraph(state.summarizer, graph: state.graph, escape: state.escape)
      return state.sharedState.variables.flatMap {
        Interleavings($0, state, tasks).accusations + ActorReentrancy($0, state).accusations
      }
    })
}
