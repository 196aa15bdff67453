import RaceIR

/// Finds the thread roots of a program: every function that a library was seen to be given to run.
struct RootDiscovery {
  private let summarizer: Summarizer
  private var roots: [Key: ThreadRoot] = [:]
  private var order: [Key] = []
  /// How often each function is called, loops counting twice.
  private var callCounts: [FunctionID: Int] = [:]
  /// Functions that a library runs on the thread that calls it, or on its event loop.
  private(set) var calledBack: Set<FunctionID> = []
  /// Functions that run in other processes.
  private(set) var processEntries: Set<FunctionID> = []

  private struct Key: Hashable {
    var function: FunctionID
    var receiver: ObjectID
    var kind: Symbol
  }

  init(_ summarizer: Summarizer) {
    self.summarizer = summarizer
    countCalls()
    for index in summarizer.pointsTo.program.functions.indices {
      let function = FunctionID(Int32(index))
      for spawn in summarizer[function].spawns { add(spawn, in: function) }
    }
    for index in summarizer.pointsTo.program.types.indices { addOverrides(of: TypeID(Int32(index))) }
  }

  /// In the order of discovery, which is that of the files.
  var found: [ThreadRoot] { order.compactMap { roots[$0] } }

  private mutating func countCalls() {
    for index in summarizer.pointsTo.program.functions.indices {
      let summary = summarizer[FunctionID(Int32(index))]
      var seen: Set<UInt64> = []
      for call in summary.calls {
        let key = UInt64(UInt32(call.instruction)) << 32 | UInt64(UInt32(call.callee.index))
        guard seen.insert(key).inserted else { continue }
        callCounts[call.callee, default: 0] += summary.regions.isInLoop(call.instruction) ? 2 : 1
      }
    }
  }

  // MARK: Spawns

  private mutating func add(_ spawn: Spawn, in function: FunctionID) {
    for callback in spawn.callbacks {
      switch spawn.root.domain {
      case .caller, .eventLoop, .greenlet:
        calledBack.insert(callback.function)
      case .process:
        processEntries.insert(callback.function)
      case .newThread, .pool, .resultThread, .anyThread:
        for receiver in receivers(of: callback, in: function) { add(spawn, callback, receiver, in: function) }
      }
    }
  }

  private func receivers(of callback: Spawn.Callback, in function: FunctionID) -> [ObjectID] {
    switch callback.receiver {
    case .none: return [.none]
    case .same(let object), .object(let object): return [object]
    case .inherited:
      guard let method = summarizer.pointsTo.enclosingMethod(of: function) else { return [.none] }
      let objects = summarizer.pointsTo.sets[summarizer.pointsTo.variables[summarizer.pointsTo.variables.slot(method, 0)]]
      return objects.isEmpty ? [.none] : objects
    }
  }

  private mutating func add(
    _ spawn: Spawn, _ callback: Spawn.Callback, _ receiver: ObjectID, in function: FunctionID
  ) {
    var root = ThreadRoot(
      function: callback.function, receiver: receiver, kind: spawn.name, domain: spawn.root.domain,
      multiplicity: spawn.root.multiplicity, isAssumedMany: false, spawn: Site(function, spawn.instruction),
      threads: spawn.threads, executors: spawn.executors, hasOwnReceiver: spawn.root.receiver == .perCall)
    settleMultiplicity(&root, spawn, in: function)
    root.hasReceiverPerThread = isReceiverPerThread(spawn, callback, receiver, in: function)
    insert(root)
  }

  private func settleMultiplicity(_ root: inout ThreadRoot, _ spawn: Spawn, in function: FunctionID) {
    if spawn.isSerial {
      root.multiplicity = .one
    } else if root.multiplicity == .perStart {
      let repeated = spawn.isInLoop || isCalledRepeatedly(function, depth: 3)
      root.multiplicity = repeated ? .many : .one
    }
  }

  /// Whether each start has an object of its own: a method that starts one thread on `self`, or an object made next
  /// to the thread.
  private func isReceiverPerThread(
    _ spawn: Spawn, _ callback: Spawn.Callback, _ receiver: ObjectID, in function: FunctionID
  ) -> Bool {
    switch callback.receiver {
    case .same, .inherited: return !spawn.isInLoop
    case .none: return false
    case .object:
      guard receiver.exists, case .instance(_, let site) = summarizer.pointsTo.objects[receiver],
        site.function == function
      else { return false }
      return summarizer[function].regions.isSameRepetition(site.instruction, spawn.instruction)
    }
  }

  /// Whether a function runs more than once, by the calls that the program makes of it.
  private func isCalledRepeatedly(_ function: FunctionID, depth: Int) -> Bool {
    (callCounts[function] ?? 0) > 1
  }

  private mutating func insert(_ root: ThreadRoot) {
    let key = Key(function: root.function, receiver: root.receiver, kind: root.kind)
    guard var known = roots[key] else {
      roots[key] = root
      order.append(key)
      return
    }
    known.hasReceiverPerThread = known.hasReceiverPerThread && root.hasReceiverPerThread && root.spawn == known.spawn
    if root.spawn != known.spawn, root.multiplicity != .one || known.domain == .newThread { known.multiplicity = .many }
    if root.multiplicity == .many { known.multiplicity = .many }
    roots[key] = known
  }

  // MARK: Overrides

  /// `class Worker(threading.Thread)` with a `run` of its own, started or not.
  private mutating func addOverrides(of type: TypeID) {
    for ancestor in summarizer.pointsTo.hierarchy.externalAncestors(of: type) {
      for base in summarizer.pointsTo.models.lineage(of: ancestor) {
        for model in summarizer.pointsTo.models.overrideRoots[base] ?? [] { addOverride(model, base, of: type) }
      }
    }
  }

  private mutating func addOverride(_ model: RootModel, _ name: Symbol, of type: TypeID) {
    for method in summarizer.methods(matching: model.methods, of: type) {
      if model.domain == .process { processEntries.insert(method) }
      guard model.domain.isThread else { continue }
      for (object, site) in instances(of: type) {
        let isRepeated = site.map { isMadeRepeatedly($0) } ?? false
        insert(
          ThreadRoot(
            function: method, receiver: object, kind: name, domain: model.domain,
            multiplicity: isRepeated ? .many : model.multiplicity == .many ? .many : .one, isAssumedMany: false,
            spawn: site, threads: summarizer.pointsTo.sets.findSingleton(object) ?? .empty, executors: .empty,
            hasOwnReceiver: model.receiver == .perCall, hasReceiverPerThread: model.start != nil))
      }
    }
  }

  private func isMadeRepeatedly(_ site: Site) -> Bool {
    summarizer[site.function].regions.isInLoop(site.instruction) || isCalledRepeatedly(site.function, depth: 3)
  }

  /// The objects of a type that the program makes; one unknown object when it makes none.
  private func instances(of type: TypeID) -> [(ObjectID, Site?)] {
    var result: [(ObjectID, Site?)] = []
    for (index, object) in summarizer.pointsTo.objects.objects.enumerated() {
      if case .instance(type, let site) = object { result.append((ObjectID(Int32(index)), site)) }
    }
    if let any = summarizer.pointsTo.objects.find(.anyInstance(type)) { result.append((any, nil)) }
    return result
  }
}

extension Domain {
  /// Whether what it runs can overlap the code that started it.
  var isThread: Bool {
    switch self {
    case .newThread, .pool, .resultThread, .anyThread: true
    case .eventLoop, .caller, .process, .greenlet: false
    }
  }
}
