import RaceIR

extension Summarizer {
  /// `base.method(…)` on a thread, executor, or another library object that runs functions.
  mutating func threadCall(
    _ name: Symbol, on base: ValueID, _ passed: ArraySlice<Argument>, _ index: Int, _ fold: inout FoldState
  ) {
    let text = pointsTo.program.symbols[name]
    for object in pointsTo.sets[fold.values[Int(base.index)]] {
      for type in libraryTypes(of: object) {
        threadCall(text, name, type, object, base, passed, index, &fold)
      }
    }
  }

  private mutating func threadCall(
    _ text: String, _ name: Symbol, _ type: Symbol, _ object: ObjectID, _ base: ValueID,
    _ passed: ArraySlice<Argument>, _ index: Int, _ fold: inout FoldState
  ) {
    for ancestor in pointsTo.models.lineage(of: type) {
      if let model = pointsTo.models.types[ancestor] {
        let event = ThreadEvent(instruction: Int32(index), threads: pointsTo.sets.singleton(object))
        if model.start.contains(text) { fold.summary.starts.append(event) }
        if model.join.contains(text), waits(passed, model, base, fold) { fold.summary.joins.append(event) }
      }
      let method = pointsTo.qualify(ancestor, name)
      guard let roots = pointsTo.models.callRoots[method] else { continue }
      spawn(models: roots, method, passed, on: base, index, &fold)
      return
    }
  }

  /// A join with a timeout, of one thread out of many, or a shutdown that is told not to wait, orders nothing.
  private func waits(
    _ passed: ArraySlice<Argument>, _ model: TypeModel, _ thread: ValueID, _ fold: FoldState
  ) -> Bool {
    if thread.exists, case .readItem(_, let key) = fold.operation(fold.resolved(thread)), key.exists,
      case .constant = fold.operation(key)
    {
      return false
    }
    guard model.kind == .executor else { return passed.isEmpty }
    return passed.allSatisfy { argument in
      argument.value.exists && fold.operation(argument.value) != .constant(.boolean(false))
    }
  }

  /// The library types an object is an instance of.
  func libraryTypes(of object: ObjectID) -> [Symbol] {
    switch pointsTo.objects[object] {
    case .externalInstance(let type, _): [type]
    case .instance(let type, _), .anyInstance(let type): pointsTo.hierarchy.externalAncestors(of: type)
    case .function, .boundMethod, .type, .module, .external, .container, .parent: []
    }
  }

  // MARK: Spawning

  /// A call that gives functions to a library to run.
  mutating func spawn(
    models: [RootModel], _ name: Symbol, _ passed: ArraySlice<Argument>, on executor: ValueID, _ index: Int,
    _ fold: inout FoldState
  ) {
    for model in models {
      guard let callback = pointsTo.argument(model.callback, of: passed, in: fold.linked) else { continue }
      let callbacks = callbacks(callback, model, fold)
      guard !callbacks.isEmpty else { continue }
      fold.summary.spawns.append(
        Spawn(
          instruction: Int32(index), root: model, name: name, callbacks: callbacks, threads: fold.values[index],
          executors: executor.exists ? fold.values[Int(executor.index)] : .empty,
          isSerial: isSerial(model, passed, executor, fold),
          isInLoop: fold.summary.regions.isInLoop(Int32(index))))
    }
  }

  private mutating func callbacks(_ value: ValueID, _ model: RootModel, _ fold: FoldState) -> [Spawn.Callback] {
    var result: [Spawn.Callback] = []
    for object in pointsTo.sets[fold.values[Int(value.index)]] {
      for callback in callbacks(object, value, model, fold) where !result.contains(callback) { result.append(callback) }
    }
    return result
  }

  private mutating func callbacks(
    _ object: ObjectID, _ value: ValueID, _ model: RootModel, _ fold: FoldState
  ) -> [Spawn.Callback] {
    switch pointsTo.objects[object] {
    case .function(let function):
      return [Spawn.Callback(function: function, receiver: closureReceiver(function, fold))]
    case .boundMethod(let function, let receiver):
      return [Spawn.Callback(function: function, receiver: methodReceiver(receiver, value, fold))]
    case .type(let type):
      let receiver = pointsTo.objects.intern(.anyInstance(type))
      return methods(matching: model.methods, of: type).map {
        Spawn.Callback(function: $0, receiver: .object(receiver))
      }
    case .instance(let type, _), .anyInstance(let type):
      let found = model.methods.isEmpty ? pointsTo.method(pointsTo.names.call, of: type).map { [$0] } ?? [] :
        methods(matching: model.methods, of: type)
      return found.map { Spawn.Callback(function: $0, receiver: .object(object)) }
    case .module, .external, .externalInstance, .container, .parent:
      return []
    }
  }

  /// The methods of a type whose names fit one of the patterns.
  func methods(matching patterns: [String], of type: TypeID) -> [FunctionID] {
    guard !patterns.isEmpty else { return [] }
    var seen: Set<Symbol> = []
    var result: [FunctionID] = []
    for ancestor in pointsTo.hierarchy.ancestry(of: type) {
      for function in pointsTo.program.methods(of: ancestor) {
        let name = pointsTo.program[function].symbol(pointsTo.program[function].facts.name)
        guard patterns.contains(where: { fits(pointsTo.program.symbols[name], $0) }), seen.insert(name).inserted else {
          continue
        }
        result.append(function)
      }
    }
    return result
  }

  private func fits(_ name: String, _ pattern: String) -> Bool {
    pattern.hasSuffix("*") ? name.hasPrefix(pattern.dropLast()) : name == pattern
  }

  /// `max_workers=1`, given to the call itself or to the constructor of the executor it is made on.
  private func isSerial(
    _ model: RootModel, _ passed: ArraySlice<Argument>, _ executor: ValueID, _ fold: FoldState
  ) -> Bool {
    guard let condition = model.serialWhen else { return false }
    if !executor.exists { return holds(condition, passed, in: fold.linked) }
    let executors = pointsTo.sets[fold.values[Int(executor.index)]]
    guard !executors.isEmpty else { return false }
    return executors.allSatisfy { object in
      guard case .externalInstance(_, let site) = pointsTo.objects[object], site.instruction >= 0 else { return false }
      let linked = pointsTo.program[site.function]
      guard case .call(_, let arguments) = linked.facts.body[Int(site.instruction)].operation else { return false }
      return holds(condition, linked.facts.arguments[arguments.indices], in: linked)
    }
  }

  private func holds(
    _ condition: SerialCondition, _ passed: ArraySlice<Argument>, in linked: LinkedFunction
  ) -> Bool {
    guard let value = pointsTo.argument(condition.argument, of: passed, in: linked) else { return false }
    if case .constant(.integer(let number)) = linked.facts.body[Int(value.index)].operation {
      return Int(number) == condition.value
    }
    return false
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
