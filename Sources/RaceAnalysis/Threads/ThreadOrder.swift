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
  /// Functions that start or join anything.
  private var active: Set<FunctionID> = []
  /// By context, the roots that may be running when the main thread enters it.
  private var aliveOnEntry: [RootSet]
  private let graph: ContextGraph

  /// A place after which a thread has ended.
  private struct Join: Sendable {
    var instruction: Int32
    /// Inside the loop around it, only one of several threads has.
    var isOneOfMany = false
  }

  init(_ summarizer: Summarizer, roots: [ThreadRoot], graph: ContextGraph, entries: [MainEntry]) {
    self.summarizer = summarizer
    self.roots = roots
    self.graph = graph
    starts = Array(repeating: [:], count: roots.count)
    joins = Array(repeating: [:], count: roots.count)
    aliveOnEntry = Array(repeating: RootSet(), count: graph.nodes.count)
    let callers = ThreadOrder.callers(summarizer)
    for number in roots.indices.dropFirst() { locate(number, callers) }
    propagate(entries)
  }

  private static func callers(_ summarizer: Summarizer) -> [FunctionID: [Site]] {
    var callers: [FunctionID: [Site]] = [:]
    for index in summarizer.pointsTo.program.functions.indices {
      let function = FunctionID(Int32(index))
      for call in summarizer[function].calls {
        let site = Site(function, call.instruction)
        if callers[call.callee]?.last != site { callers[call.callee, default: []].append(site) }
      }
    }
    return callers
  }

  // MARK: Starts and joins

  private mutating func locate(_ number: Int, _ callers: [FunctionID: [Site]]) {
    let root = roots[number]
    for index in summarizer.pointsTo.program.functions.indices {
      let function = FunctionID(Int32(index))
      for event in summarizer.summaries[index].starts where isOf(root, event) {
        starts[number][function, default: []].append(event.instruction)
      }
      for event in summarizer.summaries[index].joins where ends(root, event) {
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
    active.formUnion(starts[number].keys)
    active.formUnion(joins[number].keys)
  }

  private func isOf(_ root: ThreadRoot, _ event: ThreadEvent) -> Bool {
    summarizer.pointsTo.sets.intersect(event.threads, root.threads)
  }

  private func ends(_ root: ThreadRoot, _ event: ThreadEvent) -> Bool {
    summarizer.pointsTo.sets.intersect(event.threads, root.threads)
      || summarizer.pointsTo.sets.intersect(event.threads, root.executors)
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
    var indices: [Context: Int] = [:]
    for (index, node) in graph.nodes.enumerated() { indices[node.context] = index }
    var queue: [Int] = []
    for entry in entries {
      guard let index = indices[entry.context] else { continue }
      _ = aliveOnEntry[index].formUnion(initial(entry))
      queue.append(index)
    }
    var isQueued = Set(queue)
    var wasVisited = isQueued
    while let index = queue.popLast() {
      isQueued.remove(index)
      spread(from: index, indices, &queue, &isQueued, &wasVisited)
    }
  }

  /// A file's top level runs before anything else of it; other entries are called while all threads may run that
  /// they do not start themselves.
  private func initial(_ entry: MainEntry) -> RootSet {
    let function = entry.context.function
    if summarizer.pointsTo.program[function].facts.kind == .topLevel || isTest(function) { return RootSet() }
    var alive = RootSet()
    for number in roots.indices.dropFirst() where starts[number][function] == nil { alive.insert(number) }
    return alive
  }

  /// A test runner calls tests one after the other, and each is done with the threads it starts.
  private func isTest(_ function: FunctionID) -> Bool {
    let program = summarizer.pointsTo.program
    let module = program[program[function].module].module
    return module.split(separator: ".").contains { part in
      part == "tests" || part == "test" || part == "conftest" || part.hasPrefix("test_")
        || part.hasSuffix("_test")
    }
  }

  private mutating func spread(
    from index: Int, _ indices: [Context: Int], _ queue: inout [Int], _ isQueued: inout Set<Int>,
    _ wasVisited: inout Set<Int>
  ) {
    let context = graph.nodes[index].context
    for call in summarizer[context.function].calls {
      guard let target = graph.target(of: call, in: context), let callee = indices[target] else { continue }
      let alive = alive(at: call.instruction, in: index)
      let hasGrown = aliveOnEntry[callee].formUnion(alive)
      guard wasVisited.insert(callee).inserted || hasGrown else { continue }
      if isQueued.insert(callee).inserted { queue.append(callee) }
    }
  }

  private func alive(at instruction: Int32, in node: Int) -> RootSet {
    let function = graph.nodes[node].context.function
    guard active.contains(function) else { return aliveOnEntry[node] }
    var result = RootSet()
    for number in roots.indices.dropFirst() where isAlive(number, at: instruction, in: node) {
      result.insert(number)
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

extension RegionTable {
  /// Whether the innermost loops around two instructions are the same one.
  func isSameRepetition(_ left: Int32, _ right: Int32) -> Bool { innermostLoop(left) == innermostLoop(right) }

  private func innermostLoop(_ instruction: Int32) -> Int32 {
    guard instruction >= 0, Int(instruction) < regionOf.count else { return -1 }
    var current = regionOf[Int(instruction)]
    while current >= 0 {
      if regions[Int(current)].kind == .loop { return current }
      current = regions[Int(current)].parent
    }
    return -1
  }
}
