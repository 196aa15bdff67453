import RaceIR

/// What one-shot signals order: everything before `event.set()` comes before everything after `event.wait()`.
///
/// A signal counts when one place of the program makes it, one function raises it, once, and nobody takes it back.
struct SignalOrder: Sendable {
  /// Where a function raises a signal, itself or through its only callee that does.
  private struct Level: Sendable {
    var function: FunctionID
    var places: [Int32]
  }

  private let summarizer: Summarizer
  private let graph: ContextGraph
  private let roots: [ThreadRoot]
  /// By signal, the functions that lead to its raising, from the one that raises it outwards.
  private var levels: [ObjectID: [Level]] = [:]
  private var known: [FunctionID: [(signal: ObjectID, place: Int32)]] = [:]
  /// Contexts that run only before a signal is raised, and those that run only when it is known.
  private var before: [Int: Set<ObjectID>] = [:]
  private var after: [Int: Set<ObjectID>] = [:]

  init(_ summarizer: Summarizer, graph: ContextGraph, roots: [ThreadRoot], entries: [MainEntry]) {
    self.summarizer = summarizer
    self.graph = graph
    self.roots = roots
    let raised = raisedSignals()
    noteKnown(raised)
    let waitedFor = Set(known.values.joined().map(\.signal))
    guard !waitedFor.isEmpty else { return }
    let calls = CallersOfContexts(summarizer, graph, roots: roots, entries: entries)
    for (signal, places) in raised where waitedFor.contains(signal) {
      let levels = climb(from: places)
      guard !levels.isEmpty else { continue }
      self.levels[signal] = levels
      for node in calls.closure(where: { isBefore($0, $1, levels) }) {
        before[node, default: []].insert(signal)
      }
      for node in calls.closure(where: { isKnown(signal, $0, $1) }) {
        after[node, default: []].insert(signal)
      }
    }
  }

  // MARK: Signals

  private func raisedSignals() -> [ObjectID: [Site]] {
    var raised: [ObjectID: [Site]] = [:]
    var spoiled: Set<ObjectID> = []
    for index in summarizer.summaries.indices {
      for event in summarizer.summaries[index].signals {
        let objects = summarizer.pointsTo.sets[event.objects]
        switch event.kind {
        case .raised:
          for object in objects {
            raised[object, default: []].append(Site(FunctionID(Int32(index)), event.instruction))
          }
        case .reset: spoiled.formUnion(objects)
        case .known, .met: break
        }
      }
    }
    return raised.filter { !spoiled.contains($0.key) && summarizer.isMadeOnce($0.key) }
  }

  private mutating func noteKnown(_ raised: [ObjectID: [Site]]) {
    for index in summarizer.summaries.indices {
      for event in summarizer.summaries[index].signals where event.kind == .known {
        let objects = summarizer.pointsTo.sets[event.objects]
        guard objects.count == 1, raised[objects[0]] != nil else { continue }
        known[FunctionID(Int32(index)), default: []].append((objects[0], event.instruction))
      }
    }
  }

  /// From the function that raises a signal to its caller, as long as there is only one.
  private func climb(from places: [Site]) -> [Level] {
    guard let first = places.first, places.allSatisfy({ $0.function == first.function }) else { return [] }
    var levels = [Level(function: first.function, places: places.map(\.instruction))]
    while levels.count < 5, let last = levels.last {
      let sites = callSites(of: last.function)
      if sites.isEmpty { break }
      guard sites.count == 1, let site = sites.first,
        !levels.contains(where: { $0.function == site.function })
      else { return [] }
      if summarizer[site.function].regions.isInLoop(site.instruction) { levels = [] }
      levels.append(Level(function: site.function, places: [site.instruction]))
    }
    guard let top = levels.last, runsOnce(top.function) else { return [] }
    return levels
  }

  private func callSites(of function: FunctionID) -> Set<Site> {
    var sites: Set<Site> = []
    for index in summarizer.summaries.indices {
      for call in summarizer.summaries[index].calls where call.callee == function {
        sites.insert(Site(FunctionID(Int32(index)), call.instruction))
      }
    }
    return sites
  }

  /// Whether no thread runs a function again on the same object.
  private func runsOnce(_ function: FunctionID) -> Bool {
    (graph.nodesOfFunction[function] ?? []).allSatisfy { node in
      graph.nodes[node].roots.numbers.allSatisfy { number in
        number == 0 || !roots[number].overlapsItself || roots[number].hasReceiverPerThread
          || roots[number].hasOwnReceiver
      }
    }
  }

  // MARK: Order

  private func isBefore(_ function: FunctionID, _ instruction: Int32, _ levels: [Level]) -> Bool {
    let regions = summarizer[function].regions
    return levels.contains { level in
      level.function == function
        && level.places.allSatisfy { instruction < $0 && !regions.shareLoop(instruction, $0) }
    }
  }

  private func isKnown(_ signal: ObjectID, _ function: FunctionID, _ instruction: Int32) -> Bool {
    (known[function] ?? []).contains {
      $0.signal == signal && summarizer[function].regions.dominates($0.place, instruction)
    }
  }

  /// The signal that orders two accesses.
  func signal(between earlier: AccessInstance, _ later: AccessInstance) -> ObjectID? {
    levels.first { signal, levels in
      isAbout(signal, earlier, later) && isRaisedAfter(earlier, signal, levels) && isKnown(signal, later)
    }?.key
  }

  /// An object's own signal orders what is done to the object: of objects and signals there may be several.
  private func isAbout(_ signal: ObjectID, _ earlier: AccessInstance, _ later: AccessInstance) -> Bool {
    guard case .member = summarizer.pointsTo.holders[signal]?.base else { return true }
    return earlier.access.base != .absolute && later.access.base != .absolute
  }

  private func isRaisedAfter(_ access: AccessInstance, _ signal: ObjectID, _ levels: [Level]) -> Bool {
    isBefore(access.function, access.access.instruction, levels)
      || access.nodes.allSatisfy { before[$0]?.contains(signal) ?? false }
  }

  private func isKnown(_ signal: ObjectID, _ access: AccessInstance) -> Bool {
    isKnown(signal, access.function, access.access.instruction)
      || access.nodes.allSatisfy { after[$0]?.contains(signal) ?? false }
  }
}
