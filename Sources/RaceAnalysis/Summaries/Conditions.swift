import RaceIR

extension Summarizer {
  /// Whether a call of the function being summarized meets a condition.
  func holds(_ condition: Condition, _ passed: ArraySlice<Argument>, _ fold: FoldState) -> Bool {
    guard let value = pointsTo.argument(condition.argument, of: passed, in: fold.linked) else {
      return condition.holdsByDefault
    }
    let source = fold.resolved(value)
    return condition.values.contains { wanted in
      switch wanted {
      case .subtype(let name):
        return pointsTo.sets[fold.values[Int(value.index)]].contains { inherits($0, from: name) }
      case .name(let name):
        return listed(value, source, fold).contains { item in
          pointsTo.sets[fold.values[Int(item.index)]].contains { isExternal($0, name) }
        }
      case .anything:
        return source.exists && fold.operation(source) != .constant(.none)
      case .integer, .boolean, .string, .none:
        return isConstant(source, wanted, in: fold.linked) || lists(wanted, source, in: fold.linked)
      }
    }
  }

  /// A value, or the elements of a literal list.
  private func listed(_ value: ValueID, _ source: ValueID, _ fold: FoldState) -> [ValueID] {
    guard source.exists, case .container(_, let operands) = fold.operation(source) else { return [value] }
    return operands.indices.map { ValueID(fold.linked.facts.operands[$0]) }.filter(\.exists)
  }

  /// Whether a literal list of options has one of them.
  private func lists(_ wanted: ConstantValue, _ value: ValueID, in linked: LinkedFunction) -> Bool {
    guard value.exists, case .container(.list, let operands) = linked.facts.body[Int(value.index)].operation
    else { return false }
    return operands.indices.contains { isConstant(ValueID(linked.facts.operands[$0]), wanted, in: linked) }
  }

  private func isExternal(_ object: ObjectID, _ name: String) -> Bool {
    guard case .external(let symbol) = pointsTo.objects[object] else { return false }
    return pointsTo.program.symbols[symbol] == name
  }

  /// Whether a call somewhere in the program meets a condition on its constants.
  func holds(_ condition: Condition, _ passed: ArraySlice<Argument>, in linked: LinkedFunction) -> Bool {
    guard let value = pointsTo.argument(condition.argument, of: passed, in: linked) else {
      return condition.holdsByDefault
    }
    return condition.values.contains { isConstant(value, $0, in: linked) || lists($0, value, in: linked) }
  }

  /// Whether a value is written as a constant.
  func isConstant(_ value: ValueID, _ wanted: ConstantValue, in linked: LinkedFunction) -> Bool {
    guard value.exists else { return false }
    switch (linked.facts.body[Int(value.index)].operation, wanted) {
    case (.constant(.integer(let number)), .integer(let other)): return Int(number) == other
    case (.constant(.boolean(let flag)), .boolean(let other)): return flag == other
    case (.constant(.string(let text)), .string(let other)):
      return pointsTo.program.symbols[linked.symbol(text)] == other
    // A case of an enumeration with the name of its type: `DispatchWorkItemFlags.barrier` for `.barrier`.
    case (.readMember(let base, let name), .string(let other)):
      guard base.exists, case .readGlobal = linked.facts.body[Int(base.index)].operation else { return false }
      return pointsTo.program.symbols[linked.symbol(name)] == other
    case (.constant(.none), .none): return true
    default: return false
    }
  }

  // MARK: Executors

  /// Whether every one of the executors runs one task at a time.
  func areSerial(_ executors: SetID, _ fold: FoldState) -> Bool {
    let objects = pointsTo.sets[executors]
    return !objects.isEmpty && objects.allSatisfy { isSerial($0, depth: 2) }
  }

  /// `max_workers=1` given to its constructor, or to that of the pool it works with.
  private func isSerial(_ object: ObjectID, depth: Int) -> Bool {
    guard let (passed, linked, type) = construction(of: object), let model = pointsTo.models.type(type) else {
      return false
    }
    if let condition = model.serialWhen, holds(condition, passed, in: linked) { return true }
    guard depth > 0, let executor = pointsTo.argument(model.executor, of: passed, in: linked) else {
      return false
    }
    guard case .call = linked.facts.body[Int(executor.index)].operation,
      let pool = madeObject(at: executor, objectSite: object)
    else { return false }
    return isSerial(pool, depth: depth - 1)
  }

  /// The object that a call in the same function as the making of another one makes.
  private func madeObject(at value: ValueID, objectSite object: ObjectID) -> ObjectID? {
    guard case .externalInstance(_, let site) = pointsTo.objects[object] else { return nil }
    let place = Site(site.function, value.index)
    return pointsTo.models.typeNames.members.lazy
      .compactMap { pointsTo.objects.find(.externalInstance($0, place)) }.first
  }

  func construction(of object: ObjectID) -> (ArraySlice<Argument>, LinkedFunction, Symbol)? {
    guard case .externalInstance(let type, let site) = pointsTo.objects[object], site.instruction >= 0,
      site.function.index >= 0
    else { return nil }
    let linked = pointsTo.program[site.function]
    guard case .call(_, let arguments) = linked.facts.body[Int(site.instruction)].operation else {
      return nil
    }
    return (linked.facts.arguments[arguments.indices], linked, type)
  }

  /// What runs the functions given to executors that all run them elsewhere than in threads.
  func domain(ofExecutors executors: SetID) -> Domain? {
    let domains = pointsTo.sets[executors].map { object -> Domain? in
      guard case .externalInstance(let type, _) = pointsTo.objects[object],
        let model = pointsTo.models.type(type)
      else { return nil }
      if let (passed, linked, _) = construction(of: object) {
        if model.threadsWhen.contains(where: { holds($0, passed, in: linked) }) { return nil }
      }
      return model.domain
    }
    guard let first = domains.first, domains.allSatisfy({ $0 == first }) else { return nil }
    return first
  }
}
