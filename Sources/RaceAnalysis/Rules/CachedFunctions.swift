import Diagnostics
import RaceIR

/// Functions under a caching decorator whose second run would be noticed, and the threads that may run them at once.
struct CachedFunctions {
  private let state: AnalysisState
  private(set) var accusations: [Accusation] = []

  init(_ state: AnalysisState) {
    self.state = state
    let pointsTo = state.summarizer.pointsTo
    for index in pointsTo.program.functions.indices where pointsTo.traits[index].contains(.cached) {
      consider(FunctionID(Int32(index)))
    }
  }

  private mutating func consider(_ function: FunctionID) {
    guard let effect = Effects(state).first(of: function), let decorator = decorator(of: function),
      let threads = overlap(of: function)
    else { return }
    let name = state.program.qualifiedName(of: function)
    let isProperty = state.summarizer.pointsTo.traits[Int(function.index)].contains(.property)
    accusations.append(
      Accusation(
        place: decorator,
        message: "`\(name)` can be computed twice: the cache is no lock, and computing it has effects",
        label: isProperty ? "takes no lock from Python 3.12 on" : "two threads that miss both call it",
        advice: "compute it before the threads start, or under a lock of its own", variable: name,
        confidence: .high,
        roots: [threads.0, threads.1].filter { $0 > 0 },
        reason: threads.0 == threads.1
          ? "\(state.phrase(for: threads.0)) overlap each other"
          : "\(state.phrase(for: threads.0)) and \(state.phrase(for: threads.1)) run at the same time",
        rivals: [Accusation.Rival(place: effect, access: "effect", message: "would happen twice")]))
  }

  private func overlap(of function: FunctionID) -> (Int, Int)? {
    let runs = state.run(of: function, at: 0).filter { isShared($0) }
    for left in runs {
      for right in runs where isSameObject(left, right) {
        if let threads = state.overlap(left, right) { return threads }
      }
    }
    return nil
  }

  /// A cached property is computed once for each object: only objects that threads share count.
  private func isShared(_ run: AccessInstance) -> Bool {
    let receiver = state.graph.nodes[run.nodes[0]].context.receiver
    guard state.summarizer.pointsTo.traits[Int(run.function.index)].contains(.property), receiver.exists
    else {
      return true
    }
    return state.escape.shared.contains(receiver)
  }

  private func isSameObject(_ left: AccessInstance, _ right: AccessInstance) -> Bool {
    state.graph.nodes[left.nodes[0]].context.receiver == state.graph.nodes[right.nodes[0]].context.receiver
  }

  /// The instruction that applies the decorator.
  private func decorator(of function: FunctionID) -> Site? {
    let linked = state.program[function]
    let outer = linked.owner.map { state.program[$0].body } ?? linked.parent
    let body = state.program[outer].facts.body
    let index = body.indices.first { index in
      guard body[index].flags.contains(.decorator), case .call(_, let arguments) = body[index].operation,
        let target = state.program[outer].facts.arguments[arguments.indices].first?.value, target.exists
      else { return false }
      return decorated(target, in: outer) == function
    }
    return index.map { Site(outer, Int32($0)) }
  }

  /// The function under a stack of decorators.
  private func decorated(_ value: ValueID, in outer: FunctionID) -> FunctionID? {
    let linked = state.program[outer]
    switch linked.facts.body[Int(value.index)].operation {
    case .makeFunction(let function, _): return linked.function(function)
    case .call(_, let arguments):
      guard let inner = linked.facts.arguments[arguments.indices].first?.value, inner.exists,
        inner.index < value.index
      else { return nil }
      return decorated(inner, in: outer)
    default: return nil
    }
  }
}
