import RaceIR

/// By function that gives back what it read under its own lock, the callers in which something depends on it.
struct SplitCalls: Sendable {
  struct Use: Sendable {
    var caller: FunctionID
    var source: CallEdge
    var dependence: CallDependence
  }

  private var uses: [FunctionID: [Use]] = [:]

  init(_ summarizer: Summarizer) {
    for index in summarizer.pointsTo.program.functions.indices {
      let caller = FunctionID(Int32(index))
      let summary = summarizer[caller]
      for dependence in summary.dependences {
        for edge in summary.calls where edge.instruction == dependence.source {
          guard !summarizer[edge.callee].returnedReads.isEmpty else { continue }
          uses[edge.callee, default: []].append(Use(caller: caller, source: edge, dependence: dependence))
        }
      }
    }
  }

  func uses(of callee: FunctionID) -> [Use] { uses[callee] ?? [] }
}
