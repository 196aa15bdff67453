import Diagnostics
import RaceIR

/// Everything the analysis has found out about a program: what exclusions and rules ask.
///
/// A class, because it is handed to every rule and exclusion for every variable: a copy would count references to all
/// that it holds.
final class AnalysisState: Sendable {
  let summarizer: Summarizer
  let roots: [ThreadRoot]
  let graph: ContextGraph
  /// By function, where it is called.
  let callers: [FunctionID: [Site]]
  let order: ThreadOrder
  let signals: SignalOrder
  let meetings: Meetings
  let escape: Escape
  let sharedState: SharedState
  /// Locks of types that are taken somewhere.
  let ownedLocks: [Location]
  let splitCalls: SplitCalls
  /// Where the library objects are made that a variable is the first to hold.
  let makers: [Location: [Site]]
  /// By object, the threads that run on it.
  private let rootsOfReceiver: [ObjectID: [Int]]
  let declaredTypes: [TypeID: TypeModel.Kind]
  let options: AnalysisOptions

  init(units: [SourceUnit], options: AnalysisOptions) {
    let libraries = LibraryModel.builtIn + options.models
    var program = Program(units: units, immediate: LibraryModel.immediateCalls(of: libraries))
    let models = ModelSet(
      libraries, symbols: &program.symbols, defaultIsolation: options.defaultIsolation)
    var summarizer = Summarizer(PointsTo(program: program, models: models))
    summarizer.summarizeAll()
    let discovery = RootDiscovery(summarizer)
    let main = MainEntries(summarizer, discovery: discovery, library: options.library)
    roots = [AnalysisState.mainRoot] + discovery.found
    graph = ContextGraph(summarizer, roots: roots, entries: main.entries, fallbacks: main.fallbacks)
    let entries = main.entries + graph.usedFallbacks
    callers = summarizer.callers()
    order = ThreadOrder(summarizer, roots: roots, graph: graph, entries: entries, callers: callers)
    signals = SignalOrder(summarizer, graph: graph, roots: roots, entries: entries)
    meetings = Meetings(summarizer)
    escape = Escape(summarizer.pointsTo, roots: roots)
    sharedState = SharedState(summarizer, graph: graph)
    splitCalls = SplitCalls(summarizer)
    ownedLocks = AnalysisState.ownedLocks(summarizer)
    makers = AnalysisState.makers(summarizer)
    rootsOfReceiver = Dictionary(grouping: roots.indices.dropFirst()) { [roots] in roots[$0].receiver }
    self.summarizer = summarizer
    declaredTypes = AnalysisState.declaredTypes(program, options.models)
    self.options = options
  }

  private static let mainRoot = ThreadRoot(
    function: FunctionID(-1), receiver: .none, kind: Symbol(-1), domain: .caller, multiplicity: .one,
    isAssumedMany: false, spawn: nil, threads: .empty, executors: .empty, hasOwnReceiver: false)

  private static func makers(_ summarizer: Summarizer) -> [Location: [Site]] {
    var result: [Location: [Site]] = [:]
    for (object, holder) in summarizer.pointsTo.holders {
      guard case .externalInstance(_, let site) = summarizer.pointsTo.objects[object] else { continue }
      result[summarizer.canonical(holder), default: []].append(site)
    }
    return result
  }

  private static func ownedLocks(_ summarizer: Summarizer) -> [Location] {
    var result: [Location] = []
    for summary in summarizer.summaries {
      for acquisition in summary.acquisitions
      where acquisition.token.mode == .exclusive && !acquisition.token.isGuess {
        let lock = acquisition.token.variable
        if case .member = lock.base, !result.contains(lock) { result.append(lock) }
      }
    }
    return result
  }

  var program: Program { summarizer.pointsTo.program }

  // MARK: Who runs what

  /// Two threads that may run the two accesses, without regard to their order.
  func pairs(of rivalry: Rivalry) -> [(Int, Int)] {
    var result: [(Int, Int)] = []
    for left in rivalry.victim.roots.numbers {
      for right in rivalry.rival.roots.numbers where left != right || overlapsItself(left) {
        if left == right && (isOnOwnReceiver(rivalry, left) || isOfOneActivation(rivalry, left))
          || isOnOwnArgument(rivalry, left, right)
        {
          continue
        }
        result.append((left, right))
      }
    }
    return result
  }

  /// Whether both accesses touch the object that a thread runs on, of which each thread has its own.
  private func isOnOwnReceiver(_ rivalry: Rivalry, _ number: Int) -> Bool {
    let root = roots[number]
    guard root.hasReceiverPerThread || root.hasOwnReceiver, root.receiver.exists else { return false }
    return rivalry.victim.access.base == .receiver && rivalry.rival.access.base == .receiver
      && rivalry.victim.objects?.contains(root.receiver) ?? false
      && rivalry.rival.objects?.contains(root.receiver) ?? false
  }

  func overlapsItself(_ root: Int) -> Bool {
    root != 0 && roots[root].overlapsItself && (roots[root].startsMany || !order.isSerial(root))
  }

  /// Two threads that may stand at the two accesses at once.
  func overlap(of rivalry: Rivalry) -> (Int, Int)? {
    pairs(of: rivalry).first { left, right in
      mayOverlap(left, rivalry.victim, right) && mayOverlap(right, rivalry.rival, left)
        && (left == right || left == 0 || right == 0 || !order.areOrdered(left, right))
    }
  }

  private func mayOverlap(_ root: Int, _ access: AccessInstance, _ other: Int) -> Bool {
    guard root == 0 else { return true }
    return access.nodes.contains { node in
      graph.nodes[node].roots.contains(0)
        && order.isAlive(other, at: access.access.instruction, in: node, touching: access.objects)
    }
  }

  /// A file's top level runs once, before anybody can call what it defines.
  func runsOnImport(_ access: AccessInstance) -> Bool { program[access.function].facts.kind == .topLevel }

  /// Whether a constructor has started a thread on the object before it comes to the access.
  func startsThreadOnReceiver(_ access: AccessInstance) -> Bool {
    guard let receivers = access.objects else { return false }
    return receivers.contains { receiver in
      (rootsOfReceiver[receiver] ?? []).contains { number in
        // A hook of the interpreter needs something else to happen first: that an object dies, or a fork.
        roots[number].domain != .anyThread
          && access.nodes.contains { node in
            graph.nodes[node].context.isConstructing
              && order.isStartedInside(number, before: access.access.instruction, in: node)
          }
      }
    }
  }

  /// Whether anybody changes the elements of what an access stores, once it is stored.
  func elementsChange(in access: Access) -> Bool {
    let location = summarizer.locations[access.location]
    if location.isItems { return true }
    guard let items = summarizer.locations.find(Location(base: location.base, isItems: true)) else {
      return false
    }
    return sharedState.variables.contains { variable in
      variable.location == items
        && variable.accesses.contains { $0.access.location == items && $0.access.kind.isWrite }
    }
  }
}
