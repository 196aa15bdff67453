import RaceIR

/// A parameter that has another value in every run of a function that one place gives to threads.
struct OwnParameter: Hashable, Sendable {
  var slot: Int32
  /// What it may be; empty for numbers and the like.
  var objects: SetID
  /// The containers whose elements the runs get.
  var containers: SetID
  /// No two runs get equal values: numbers that are counted, keys of a mapping.
  var isUnique = false
  /// Each call of the function that starts the threads makes the objects anew.
  var isFresh: Bool
}

extension Summarizer {
  /// Which parameters of a callback differ from run to run.
  func ownParameters(
    of callback: Spawn.Callback, _ value: ValueID, _ model: RootModel, _ passed: ArraySlice<Argument>,
    _ index: Int, _ fold: FoldState
  ) -> [OwnParameter] {
    guard isNamed(callback.function, value, fold) else { return [] }
    var result: [OwnParameter] = []
    var first: Int32 = 0
    if pointsTo.hasReceiver(callback.function) {
      first = 1
      let source = fold.resolved(value)
      if source.exists, case .readMember(let base, _) = fold.operation(source),
        let own = receiver(base, index, fold) ?? own(base, 0, index, fold)
      {
        result.append(own)
      }
    }
    switch model.forwards {
    case .nothing: break
    case .variadic(let start):
      for (offset, argument) in passed.dropFirst(start).enumerated() where argument.kind == .positional {
        if let own = own(argument.value, first + Int32(offset), index, fold) { result.append(own) }
      }
    case .packed(let tuple, _):
      result += packed(tuple, passed, first, index, fold)
    case .elements(let start):
      for (offset, argument) in passed.dropFirst(start).enumerated() where argument.kind == .positional {
        result.append(element(of: argument.value, first + Int32(offset), fold))
      }
    }
    return result
  }

  /// Whether the function itself is given, and not something that has bound some of its parameters.
  private func isNamed(_ function: FunctionID, _ value: ValueID, _ fold: FoldState) -> Bool {
    let source = fold.resolved(value)
    guard source.exists else { return false }
    let name = pointsTo.program[function].symbol(pointsTo.program[function].facts.name)
    switch fold.operation(source) {
    case .makeFunction: return true
    case .readGlobal(let read), .readMember(_, let read), .importMember(_, let read),
      .readTypeMember(let read):
      return fold.linked.symbol(read) == name
    case .readCaptured(let owner, let slot):
      let outer = pointsTo.program[fold.linked.function(owner)]
      return outer.symbol(outer.facts.variables[Int(slot.index)].name) == name
    default: return false
    }
  }

  private func packed(
    _ tuple: ArgumentSelector, _ passed: ArraySlice<Argument>, _ first: Int32, _ index: Int, _ fold: FoldState
  ) -> [OwnParameter] {
    guard let packed = pointsTo.argument(tuple, of: passed, in: fold.linked), packed.exists,
      case .container(_, let operands) = fold.operation(fold.resolved(packed))
    else { return [] }
    return operands.indices.enumerated().compactMap { offset, position in
      own(ValueID(fold.linked.facts.operands[position]), first + Int32(offset), index, fold)
    }
  }

  /// A constructor that makes a thread on its own object: it runs once for each object.
  private func receiver(_ value: ValueID, _ index: Int, _ fold: FoldState) -> OwnParameter? {
    guard pointsTo.isInitializer(fold.function), isReceiver(value, fold),
      !fold.summary.regions.isInLoop(Int32(index))
    else { return nil }
    return OwnParameter(
      slot: 0, objects: fold.values[Int(value.index)], containers: .empty, isFresh: true)
  }

  /// A value that is made, or taken from an iterable, anew before each start.
  private func own(_ value: ValueID, _ slot: Int32, _ index: Int, _ fold: FoldState) -> OwnParameter? {
    if isMadeForStart(value, index, fold) {
      return OwnParameter(
        slot: slot, objects: fold.values[Int(value.index)], containers: .empty, isFresh: true)
    }
    guard let container = iterated(value, index, fold) else { return nil }
    var own = element(of: container, slot, fold)
    own.objects = fold.values[Int(value.index)]
    own.isUnique = isUnique(value, container, fold)
    return own
  }

  /// The elements of `range` and of sets, the keys of mappings, the numbers of `enumerate`.
  private func isUnique(_ value: ValueID, _ container: ValueID, _ fold: FoldState) -> Bool {
    let source = fold.resolved(value)
    if case .unpack(let base, let position) = fold.operation(source) {
      guard position == 0, case .iterate(let iterable) = fold.operation(fold.resolved(base)) else {
        return false
      }
      return isPaired(fold.resolved(iterable), fold)
    }
    let made = pointsTo.sets[fold.values[Int(container.index)]]
    return isCounted(container, fold)
      || !made.isEmpty
        && made.allSatisfy {
          guard case .container(let shape, _) = pointsTo.objects[$0] else { return false }
          return [.set, .mapping, .weakSet, .weakMapping].contains(shape)
        }
  }

  private func isPaired(_ iterable: ValueID, _ fold: FoldState) -> Bool {
    guard iterable.exists, case .call(let callee, _) = fold.operation(iterable) else { return false }
    if case .readMember(_, let name) = fold.operation(callee) {
      return ["items", "iteritems", "viewitems"].contains(pointsTo.program.symbols[fold.linked.symbol(name)])
    }
    return isCall(iterable, of: "builtins.enumerate", fold)
  }

  private func isCounted(_ container: ValueID, _ fold: FoldState) -> Bool {
    isCall(fold.resolved(container), of: "builtins.range", fold)
      || isCall(fold.resolved(container), of: "builtins.xrange", fold)
  }

  private func isCall(_ value: ValueID, of name: String, _ fold: FoldState) -> Bool {
    guard value.exists, case .call(let callee, _) = fold.operation(value) else { return false }
    return pointsTo.sets[fold.values[Int(callee.index)]].contains { object in
      guard case .external(let symbol) = pointsTo.objects[object] else { return false }
      return pointsTo.program.symbols[symbol] == name
    }
  }

  /// Each run gets another element.
  private func element(of container: ValueID, _ slot: Int32, _ fold: FoldState) -> OwnParameter {
    let containers = container.exists ? fold.values[Int(container.index)] : .empty
    let made = pointsTo.sets[containers]
    let isFresh =
      !made.isEmpty
      && made.allSatisfy {
        guard case .container(_, let site) = pointsTo.objects[$0] else { return false }
        return site.function == fold.function
      }
    var objects = SetID.empty
    if made.count == 1, let node = pointsTo.variables.find(.field(made[0], pointsTo.names.elements)) {
      objects = pointsTo.variables[node]
    }
    return OwnParameter(slot: slot, objects: objects, containers: containers, isFresh: isFresh)
  }

  private func isMadeForStart(_ value: ValueID, _ index: Int, _ fold: FoldState) -> Bool {
    guard value.exists else { return false }
    let objects = pointsTo.sets[fold.values[Int(value.index)]]
    return !objects.isEmpty
      && objects.allSatisfy { object in
        switch pointsTo.objects[object] {
        case .instance(_, let site), .container(_, let site), .externalInstance(_, let site):
          site.function == fold.function
            && fold.summary.regions.isSameRepetition(site.instruction, Int32(index))
        case .function, .boundMethod, .type, .anyInstance, .module, .external, .parent: false
        }
      }
  }

  /// What the only loop around a start goes through, if the value is its element or a part of that.
  private func iterated(_ value: ValueID, _ index: Int, _ fold: FoldState) -> ValueID? {
    var source = fold.resolved(value)
    if source.exists, case .unpack(let base, _) = fold.operation(source) { source = fold.resolved(base) }
    guard source.exists, case .iterate(let iterable) = fold.operation(source),
      fold.summary.regions.isSameRepetition(source.index, Int32(index)),
      fold.summary.regions.loopDepth(Int32(index)) == 1
    else { return nil }
    return traversed(iterable, fold) ?? iterable
  }

  // MARK: Containers that hold one thing twice

  /// `[job] * 3`.
  mutating func noteMultiplied(_ operation: Operation, _ fold: FoldState) {
    guard case .binary(.multiply, let left, let right) = operation else { return }
    for value in [left, right] where value.exists {
      repetitive.formUnion(pointsTo.sets[fold.values[Int(value.index)]])
    }
  }

  /// `[job for _ in range(3)]`, `[job, job]`.
  mutating func noteComprehension(_ operands: OperandRange, _ index: Int, _ fold: FoldState) {
    let elements = operands.indices.map { ValueID(fold.linked.facts.operands[$0]) }
      .filter { $0.exists && !fold.values[Int($0.index)].isEmpty }
    let regions = fold.summary.regions
    let isRepeated = elements.contains { element in
      regions.loopDepth(element.index) > regions.loopDepth(Int32(index)) && isUnchanging(element, fold)
    }
    if isRepeated || Set(elements.map { fold.resolved($0) }).count < elements.count {
      repetitive.formUnion(pointsTo.sets[fold.values[index]])
    }
  }

  /// `jobs.append(job)` in a loop that does not make the job.
  mutating func noteInsertion(_ inserted: ValueID, into container: ValueID, _ index: Int, _ fold: FoldState) {
    guard inserted.exists, fold.summary.regions.isInLoop(Int32(index)),
      !pointsTo.sets[fold.values[Int(inserted.index)]].isEmpty, isUnchanging(inserted, fold)
    else { return }
    repetitive.formUnion(pointsTo.sets[fold.values[Int(container.index)]])
  }

  /// Whether a value used in a loop was computed before the loop.
  private func isUnchanging(_ value: ValueID, _ fold: FoldState) -> Bool {
    let source = fold.resolved(value)
    guard source.exists else { return true }
    if case .readLocal = fold.operation(source) { return true }
    return !fold.summary.regions.isSameRepetition(source.index, value.index)
  }
}
