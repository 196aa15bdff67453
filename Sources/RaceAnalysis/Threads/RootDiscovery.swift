import RaceIR

/// Finds the thread roots of a program: every function that a library was seen to be given to run.
struct RootDiscovery {
  let summarizer: Summarizer
  private var roots: [Key: ThreadRoot] = [:]
  private var order: [Key] = []
  private var rearming: Set<Key> = []
  /// By function, who calls it and how often, loops counting twice.
  private var calls: [FunctionID: [FunctionID: Int]] = [:]
  /// Functions that a library runs on the thread that calls it, or on its event loop.
  private(set) var calledBack: Set<FunctionID> = []
  /// Functions that run in other processes.
  private(set) var processEntries: Set<FunctionID> = []

  private struct Key: Hashable {
    var function: FunctionID
    var receiver: ObjectID
    var kind: Symbol
    var spawn: Site?
  }

  init(_ summarizer: Summarizer) {
    self.summarizer = summarizer
    countCalls()
    for index in summarizer.pointsTo.program.functions.indices {
      let function = FunctionID(Int32(index))
      for spawn in summarizer[function].spawns { add(spawn, in: function) }
    }
    for index in summarizer.pointsTo.program.types.indices { addOverrides(of: TypeID(Int32(index))) }
    addConventions()
  }

  /// In the order of discovery, which is that of the files.
  ///
  /// A start by which a thread renews itself is no thread beside the one that it renews.
  var found: [ThreadRoot] {
    let first = Set(
      order.filter { !rearming.contains($0) }.map {
        Key(function: $0.function, receiver: $0.receiver, kind: $0.kind, spawn: nil)
      })
    return order.filter { key in
      !rearming.contains(key)
        || !first.contains(Key(function: key.function, receiver: key.receiver, kind: key.kind, spawn: nil))
    }.compactMap { roots[$0] }
  }

  private mutating func countCalls() {
    for index in summarizer.pointsTo.program.functions.indices {
      let summary = summarizer[FunctionID(Int32(index))]
      var seen: Set<UInt64> = []
      for call in summary.calls {
        let key = UInt64(UInt32(call.instruction)) << 32 | UInt64(UInt32(call.callee.index))
        guard seen.insert(key).inserted else { continue }
        let count = summary.regions.isInLoop(call.instruction) ? 2 : 1
        calls[call.callee, default: [:]][FunctionID(Int32(index)), default: 0] += count
      }
      for spawn in summary.spawns where !spawn.root.domain.isThread {
        count(spawn, in: FunctionID(Int32(index)))
      }
    }
  }

  /// A function that is given to an event loop is called by it.
  private mutating func count(_ spawn: Spawn, in function: FunctionID) {
    for callback in spawn.callbacks {
      calls[callback.function, default: [:]][function, default: 0] += spawn.isInLoop ? 2 : 1
    }
  }

  // MARK: Spawns

  private mutating func add(_ spawn: Spawn, in function: FunctionID) {
    if summarizer.isRunByProgram(spawn) { return }
    for callback in spawn.callbacks {
      switch domain(spawn.root, of: callback.function) {
      case .caller, .eventLoop, .greenlet:
        calledBack.insert(callback.function)
      case .process:
        processEntries.insert(callback.function)
      case .newThread, .pool, .resultThread, .anyThread:
        for receiver in receivers(of: callback, in: function) { add(spawn, callback, receiver, in: function) }
      }
    }
  }

  /// A coroutine function runs on an event loop, whoever is given it.
  func domain(_ root: RootModel, of function: FunctionID) -> Domain {
    guard root.domain.isThread else { return root.domain }
    let flags = summarizer.pointsTo.program[function].facts.flags
    return flags.contains(.asynchronous) && !flags.contains(.parallel) ? .eventLoop : root.domain
  }

  private func receivers(of callback: Spawn.Callback, in function: FunctionID) -> [ObjectID] {
    switch callback.receiver {
    case .none: return [.none]
    case .same(let object), .object(let object): return [object]
    case .inherited:
      guard let method = summarizer.pointsTo.enclosingMethod(of: function) else { return [.none] }
      let objects = summarizer.receivers(of: method)
      return objects.isEmpty ? [.none] : objects
    }
  }

  private mutating func add(
    _ spawn: Spawn, _ callback: Spawn.Callback, _ receiver: ObjectID, in function: FunctionID
  ) {
    let isAgain = spawn.root.rearms && startsItself(callback.function, in: function)
    var root = ThreadRoot(
      function: callback.function, receiver: receiver, kind: spawn.name, domain: spawn.root.domain,
      multiplicity: spawn.root.multiplicity, isAssumedMany: false, spawn: Site(function, spawn.instruction),
      threads: spawn.threads, executors: spawn.executors, hasOwnReceiver: hasOwnReceiver(spawn.root, receiver)
    )
    settleMultiplicity(&root, spawn, in: function)
    root.own = ownParameters(callback, spawn, in: function)
    root.isWaitedFor = spawn.root.blocks
    root.isAwaited = spawn.isAwaited
    root.isConstructing = callback.isConstructing
    root.held = spawn.held
    root.finishes = summarizer[callback.function].finishes
    root.startsMany = spawn.root.multiplicity == .many && root.multiplicity == .many
    root.hasReceiverPerThread =
      !root.startsMany && isReceiverPerThread(spawn, callback, receiver, in: function)
    if isAgain { root.multiplicity = .one }
    insert(root, isAgain: isAgain)
  }

  private func settleMultiplicity(_ root: inout ThreadRoot, _ spawn: Spawn, in function: FunctionID) {
    if spawn.isSerial {
      root.multiplicity = .one
    } else if root.multiplicity == .perStart {
      let ignored = spawn.root.rearms ? root.function : nil
      let repeated = spawn.isInLoop || isCalledRepeatedly(function, besidesBy: ignored)
      root.multiplicity = repeated ? .many : .one
    }
  }

  /// Whether each start has an object of its own: a method that starts one thread on `self`, or an object made next
  /// to the thread.
  private func isReceiverPerThread(
    _ spawn: Spawn, _ callback: Spawn.Callback, _ receiver: ObjectID, in function: FunctionID
  ) -> Bool {
    guard spawn.root.domain == .newThread, spawn.root.multiplicity == .perStart else { return false }
    switch callback.receiver {
    case .same, .inherited:
      guard !spawn.isInLoop, receiver.exists else { return false }
      // One object made once, on which a method is called again and again, has many threads.
      guard case .instance(_, let site) = summarizer.pointsTo.objects[receiver] else { return true }
      return isMadeRepeatedly(site)
    case .none: return false
    case .object:
      guard receiver.exists, case .instance(_, let site) = summarizer.pointsTo.objects[receiver],
        site.function == function
      else { return false }
      return summarizer[function].regions.isSameRepetition(site.instruction, spawn.instruction)
    }
  }

  /// The parameters that differ from run to run, even if the function that starts the threads is called again.
  private func ownParameters(
    _ callback: Spawn.Callback, _ spawn: Spawn, in function: FunctionID
  ) -> [OwnParameter] {
    callback.own.filter { own in
      guard !summarizer.pointsTo.sets[own.containers].contains(where: summarizer.repetitive.contains) else {
        return false
      }
      return own.isFresh || !isCalledRepeatedly(function) || waitsInside(function, for: spawn)
    }
  }

  /// Whether the function that starts threads waits for them.
  private func waitsInside(_ function: FunctionID, for spawn: Spawn) -> Bool {
    let sets = summarizer.pointsTo.sets
    return spawn.root.blocks
      || summarizer[function].joins.contains {
        spawn.instruction < $0.instruction
          && (sets.intersect($0.threads, spawn.threads) || sets.intersect($0.threads, spawn.executors))
      }
  }

  /// Whether a callable is started again by nobody but itself: a timer that sets itself anew follows itself.
  private func startsItself(_ callback: FunctionID, in function: FunctionID) -> Bool {
    if function == callback { return true }
    guard let callers = calls[function], !callers.isEmpty else { return false }
    return callers.keys.allSatisfy { $0 == callback }
  }

  /// Whether a function runs more than once, by the calls that the program makes of it.
  private func isCalledRepeatedly(_ function: FunctionID, besidesBy ignored: FunctionID? = nil) -> Bool {
    let flags = summarizer.pointsTo.program[function].facts.flags
    // A coroutine function that nobody in the program calls serves requests or events of a framework.
    if flags.contains(.asynchronous), calls[function] == nil { return true }
    var count = 0
    for (caller, times) in calls[function] ?? [:] where caller != ignored { count += times }
    return count > 1
  }

  /// Whether each call gets an object of its own, by the model and what the object's type says of itself; an object
  /// that the program makes and hands over is not made for each call.
  func hasOwnReceiver(_ model: RootModel, _ receiver: ObjectID) -> Bool {
    guard model.receiver == .perCall else { return false }
    if receiver.exists, case .instance = summarizer.pointsTo.objects[receiver] { return false }
    guard let condition = model.sharedWhen, let type = summarizer.pointsTo.objects.type(of: receiver) else {
      return true
    }
    return !summarizer.declares(condition, type)
  }

  /// - Parameter isAgain: the thread starts itself anew, and follows itself.
  mutating func insert(_ root: ThreadRoot, isAgain: Bool = false) {
    let key = Key(function: root.function, receiver: root.receiver, kind: root.kind, spawn: root.spawn)
    if isAgain { rearming.insert(key) }
    guard var known = roots[key] else {
      roots[key] = root
      order.append(key)
      return
    }
    if root.multiplicity == .many { known.multiplicity = .many }
    known.own = known.own.filter(root.own.contains)
    known.hasReceiverPerThread = known.hasReceiverPerThread && root.hasReceiverPerThread
    known.startsMany = known.startsMany || root.startsMany
    roots[key] = known
  }

  // MARK: Overrides

  /// `class Worker(threading.Thread)` with a `run` of its own, started or not.
  private mutating func addOverrides(of type: TypeID) {
    let models = summarizer.pointsTo.models
    for ancestor in summarizer.pointsTo.hierarchy.externalAncestors(of: type) {
      for base in models.lineage(of: ancestor) {
        for model in models.overrideRoots[base] ?? [] { addOverride(model, base, of: type) }
      }
      let name = summarizer.pointsTo.program.symbols[ancestor]
      for model in models.patternRoots where model.trigger == .override {
        if NamePattern.fits(name[...], model.name[...]) { addOverride(model, ancestor, of: type) }
      }
    }
  }

  private mutating func addOverride(_ model: RootModel, _ name: Symbol, of type: TypeID) {
    for method in summarizer.methods(matching: model.methods, of: type) {
      addMethod(method, model, name, of: type)
    }
  }

  /// A method that a library calls on the objects of a type.
  mutating func addMethod(_ method: FunctionID, _ model: RootModel, _ name: Symbol, of type: TypeID) {
    switch domain(model, of: method) {
    case .process:
      processEntries.insert(method)
    case .caller, .eventLoop, .greenlet:
      calledBack.insert(method)
    case .newThread, .pool, .resultThread, .anyThread:
      for (object, site) in instances(of: type) {
        let isRepeated = model.multiplicity == .perStart && site.map { isMadeRepeatedly($0) } ?? false
        insert(
          ThreadRoot(
            function: method, receiver: object, kind: name, domain: model.domain,
            multiplicity: isRepeated || model.multiplicity == .many ? .many : .one, isAssumedMany: false,
            spawn: site, threads: summarizer.pointsTo.sets.findSingleton(object) ?? .empty, executors: .empty,
            hasOwnReceiver: hasOwnReceiver(model, object), hasReceiverPerThread: model.start != nil))
      }
    }
  }

  private func isMadeRepeatedly(_ site: Site) -> Bool {
    summarizer[site.function].regions.isInLoop(site.instruction) || isCalledRepeatedly(site.function)
  }

  /// The objects of a type that the program makes, and those that others make.
  private func instances(of type: TypeID) -> [(ObjectID, Site?)] {
    let objects = summarizer.pointsTo.objects
    var result: [(ObjectID, Site?)] = []
    for object in objects.instances(of: type) {
      if case .instance(_, let site) = objects[object] { result.append((object, site)) }
    }
    if let any = objects.find(.anyInstance(type)) { result.append((any, nil)) }
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
