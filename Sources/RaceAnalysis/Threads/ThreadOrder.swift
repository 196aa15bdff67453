import RaceIR

/// Which threads may be running while the main thread, or another one, stands at a place.
///
/// A thread runs from its start, or the call that leads to it, to a join that every later way passes. Within one
/// function the order is that of the text, loops apart; between functions, a callee runs while what its callers
/// have started is running.
struct ThreadOrder: Sendable {
  private let summarizer: Summarizer
  private let roots: [ThreadRoot]
  /// By root, the places in each function that start it, themselves or through what they call.
  private var starts: [[FunctionID: [Int32]]]
  /// By root, the places in each function after which it has ended.
  private var joins: [[FunctionID: [Join]]]
  /// Roots that nobody was seen to start: they are taken to start where they are made.
  private(set) var assumedStarts: Set<Int> = []
  /// By function, the roots that it starts or joins, itself or through what it calls.
  private var active: [[Int]]
  /// By module.
  private let isTestModule: [Bool]
  /// All but the main thread.
  private let threads: RootSet
  /// The threads that tests start.
  private var threadsOfTests = RootSet()
  /// By context, the roots that may be running when the main thread enters it.
  private var aliveOnEntry: [RootSet]
  private let graph: ContextGraph

  /// A place after which a thread has ended.
  private struct Join: Sendable {
    var instruction: Int32
    /// Inside the loop around it, only one of several threads has.
    var isOneOfMany = false
  }

  /// - Parameter callers: by function, where it is called.
  init(
    _ summarizer: Summarizer, roots: [ThreadRoot], graph: ContextGraph, entries: [MainEntry],
    callers: [FunctionID: [Site]]
  ) {
    self.summarizer = summarizer
    self.roots = roots
    self.graph = graph
    starts = Array(repeating: [:], count: roots.count)
    joins = Array(repeating: [:], count: roots.count)
    active = Array(repeating: [], count: summarizer.summaries.count)
    aliveOnEntry = Array(repeating: RootSet(), count: graph.nodes.count)
    threads = RootSet(Array(roots.indices.dropFirst()))
    isTestModule = summarizer.pointsTo.program.units.map { ThreadOrder.isTest($0.module) }
    let events = ThreadOrder.events(summarizer)
    for number in roots.indices.dropFirst() { locate(number, events, callers) }
    for number in roots.indices {
      if let spawn = roots[number].spawn, isTest(spawn.function) { threadsOfTests.insert(number) }
    }
    propagate(entries)
  }

  // MARK: Starts and joins

  private typealias Events = (function: FunctionID, starts: [ThreadEvent], joins: [ThreadEvent])

  /// The functions that start or join anything themselves.
  private static func events(_ summarizer: Summarizer) -> [Events] {
    summarizer.summaries.indices.compactMap { index in
      let summary = summarizer.summaries[index]
      if summary.starts.isEmpty && summary.joins.isEmpty { return nil }
      return (FunctionID(Int32(index)), summary.starts, summary.joins)
    }
  }

  private mutating func locate(_ number: Int, _ events: [Events], _ callers: [FunctionID: [Site]]) {
    let root = roots[number]
    for (function, started, joined) in events {
      for event in started where isOf(root, event) {
        starts[number][function, default: []].append(event.instruction)
      }
      for event in joined where ends(root, event) {
        let join = Join(instruction: event.instruction, isOneOfMany: event.isOneOfMany)
        joins[number][function, default: []].append(join)
      }
    }
    if starts[number].isEmpty, let spawn = root.spawn {
      starts[number][spawn.function] = [spawn.instruction]
      assumedStarts.insert(number)
    }
    if root.isWaitedFor, let spawn = root.spawn {
      joins[number][spawn.function, default: []].append(Join(instruction: spawn.instruction))
    }
    spread(number, callers)
    for function in Set(starts[number].keys).union(joins[number].keys) {
      active[Int(function.index)].append(number)
    }
  }

  private func isOf(_ root: ThreadRoot, _ event: ThreadEvent) -> Bool {
    summarizer.pointsTo.sets.intersect(event.threads, root.threads)
  }

  private func ends(_ root: ThreadRoot, _ event: ThreadEvent) -> Bool {
    summarizer.pointsTo.sets.intersect(event.threads, root.threads)
      || summarizer.pointsTo.sets.intersect(event.threads, root.executors)
      || root.finishes.contains { summarizer.pointsTo.sets.intersect(event.threads, $0) }
  }

  /// A call of a function that starts a thread and does not wait for it starts the thread; likewise for joins.
  private mutating func spread(_ number: Int, _ callers: [FunctionID: [Site]]) {
    var pending = Array(starts[number].keys).sorted()
    var seen = Set(pending)
    while let function = pending.popLast() {
      guard !isContained(number, in: function) else { continue }
      for caller in callers[function] ?? [] {
        starts[number][caller.function, default: []].append(caller.instruction)
        if seen.insert(caller.function).inserted { pending.append(caller.function) }
      }
    }
    spreadJoins(number, callers)
  }

  private mutating func spreadJoins(_ number: Int, _ callers: [FunctionID: [Site]]) {
    for (function, places) in joins[number] where starts[number][function] == nil {
      let summary = summarizer[function]
      let end = Int32(summary.regions.regionOf.count)
      guard places.contains(where: { summary.regions.dominates($0.instruction, end) }) else { continue }
      for caller in callers[function] ?? [] {
        joins[number][caller.function, default: []].append(Join(instruction: caller.instruction))
      }
    }
  }

  /// Whether a function waits for every thread that it starts.
  private func isContained(_ number: Int, in function: FunctionID) -> Bool {
    guard let joined = joins[number][function], let started = starts[number][function] else { return false }
    let regions = summarizer[function].regions
    let end = Int32(regions.regionOf.count)
    return started.allSatisfy { start in
      joined.contains {
        $0.instruction == start || start < $0.instruction && regions.dominates($0.instruction, end)
      }
    }
  }

  // MARK: Along the calls

  private mutating func propagate(_ entries: [MainEntry]) {
    var pending = PendingNodes(count: graph.nodes.count)
    for entry in entries {
      guard let index = graph.index(of: entry.context) else { continue }
      _ = aliveOnEntry[index].formUnion(initial(entry))
      pending.enter(index)
    }
    while let index = pending.next() { spread(from: index, &pending) }
  }

  /// A file's top level runs before anything else of it; other entries are called while all threads may run that
  /// they do not start themselves. The threads that a test starts are met by what this test calls, and by each other.
  private func initial(_ entry: MainEntry) -> RootSet {
    let function = entry.context.function
    if summarizer.pointsTo.program[function].facts.kind == .topLevel || isTest(function) { return RootSet() }
    var alive = threads
    for number in threadsOfTests.numbers { alive.remove(number) }
    for number in active[Int(function.index)] where starts[number][function] != nil { alive.remove(number) }
    return alive
  }

  /// A test runner calls tests one after the other, and each is done with the threads it starts.
  private func isTest(_ function: FunctionID) -> Bool {
    isTestModule[Int(summarizer.pointsTo.program[function].module.index)]
  }

  private static func isTest(_ module: String) -> Bool {
    module.split(separator: ".").contains { part in
      part == "tests" || part == "test" || part == "conftest" || part.hasPrefix("test_")
        || part.hasSuffix("_test")
    }
  }

  private mutating func spread(from index: Int, _ pending: inout PendingNodes) {
    let context = graph.nodes[index].context
    for call in summarizer[context.function].calls {
      guard let target = graph.target(of: call, in: context), let callee = graph.index(of: target) else {
        continue
      }
      let alive = alive(at: call.instruction, in: index)
      pending.reach(callee, hasGrown: aliveOnEntry[callee].formUnion(alive))
    }
  }

  private func alive(at instruction: Int32, in node: Int) -> RootSet {
    let function = graph.nodes[node].context.function
    var result = aliveOnEntry[node]
    for number in active[Int(function.index)] {
      if isAlive(number, at: instruction, in: node) { result.insert(number) } else { result.remove(number) }
    }
    return result
  }

  // MARK: Questions

  /// Whether a thread may run while the main thread stands at an instruction of a context.
  ///
  /// - Parameter objects: what the main thread touches there. A thread object that was joined has ended, whatever
  ///   the others of its kind do.
  func isAlive(_ number: Int, at instruction: Int32, in node: Int, touching objects: Set<ObjectID>? = nil)
    -> Bool
  {
    let function = graph.nodes[node].context.function
    let regions = summarizer[function].regions
    let threads = summarizer.pointsTo.sets[roots[number].threads]
    let isItsOwn =
      threads.contains(roots[number].receiver) && objects?.contains(roots[number].receiver) ?? false
    let joined = (joins[number][function] ?? []).filter { regions.dominates($0.instruction, instruction) }
    let started = starts[number][function] ?? []
    let runs = started.contains { start in
      guard start < instruction || regions.shareLoop(start, instruction) else { return false }
      return !joined.contains { join in
        start <= join.instruction
          && (isItsOwn || regions.shareLoop(start, join.instruction) || endsAll(join, instruction, regions))
      }
    }
    if runs { return true }
    guard aliveOnEntry[node].contains(number) else { return false }
    return !joined.contains { isItsOwn || endsAll($0, instruction, regions) }
  }

  private func endsAll(_ join: Join, _ instruction: Int32, _ regions: RegionTable) -> Bool {
    !join.isOneOfMany || !regions.shareLoop(join.instruction, instruction)
  }

  /// The functions that start a thread, themselves or through what they call, in no order.
  func functions(starting number: Int) -> some Sequence<FunctionID> { starts[number].keys }

  /// Where a function starts a thread, itself or through what it calls.
  func startPlaces(of number: Int, in function: FunctionID) -> [Int32] { starts[number][function] ?? [] }

  /// Whether the function itself, or what it called before, has started a thread when it comes to an instruction.
  func isStartedInside(_ number: Int, before instruction: Int32, in node: Int) -> Bool {
    (starts[number][graph.nodes[node].context.function] ?? []).contains { $0 < instruction }
  }

  /// Whether one of two threads has always ended before the other is started.
  func areOrdered(_ left: Int, _ right: Int) -> Bool {
    endsBefore(left, right) || endsBefore(right, left)
  }

  private func endsBefore(_ first: Int, _ second: Int) -> Bool {
    let shared = starts[second].keys.filter { starts[first][$0] != nil }
    guard !shared.isEmpty, starts[second].keys.allSatisfy({ starts[first][$0] != nil }) else { return false }
    return shared.allSatisfy { function in
      let regions = summarizer[function].regions
      let joined = joins[first][function] ?? []
      return (starts[second][function] ?? []).allSatisfy { later in
        (starts[first][function] ?? []).allSatisfy { earlier in
          !regions.shareLoop(earlier, later)
            && joined.contains {
              earlier <= $0.instruction && $0.instruction < later && regions.dominates($0.instruction, later)
            }
        }
      }
    }
  }

  /// Whether each start of a thread is followed by its join before the next one.
  func isSerial(_ number: Int) -> Bool {
    guard roots[number].domain == .newThread, starts[number].count == 1,
      let (function, places) = starts[number].first
    else { return false }
    let regions = summarizer[function].regions
    let joined = joins[number][function] ?? []
    let ordered = places.sorted()
    return ordered.indices.allSatisfy { position in
      let next = position + 1 < ordered.count ? ordered[position + 1] : Int32.max
      return joined.contains { join in
        ordered[position] <= join.instruction && join.instruction < next
          && regions.isSameRepetition(ordered[position], join.instruction)
      }
    }
  }
}
