import RaceIR

/// Who calls each context, and from where.
struct CallersOfContexts: Sendable {
  private var callers: [[(node: Int, instruction: Int32)]]
  private var callees: [[(node: Int, instruction: Int32)]]
  /// Contexts that are not only called by others that are seen.
  private var entries: Set<Int>
  private let graph: ContextGraph

  init(_ summarizer: Summarizer, _ graph: ContextGraph, roots: [ThreadRoot], entries: [MainEntry]) {
    self.graph = graph
    callers = Array(repeating: [], count: graph.nodes.count)
    callees = callers
    self.entries = Set(entries.compactMap { graph.index(of: $0.context) })
    for root in roots.dropFirst() {
      if let index = graph.index(of: root.context) { self.entries.insert(index) }
    }
    for (index, node) in graph.nodes.enumerated() {
      for call in summarizer[node.context.function].calls {
        guard let target = graph.target(of: call, in: node.context), let callee = graph.index(of: target)
        else { continue }
        callers[callee].append((index, call.instruction))
        callees[index].append((callee, call.instruction))
      }
    }
  }

  /// More contexts than this are not followed.
  private static let most = 2000

  /// The contexts that are entered only by calls from certain places, or from one another.
  func closure(where isPlace: (FunctionID, Int32) -> Bool) -> Set<Int> {
    var found: Set<Int> = []
    var pending: [Int] = []
    for index in callees.indices {
      for call in callees[index] where isPlace(graph.nodes[index].context.function, call.instruction) {
        if found.insert(call.node).inserted { pending.append(call.node) }
      }
    }
    while let node = pending.popLast(), found.count < CallersOfContexts.most {
      for call in callees[node] where found.insert(call.node).inserted { pending.append(call.node) }
    }
    return pruned(found, isPlace)
  }

  private func pruned(_ found: Set<Int>, _ isPlace: (FunctionID, Int32) -> Bool) -> Set<Int> {
    var kept = found
    var hasShrunk = true
    while hasShrunk {
      let sound = kept.filter { node in
        !entries.contains(node)
          && callers[node].allSatisfy {
            kept.contains($0.node) || isPlace(graph.nodes[$0.node].context.function, $0.instruction)
          }
      }
      hasShrunk = sound.count < kept.count
      kept = sound
    }
    return kept
  }
}
