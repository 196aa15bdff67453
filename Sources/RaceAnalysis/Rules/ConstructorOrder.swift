import Diagnostics
import RaceIR

/// Compares what constructors set after they have started a thread with what the thread reads.
struct ThreadBeforeReady {
  private let state: AnalysisState
  /// By function, its contexts that make an object.
  private let constructors: [FunctionID: [Int]]
  private var seen: Set<Site> = []
  private(set) var accusations: [Accusation] = []

  init(_ state: AnalysisState) {
    self.state = state
    constructors = ThreadBeforeReady.constructors(state)
    for number in state.roots.indices.dropFirst() where isStartSeen(number) { consider(number) }
  }

  /// A thread object may be made in a constructor and started later, where we do not see it.
  private func isStartSeen(_ number: Int) -> Bool {
    guard state.order.assumedStarts.contains(number), let spawn = state.roots[number].spawn else {
      return true
    }
    return state.summarizer[spawn.function].spawns.contains { candidate in
      candidate.instruction == spawn.instruction && candidate.root.start == nil
    }
  }

  private static func constructors(_ state: AnalysisState) -> [FunctionID: [Int]] {
    var result: [FunctionID: [Int]] = [:]
    for (index, node) in state.graph.nodes.enumerated()
    where node.context.isConstructing && node.context.receiver.exists
      && isConstructor(node.context.function, state) && !isComplete(node.context.function, state)
    {
      result[node.context.function, default: []].append(index)
    }
    return result
  }

  private mutating func consider(_ number: Int) {
    let nodes = state.order.functions(starting: number).flatMap { constructors[$0] ?? [] }
    for node in nodes.sorted() {
      let context = state.graph.nodes[node].context
      guard let start = ownStart(of: number, in: context, depth: 4) else { continue }
      compare(context, after: start, number)
    }
  }

  /// Where the object itself starts the thread: in this function, or in one that it calls on the same object. What
  /// other objects start on the way concerns this one only later, as a rule.
  private func ownStart(of number: Int, in context: Context, depth: Int) -> Int32? {
    let places = state.order.startPlaces(of: number, in: context.function)
    guard !places.isEmpty else { return nil }
    let summary = state.summarizer[context.function]
    return places.sorted().first { place in
      if summary.starts.contains(where: { $0.instruction == place }) { return true }
      if summary.spawns.contains(where: { $0.instruction == place && $0.root.start == nil }) { return true }
      return depth > 0
        && summary.calls.contains { call in
          guard call.instruction == place, let target = state.graph.target(of: call, in: context) else {
            return false
          }
          return target.receiver == context.receiver
            && ownStart(of: number, in: target, depth: depth - 1) != nil
        }
    }
  }

  /// The language sees to it that everything is set before the object is seen.
  private static func isComplete(_ function: FunctionID, _ state: AnalysisState) -> Bool {
    state.program[state.program[function].module].facts.traits.contains(.definiteInitialization)
  }

  private static func isConstructor(_ function: FunctionID, _ state: AnalysisState) -> Bool {
    let linked = state.program[function]
    return linked.owner != nil
      && linked.symbol(linked.facts.name) == state.summarizer.pointsTo.names.initializer
  }

  private mutating func compare(_ constructor: Context, after start: Int32, _ number: Int) {
    let linked = state.program[constructor.function]
    let regions = state.summarizer[constructor.function].regions
    var known = attributesSet(before: start, in: constructor)
    for (index, instruction) in linked.facts.body.enumerated() where index > start {
      guard case .writeMember(let base, let name, _) = instruction.operation, linked.isReceiver(base) else {
        continue
      }
      let symbol = linked.symbol(name)
      guard known.insert(symbol).inserted, !regions.excludeEachOther(start, Int32(index)),
        let type = state.summarizer.pointsTo.objects.type(of: constructor.receiver),
        state.summarizer.definingType(of: symbol, type) == nil,
        let read = ThreadReads(state, number, constructor.receiver).first(of: symbol)
      else { continue }
      accuse(Site(constructor.function, Int32(index)), symbol, type, read, start, number)
    }
  }

  private mutating func accuse(
    _ place: Site, _ attribute: Symbol, _ type: TypeID, _ read: Site, _ start: Int32, _ number: Int
  ) {
    guard seen.insert(place).inserted else { return }
    let name = "\(state.program.qualifiedName(of: type)).\(state.program.symbols[attribute])"
    accusations.append(
      Accusation(
        place: place, message: "`\(name)` is set after the constructor has started a thread that reads it",
        label: "too late for \(state.phrase(for: number))", advice: "set it before the thread is started",
        variable: name, confidence: .high, roots: [number],
        reason: "\(state.phrase(for: number)) is started by the constructor itself",
        rivals: [
          Accusation.Rival(
            place: read, access: "read",
            message: "read by \(state.phrase(for: number)), which may run at once"),
          Accusation.Rival(
            place: Site(place.function, start), access: "start", message: "the thread is started here"),
        ]))
  }

  // MARK: What is there already

  /// What a constructor, and everything it has called on its object, has set before an instruction.
  private func attributesSet(before end: Int32, in constructor: Context) -> Set<Symbol> {
    var result: Set<Symbol> = []
    var pending: [(Context, Int32)] = [(constructor, end)]
    var visited: Set<Context> = [constructor]
    while let (context, end) = pending.popLast(), visited.count < 64 {
      let linked = state.program[context.function]
      for instruction in linked.facts.body.prefix(Int(end)) {
        if case .writeMember(let base, let name, _) = instruction.operation, linked.isReceiver(base) {
          result.insert(linked.symbol(name))
        }
      }
      for call in state.summarizer[context.function].calls where call.instruction < end {
        guard let target = state.graph.target(of: call, in: context), target.receiver == constructor.receiver,
          visited.insert(target).inserted
        else { continue }
        pending.append((target, Int32.max))
      }
    }
    return result
  }
}

/// Where a thread reads attributes of an object.
struct ThreadReads {
  private let state: AnalysisState
  private let number: Int
  private let object: ObjectID

  init(_ state: AnalysisState, _ number: Int, _ object: ObjectID) {
    self.state = state
    self.number = number
    self.object = object
  }

  /// The first reading, in the order in which the thread's functions are found.
  func first(of attribute: Symbol) -> Site? {
    for (position, node) in state.graph.nodes.enumerated()
    where node.roots.contains(number) && node.context.receiver == object {
      let linked = state.program[node.context.function]
      for (index, instruction) in linked.facts.body.enumerated() {
        guard case .readMember(let base, let name) = instruction.operation, linked.symbol(name) == attribute,
          linked.isReceiver(base) || isCaptured(base, linked)
        else { continue }
        return hasWaited(before: Int32(index), in: position)
          ? nil : Site(node.context.function, Int32(index))
      }
    }
    return nil
  }

  private func isCaptured(_ base: ValueID, _ linked: LinkedFunction) -> Bool {
    guard base.exists, case .readCaptured(let owner, let slot) = linked.facts.body[Int(base.index)].operation
    else {
      return false
    }
    return slot.index == 0 && state.summarizer.pointsTo.hasReceiver(linked.function(owner))
  }

  /// Whether the thread has waited in the function or in one of its callers.
  private func hasWaited(before instruction: Int32, in position: Int) -> Bool {
    var place: (node: Int, instruction: Int32)? = (position, instruction)
    var steps = 0
    while let (node, instruction) = place, steps < 20 {
      if waits(before: instruction, in: state.graph.nodes[node].context.function) { return true }
      place = state.graph.nodes[node].caller
      steps += 1
    }
    return false
  }

  private static let blocking: Set<String> = ["get", "wait", "accept", "acquire", "join"]

  /// Whether the thread blocks on something before, without a time limit: it may be waiting for the constructor.
  private func waits(before instruction: Int32, in function: FunctionID) -> Bool {
    let linked = state.program[function]
    let regions = state.summarizer[function].regions
    return linked.facts.body.prefix(Int(instruction)).enumerated().contains { index, candidate in
      guard case .call(let callee, let arguments) = candidate.operation, arguments.indices.isEmpty,
        case .readMember(_, let name) = linked.facts.body[Int(callee.index)].operation
      else { return false }
      return ThreadReads.blocking.contains(state.program.symbols[linked.symbol(name)])
        && regions.dominates(Int32(index), instruction)
    }
  }
}
