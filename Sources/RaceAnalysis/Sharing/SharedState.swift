import Diagnostics
import RaceIR

/// A window in the contexts that reach it under the same circumstances.
struct WindowInstance: Sendable {
  var window: Window
  var first: AccessInstance
  var last: AccessInstance
  /// Locks held from the first to the last access without a break.
  var held: [AbsoluteLock]
}

/// A location with everything that touches it.
struct SharedVariable: Sendable {
  var location: LocationID
  var accesses: [AccessInstance]
  var windows: [WindowInstance]
  /// The lock that most functions take for it.
  var usualLock: AbsoluteLock?

  init(location: LocationID, accesses: [AccessInstance], windows: [WindowInstance]) {
    self.location = location
    self.accesses = accesses
    self.windows = windows
    usualLock = SharedVariable.usualLock(of: accesses)
  }

  /// The lock of one name that most functions hold; whose it is may differ from object to object.
  private static func usualLock(of accesses: [AccessInstance]) -> AbsoluteLock? {
    var users: [Location: Set<FunctionID>] = [:]
    var locks: [Location: AbsoluteLock] = [:]
    for access in accesses where !access.isConstructing {
      for lock in access.held where lock.mode == .exclusive {
        users[lock.variable, default: []].insert(access.function)
        if let known = locks[lock.variable], known.owner != lock.owner {
          locks[lock.variable]?.owner = .none
        } else {
          locks[lock.variable] = lock
        }
      }
    }
    let counts = users.mapValues(\.count)
    let most = counts.values.max() ?? 0
    let usual = counts.filter { $0.value == most }.keys
    return usual.count == 1 ? usual.first.flatMap { locks[$0] } : nil
  }

  /// Whether a window is held under the lock that most accesses stand under, or under the only one there is.
  func isProperlyGuarded(_ window: WindowInstance) -> Bool {
    guard window.isGuarded else { return false }
    return usualLock.map { usual in window.held.contains { $0.isSame(as: usual) } } ?? true
  }
}

/// Gathers the accesses of the whole program by location.
struct SharedState: Sendable {
  private(set) var variables: [SharedVariable] = []
  let summarizer: Summarizer
  private let graph: ContextGraph
  private let checkedWindows: CheckedWindows

  init(_ summarizer: Summarizer, graph: ContextGraph) {
    self.summarizer = summarizer
    self.graph = graph
    checkedWindows = CheckedWindows(summarizer)
    gather(where: writtenLocations())
  }

  // MARK: Which locations matter

  /// By location: only what is written outside construction can race.
  private func writtenLocations() -> [Bool] {
    var isWritten = Array(repeating: false, count: summarizer.locations.count)
    for node in graph.nodes {
      for access in summarizer[node.context.function].accesses
      where access.kind.isWrite && !access.isInitialization {
        if node.context.isConstructing && access.base == .receiver { continue }
        isWritten[Int(access.location.index)] = true
      }
    }
    for variable in summarizer.summaries.flatMap(\.lockArguments) {
      // Variables that locks live in: passing one to a function that takes it looks like a change.
      if let location = summarizer.locations.find(variable) { isWritten[Int(location.index)] = false }
    }
    return isWritten
  }

  // MARK: Gathering

  private struct Key: Interned {
    var function: FunctionID
    var index: Int
    var held: [AbsoluteLock]
    var isConstructing: Bool
    var isAssumedPublic: Bool
    /// What runs on one object is not mixed with what runs on another.
    var receiver: ObjectID

    var scattered: UInt64 {
      Mix(function.index, Int32(truncatingIfNeeded: index)).with(receiver.index)
        .with((isConstructing ? 1 : 0) + (isAssumedPublic ? 2 : 0)).bits
    }
  }

  /// By location, its accesses so far.
  private typealias Found = [[AccessInstance]]

  /// Where in `Found` the access with a key is, in the order of the keys.
  private struct Positions {
    var keys = InternTable<Key>()
    var places: [Int] = []
  }

  /// More contexts of one access than this are taken to be like those seen.
  private static let mostContexts = 64

  private mutating func gather(where isWritten: [Bool]) {
    var found: Found = Array(repeating: [], count: isWritten.count)
    var positions = Positions()
    for (number, node) in graph.nodes.enumerated() {
      let accesses = summarizer[node.context.function].accesses
      for index in accesses.indices where isWritten[Int(accesses[index].location.index)] {
        add(instance(index, accesses[index], node, number), &found, &positions)
      }
    }
    for index in found.indices where !found[index].isEmpty {
      let location = LocationID(Int32(index))
      let accesses = representatives(of: found[index] + rebindings(of: location, found))
      variables.append(
        SharedVariable(location: location, accesses: accesses, windows: windows(over: accesses)))
    }
  }

  /// A container's items also change when the variable that holds it gets another container.
  private func rebindings(of location: LocationID, _ found: Found) -> [AccessInstance] {
    let items = summarizer.locations[location]
    guard items.isItems, let variable = summarizer.locations.find(Location(base: items.base, isItems: false))
    else {
      return []
    }
    return found[Int(variable.index)].filter { $0.access.kind == .write && !$0.access.isInitialization }
  }

  private func instance(_ index: Int, _ access: Access, _ node: ContextGraph.Node, _ number: Int)
    -> AccessInstance
  {
    AccessInstance(
      AccessInstance.Fields(
        function: node.context.function, index: index, access: access, roots: node.roots,
        held: SharedState.locks(access.held, node), objects: objects(access, node.context),
        isConstructing: node.context.isConstructing && access.base == .receiver, nodes: [number],
        isAssumedPublic: node.isAssumedPublic))
  }

  private static func locks(_ held: [Held], _ node: ContextGraph.Node) -> [AbsoluteLock] {
    var result = node.heldByCallers
    for own in held {
      let lock = AbsoluteLock(own.token, receiver: node.context.receiver)
      if !result.contains(lock) { result.append(lock) }
    }
    return result
  }

  private func objects(_ access: Access, _ context: Context) -> Set<ObjectID>? {
    switch access.base {
    case .absolute: return nil
    case .receiver: return context.receiver.exists ? [context.receiver] : nil
    case .objects(let set): return set.isEmpty ? nil : Set(summarizer.pointsTo.sets[set])
    }
  }

  private func add(_ instance: AccessInstance, _ found: inout Found, _ positions: inout Positions) {
    let key = Key(
      function: instance.function, index: instance.index, held: instance.held,
      isConstructing: instance.isConstructing, isAssumedPublic: instance.isAssumedPublic,
      receiver: instance.access.base == .receiver ? graph.nodes[instance.nodes[0]].context.receiver : .none)
    let location = Int(instance.access.location.index)
    let (number, isNew) = positions.keys.internNew(key)
    if isNew {
      positions.places.append(found[location].count)
      found[location].append(instance)
    } else {
      merge(instance, into: &found[location][positions.places[Int(number)]])
    }
  }

  private func merge(_ instance: AccessInstance, into known: inout AccessInstance) {
    known.change { fields in
      _ = fields.roots.formUnion(instance.roots)
      if fields.nodes.count < SharedState.mostContexts { fields.nodes += instance.nodes }
      if let more = instance.objects { fields.objects?.formUnion(more) } else { fields.objects = nil }
    }
  }

  /// The windows whose accesses lie in one instance of their function.
  private func windows(over accesses: [AccessInstance]) -> [WindowInstance] {
    let nodes = graph.nodes
    var result: [WindowInstance] = []
    for last in accesses {
      for window in summarizer[last.function].windows(endingAt: last.index) {
        var first = last
        let access = summarizer[last.function].accesses[window.first]
        first.change { fields in
          fields.access = access
          fields.index = window.first
          fields.held = SharedState.locks(access.held, nodes[last.nodes[0]])
        }
        let held = SharedState.locks(window.heldThroughout, nodes[last.nodes[0]])
        result.append(WindowInstance(window: window, first: first, last: last, held: held))
      }
    }
    return result
      + checkedWindows.windows(over: accesses) { SharedState.locks($0, nodes[$1.nodes[0]]) }
  }
}
