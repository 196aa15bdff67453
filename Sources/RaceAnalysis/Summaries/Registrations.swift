import RaceIR

extension Summarizer {
  // MARK: Decorators

  /// `@app.route("/")` and the like: the library runs what is decorated.
  mutating func decoratorCall(
    _ callee: ValueID, _ passed: ArraySlice<Argument>, _ index: Int, _ fold: inout FoldState
  ) {
    guard let target = passed.first?.value else { return }
    var decorator = callee
    var arguments: ArraySlice<Argument> = []
    if case .call(let inner, let range) = fold.operation(callee) {
      decorator = inner
      arguments = fold.linked.facts.arguments[range.indices]
    }
    lockingDecorator(decorator, target, arguments, fold)
    for (name, models) in decoratorModels(decorator, fold) {
      for model in models where model.when.map({ holds($0, arguments, fold) }) ?? true {
        if model.replacesCall { noteReplacement(of: target, fold) }
        register(model, name, target, decorator, arguments, index, &fold)
      }
    }
  }

  /// What is decorated no longer runs where it is called.
  private mutating func noteReplacement(of target: ValueID, _ fold: FoldState) {
    for object in pointsTo.sets[fold.values[Int(target.index)]] {
      guard case .function(let function) = pointsTo.objects[object] else { continue }
      let effect = DecoratorEffect(wrapper: nil, isCalled: false, held: [])
      decoratorEffects[function, default: []].append(effect)
    }
  }

  private mutating func register(
    _ model: RootModel, _ name: Symbol, _ target: ValueID, _ decorator: ValueID,
    _ arguments: ArraySlice<Argument>,
    _ index: Int, _ fold: inout FoldState
  ) {
    var executor = ValueID.none
    if let given = pointsTo.argument(model.executor, of: arguments, in: fold.linked) {
      executor = given
    } else if case .readMember(let base, _) = fold.operation(decorator) {
      executor = base
    }
    let isSerial = model.serialWhen.map { holds($0, arguments, fold) } ?? false
    spawn(
      model, name, target, executor: executor, isSerial: isSerial || hasSerialMember(model, target, fold),
      index,
      &fold)
  }

  /// The models of a decorator: by its own name, or as a method of a library object.
  private mutating func decoratorModels(_ decorator: ValueID, _ fold: FoldState) -> [(Symbol, [RootModel])] {
    for object in pointsTo.sets[fold.values[Int(decorator.index)]] {
      guard case .external(let name) = pointsTo.objects[object] else { continue }
      if let models = pointsTo.models.decoratorRoots[name] { return [(name, models)] }
    }
    guard case .readMember(let base, let member) = fold.operation(decorator) else { return [] }
    for object in pointsTo.sets[fold.values[Int(base.index)]] {
      for type in libraryTypes(of: object) {
        for ancestor in pointsTo.models.lineage(of: type) {
          let name = pointsTo.qualify(ancestor, fold.linked.symbol(member))
          if let models = pointsTo.models.decoratorRoots[name] { return [(name, models)] }
        }
      }
    }
    return []
  }

  /// Whether the decorated method's own executor is serial.
  private func hasSerialMember(_ model: RootModel, _ target: ValueID, _ fold: FoldState) -> Bool {
    guard let member = model.executorMember, let name = pointsTo.program.symbols.find(member) else {
      return false
    }
    return pointsTo.sets[fold.values[Int(target.index)]].contains { object in
      guard case .function(let function) = pointsTo.objects[object],
        let type = pointsTo.program[function].owner, let owner = pointsTo.objects.find(.type(type)),
        let node = pointsTo.variables.find(.field(owner, name))
      else { return false }
      return areSerial(pointsTo.variables[node], fold)
    }
  }

  // MARK: Assignments

  /// `client.on_message = f`, `threading.excepthook = f`.
  mutating func assignmentRoot(
    _ base: ValueID, _ name: Symbol, _ value: ValueID, _ index: Int, _ fold: inout FoldState
  ) {
    guard base.exists, value.exists else { return }
    for object in pointsTo.sets[fold.values[Int(base.index)]] {
      for owner in assignmentOwners(object) {
        let qualified = pointsTo.qualify(owner, name)
        guard let models = pointsTo.models.assignmentRoots[qualified] else { continue }
        for model in models {
          spawn(model, qualified, value, executor: base, isSerial: false, index, &fold)
        }
        return
      }
    }
  }

  private func assignmentOwners(_ object: ObjectID) -> [Symbol] {
    if case .external(let name) = pointsTo.objects[object] { return [name] }
    return libraryTypes(of: object).flatMap { pointsTo.models.lineage(of: $0) }
  }
}
