import Diagnostics
import RaceIR

/// Intermediate values as stable text, one line a fact.
struct Dump {
  private let state: AnalysisState

  init(_ state: AnalysisState) { self.state = state }

  func text(_ kind: DumpKind) -> String {
    switch kind {
    case .callgraph: callGraph()
    case .roots: roots()
    case .summaries: summaries()
    }
  }

  private func callGraph() -> String {
    var lines: [String] = []
    for node in state.graph.nodes {
      for call in state.summarizer[node.context.function].calls {
        guard let target = state.graph.target(of: call, in: node.context) else { continue }
        lines.append("\(describe(node.context)) -> \(describe(target))")
      }
    }
    return Set(lines).sorted().joined(separator: "\n") + "\n"
  }

  private func describe(_ context: Context) -> String {
    let name = state.program.qualifiedName(of: context.function)
    guard let type = state.summarizer.pointsTo.objects.type(of: context.receiver) else { return name }
    return "\(name) on \(state.program.qualifiedName(of: type))#\(context.receiver.index)"
  }

  private func roots() -> String {
    var lines: [String] = []
    for number in state.roots.indices.dropFirst() {
      let root = state.roots[number]
      let place =
        root.spawn.map { state.location(of: $0.function, $0.instruction) }
        ?? state.declaration(of: root.function)
      let context = Context(function: root.function, receiver: root.receiver, isConstructing: false)
      lines.append(
        "\(describe(context)) \(state.program.symbols[root.kind]) "
          + "\(state.overlapsItself(number) ? "many" : "one") \(place.path):\(place.span.startRow + 1)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func summaries() -> String {
    var lines: [String] = []
    for index in state.program.functions.indices {
      let function = FunctionID(Int32(index))
      lines.append(state.program.qualifiedName(of: function))
      let summary = state.summarizer[function]
      for access in summary.accesses { lines.append("  " + line(access, function)) }
      for window in summary.windows {
        let first = summary.accesses[window.first]
        let last = summary.accesses[window.last]
        lines.append(
          "  \(window.kind) \(row(function, first)) … \(row(function, last)) held \(names(window.heldThroughout))"
        )
      }
      for call in summary.calls {
        lines.append("  calls \(state.program.qualifiedName(of: call.callee)) held \(names(call.held))")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ access: Access, _ function: FunctionID) -> String {
    "\(row(function, access)) \(access.kind) \(state.name(of: access.location)) held \(names(access.held))"
  }

  private func row(_ function: FunctionID, _ access: Access) -> String {
    String(state.location(of: function, access.instruction).span.startRow + 1)
  }

  private func names(_ held: [Held]) -> String {
    "[" + held.map { state.name(of: $0.token.variable) }.joined(separator: ", ") + "]"
  }
}
