import RaceIR

extension Summarizer {
  /// `base.method(…)` on a thread, executor, or another library object that runs functions.
  mutating func threadCall(
    _ name: Symbol, on base: ValueID, _ passed: ArraySlice<Argument>, _ index: Int, _ fold: inout FoldState
  ) {
    if pointsTo.models.runners.contains(name) {
      fold.summary.runs.append(
        RunEvent(
          instruction: Int32(index), objects: fold.values[Int(base.index)], method: name, held: fold.held))
    }
    for object in pointsTo.sets[fold.values[Int(base.index)]] {
      for type in libraryTypes(of: object) { threadCall(name, type, object, base, passed, index, &fold) }
    }
    if fold.values[Int(base.index)].isEmpty { unresolvedCall(name, on: base, passed, index, &fold) }
  }

  /// `thread.started.connect(…)`, where the models know the attribute of the library object; or a method whose name
  /// alone tells what it does (`anything.run_in_executor(…)`).
  private mutating func unresolvedCall(
    _ name: Symbol, on base: ValueID, _ passed: ArraySlice<Argument>, _ index: Int, _ fold: inout FoldState
  ) {
    if case .readMember(let owner, let attribute) = fold.operation(fold.resolved(base)) {
      for object in pointsTo.sets[fold.values[Int(owner.index)]] {
        for type in libraryTypes(of: object).flatMap(pointsTo.models.lineage) {
          let method = pointsTo.qualify(pointsTo.qualify(type, fold.linked.symbol(attribute)), name)
          guard let roots = pointsTo.models.callRoots[method] else { continue }
          spawn(models: roots, method, passed, on: owner, index, &fold)
          return
        }
      }
    }
    guard let roots = pointsTo.models.tellingMethods[name] else { return }
    spawn(models: roots, name, passed, on: .none, index, &fold)
  }

  private mutating func threadCall(
    _ name: Symbol, _ type: Symbol, _ object: ObjectID, _ base: ValueID, _ passed: ArraySlice<Argument>,
    _ index: Int, _ fold: inout FoldState
  ) {
    for ancestor in pointsTo.models.lineage(of: type) {
      noteStartOrJoin(name, ancestor, object, base, passed, index, &fold)
      let method = pointsTo.qualify(ancestor, name)
      guard let roots = pointsTo.models.callRoots[method] else { continue }
      let applicable = roots.filter { $0.mixin.map { inherits(object, from: $0) } ?? true }
      spawn(models: applicable, method, passed, on: base, index, &fold)
      return
    }
  }

  private mutating func noteStartOrJoin(
    _ name: Symbol, _ type: Symbol, _ object: ObjectID, _ base: ValueID, _ passed: ArraySlice<Argument>,
    _ index: Int, _ fold: inout FoldState
  ) {
    guard let model = pointsTo.models.types[type] else { return }
    let text = pointsTo.program.symbols[name]
    if let signal = model.signal { noteSignal(signal, text, on: object, base, passed, index, &fold) }
    var event = ThreadEvent(instruction: Int32(index), threads: pointsTo.sets.singleton(object))
    if model.start.contains(text) { fold.summary.starts.append(event) }
    if model.finishes.contains(text) { fold.summary.finishes.append(event.threads) }
    if model.join.contains(text), waits(text, passed, fold), !isFixedElement(base, fold) {
      event.isOneOfMany = isOneOfMany(base, fold)
      fold.summary.joins.append(event)
    }
  }

  /// The library types an object is an instance of; for a type of the program, those it inherits from.
  func libraryTypes(of object: ObjectID) -> [Symbol] {
    switch pointsTo.objects[object] {
    case .externalInstance(let type, _): [type]
    case .instance(let type, _), .anyInstance(let type), .type(let type):
      pointsTo.hierarchy.externalAncestors(of: type)
    case .function, .boundMethod, .module, .external, .container, .parent: []
    }
  }

  /// Whether an object's type, or a type that is the object, inherits from a library type.
  func inherits(_ object: ObjectID, from name: String) -> Bool {
    guard let wanted = pointsTo.program.symbols.find(name) else { return false }
    if case .external(let type) = pointsTo.objects[object] {
      return pointsTo.models.lineage(of: type).contains(wanted)
    }
    return libraryTypes(of: object).contains { pointsTo.models.lineage(of: $0).contains(wanted) }
  }

  // MARK: Constructors

  /// Making an object of the program's own type, or calling its parent's constructor, constructs what the type
  /// inherits from: `Server(address, Handler)` for a `class Server(ThreadingMixIn, TCPServer)`.
  mutating func inheritedConstruction(
    of type: TypeID, _ passed: ArraySlice<Argument>, _ index: Int, _ fold: inout FoldState
  ) {
    for ancestor in pointsTo.hierarchy.externalAncestors(of: type) {
      for name in pointsTo.models.lineage(of: ancestor) {
        guard let roots = pointsTo.models.callRoots[name] else { continue }
        spawn(models: roots, name, passed, on: .none, index, &fold)
      }
    }
  }

  /// `super().__init__(…)`.
  mutating func parentConstruction(
    _ name: Symbol, on base: ValueID, _ passed: ArraySlice<Argument>, _ index: Int, _ fold: inout FoldState
  ) {
    guard name == pointsTo.names.initializer else { return }
    var seen: Set<TypeID> = []
    for object in pointsTo.sets[fold.values[Int(base.index)]] {
      guard case .parent(let type, _) = pointsTo.objects[object], seen.insert(type).inserted else { continue }
      inheritedConstruction(of: type, passed, index, &fold)
    }
  }

  // MARK: Spawning

  /// A call that gives functions to a library to run.
  mutating func spawn(
    models: [RootModel], _ name: Symbol, _ passed: ArraySlice<Argument>, on receiver: ValueID, _ index: Int,
    _ fold: inout FoldState
  ) {
    for model in models where model.when.map({ holds($0, passed, fold) }) ?? true {
      let executor = pointsTo.argument(model.executor, of: passed, in: fold.linked) ?? receiver
      let isSerial = model.serialWhen.map { holds($0, passed, fold) } ?? false
      for callback in callableArguments(model, passed, fold) {
        let count = fold.summary.spawns.count
        var held = taskLocks(executor, passed, fold)
        if model.inheritsIsolation { held += fold.isolation.filter { !held.contains($0) } }
        spawn(model, name, callback, executor: executor, isSerial: isSerial, held: held, index, &fold)
        for number in count..<fold.summary.spawns.count {
          for position in fold.summary.spawns[number].callbacks.indices {
            fold.summary.spawns[number].callbacks[position].own = ownParameters(
              of: fold.summary.spawns[number].callbacks[position], callback, model, passed, index, fold)
          }
        }
        spawnInner(model, callback, passed, index, &fold)
      }
    }
  }

  private func callableArguments(_ model: RootModel, _ passed: ArraySlice<Argument>, _ fold: FoldState)
    -> [ValueID]
  {
    if model.callback.labels == ["*"] { return passed.filter { $0.label != nil }.map(\.value) }
    return pointsTo.argument(model.callback, of: passed, in: fold.linked).map { [$0] } ?? []
  }

  /// `start_soon(to_thread.run_sync, f, x)`: the callable is itself a name that runs functions.
  private mutating func spawnInner(
    _ model: RootModel, _ callback: ValueID, _ passed: ArraySlice<Argument>, _ index: Int,
    _ fold: inout FoldState
  ) {
    guard case .variadic(let start) = model.forwards else { return }
    for object in pointsTo.sets[fold.values[Int(callback.index)]] {
      guard case .external(let inner) = pointsTo.objects[object], let roots = pointsTo.models.callRoots[inner]
      else {
        continue
      }
      spawn(models: roots, inner, passed.dropFirst(start), on: .none, index, &fold)
    }
  }

  mutating func spawn(
    _ model: RootModel, _ name: Symbol, _ callback: ValueID, executor: ValueID, isSerial: Bool,
    held: [LockToken] = [],
    _ index: Int, _ fold: inout FoldState
  ) {
    var callbacks = callbacks(callback, model, &fold)
    let runner = runnerReference(callback, fold)
    guard !callbacks.isEmpty || runner != nil else { return }
    let executors = executor.exists ? fold.values[Int(executor.index)] : .empty
    var threads = fold.values[index]
    if threads.isEmpty, model.start != nil { threads = executors }
    var root = model
    if let domain = domain(ofExecutors: executors) { root.domain = domain }
    let isAwaited = isAwaited(index, fold)
    if isAwaited, isOnUnpublished(callback, fold) {
      for position in callbacks.indices where keepsReceiver(callbacks[position].function, depth: 3) {
        callbacks[position].isConstructing = true
      }
    }
    fold.summary.spawns.append(
      Spawn(
        instruction: Int32(index), root: root, name: name, callbacks: callbacks, threads: threads,
        executors: executors, isSerial: isSerial || areSerial(executors, fold),
        isInLoop: fold.summary.regions.isInLoop(Int32(index)) && !isAwaited, isAwaited: isAwaited, held: held,
        runner: runner))
  }

  /// A coroutine that awaits the call at once does not make the next one before.
  private func isAwaited(_ index: Int, _ fold: FoldState) -> Bool {
    let body = fold.linked.facts.body
    guard index + 1 < body.count, case .await(let value) = body[index + 1].operation else { return false }
    return Int(value.index) == index
  }

  /// `await loop.run_in_executor(None, device.connect)` on a device that the coroutine has made and given to nobody. The
  /// job itself must keep it, too.
  private func isOnUnpublished(_ callback: ValueID, _ fold: FoldState) -> Bool {
    let method = fold.resolved(callback)
    guard method.exists, case .readMember(let base, _) = fold.operation(method) else { return false }
    let made = fold.resolved(base)
    guard made.exists, let publication = fold.instances.publication(of: made) else { return false }
    // Reading the method is what gives the object to the job.
    return publication >= method.index && fold.summary.regions.isSameRepetition(made.index, method.index)
  }

  /// `app.run_forever` given to a thread: it will run what was registered with the app.
  private func runnerReference(_ callback: ValueID, _ fold: FoldState) -> RunnerReference? {
    let source = fold.resolved(callback)
    guard source.exists, case .readMember(let base, let name) = fold.operation(source) else { return nil }
    let symbol = fold.linked.symbol(name)
    guard pointsTo.models.runners.contains(symbol) else { return nil }
    return RunnerReference(objects: fold.values[Int(base.index)], method: symbol)
  }

  /// Leaving `with ThreadPoolExecutor() as pool:` waits for its tasks.
  func noteJoinOnExit(_ manager: ValueID, _ index: Int, _ fold: inout FoldState) {
    for object in pointsTo.sets[fold.values[Int(manager.index)]] {
      let joins = libraryTypes(of: object).contains { pointsTo.models.type($0)?.joinsOnExit ?? false }
      guard joins, let set = pointsTo.sets.findSingleton(object) else { continue }
      fold.summary.joins.append(ThreadEvent(instruction: Int32(index), threads: set))
    }
  }
}
