import Diagnostics
import RaceIR

/// The generators that more than one thread can get at, and who advances them.
struct SharedIterators {
  private let state: AnalysisState
  private(set) var accusations: [Accusation] = []

  init(_ state: AnalysisState) {
    self.state = state
    var advances: [ObjectID: [AccessInstance]] = [:]
    for index in state.program.functions.indices {
      let function = FunctionID(Int32(index))
      for advance in state.summarizer[function].advances where state.escape.shared.contains(advance.generator)
      {
        advances[advance.generator, default: []] += runs(of: advance, in: function)
      }
    }
    for generator in advances.keys.sorted() { judge(generator, advances[generator] ?? []) }
  }

  /// The advance in each context, on that context's object if the generator is an attribute of it.
  private func runs(of advance: Advance, in function: FunctionID) -> [AccessInstance] {
    state.run(of: function, at: advance.instruction, held: advance.held).map { run in
      var run = run
      let receiver = state.graph.nodes[run.nodes[0]].context.receiver
      if advance.isOfReceiver, receiver.exists { run.objects = [receiver] }
      return run
    }
  }

  private mutating func judge(_ generator: ObjectID, _ runs: [AccessInstance]) {
    for left in runs {
      for right in runs where mayBeOne(left, right) {
        guard let threads = state.overlap(left, right), !isMadeByThread(generator, threads) else { continue }
        return accuse(generator, left, right, threads)
      }
    }
  }

  private func mayBeOne(_ left: AccessInstance, _ right: AccessInstance) -> Bool {
    guard let left = left.objects, let right = right.objects else { return true }
    return !left.isDisjoint(with: right) && left.allSatisfy { state.escape.shared.contains($0) }
  }

  /// Whether each of the threads makes a generator for itself.
  private func isMadeByThread(_ generator: ObjectID, _ threads: (Int, Int)) -> Bool {
    guard case .container(_, let site) = state.summarizer.pointsTo.objects[generator] else { return false }
    return (state.graph.nodesOfFunction[site.function] ?? []).contains { node in
      let roots = state.graph.nodes[node].roots
      return roots.contains(threads.0) && threads.0 > 0 || roots.contains(threads.1) && threads.1 > 0
    }
  }

  private mutating func accuse(
    _ generator: ObjectID, _ left: AccessInstance, _ right: AccessInstance, _ threads: (Int, Int)
  ) {
    let name = state.summarizer.pointsTo.holders[generator].map { state.name(of: $0) } ?? "generator"
    var rivals: [Accusation.Rival] = []
    let other = Site(right.function, right.access.instruction)
    if other != Site(left.function, left.access.instruction) {
      rivals.append(
        Accusation.Rival(
          place: other, access: "advance", message: "advanced by \(state.phrase(for: threads.1))"))
    }
    accusations.append(
      Accusation(
        place: Site(left.function, left.access.instruction),
        message: "the generator `\(name)` is advanced by several threads", label: "may be running already",
        advice: "put the elements into a queue, or advance the generator under a lock", variable: name,
        confidence: .high,
        roots: threads.0 == threads.1 ? [threads.0] : [threads.0, threads.1].filter { $0 > 0 },
        reason: threads.0 == threads.1
          ? "\(state.phrase(for: threads.0)) overlap each other"
          : "\(state.phrase(for: threads.0)) and \(state.phrase(for: threads.1)) run at the same time",
        rivals: rivals))
  }
}
