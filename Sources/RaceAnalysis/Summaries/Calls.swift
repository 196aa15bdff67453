import RaceIR

extension Summarizer {
  mutating func call(
    _ callee: ValueID, _ arguments: ArgumentRange, _ index: Int, _ instruction: Instruction,
    _ fold: inout FoldState
  ) {
    let passed = fold.linked.facts.arguments[arguments.indices]
    if instruction.flags.contains(.decorator) {
      applyDecorator(callee, index, &fold)
      decoratorCall(callee, passed, index, &fold)
      return
    }
    if case .readMember(let base, let name) = fold.operation(callee) {
      let symbol = fold.linked.symbol(name)
      if lockCall(symbol, on: base, passed, index, &fold) { return }
      enterContext(symbol, on: base, passed, index, &fold)
      if hasValueContainers(fold) {
        mutatingCall(symbol, on: base, index, &fold)
      } else {
        containerCall(symbol, on: base, passed, index, &fold)
      }
      threadCall(symbol, on: base, passed, index, &fold)
      parentConstruction(symbol, on: base, passed, index, &fold)
    }
    noteDecoratedCall(callee, index, &fold)
    // A library that is seen to run the function gives it to nobody else.
    var isKnown = fold.summary.spawns.last?.instruction == Int32(index)
    let targets = pointsTo.overloads(fold.values[Int(callee.index)], passed, in: fold.linked)
    if targets.isEmpty {
      noteReflectiveCall(callee, index, &fold)
    }
    if isDispatch(targets) {
      for target in targets { noteEscape(ofObject: target, &fold) }
      return
    }
    for object in targets {
      isKnown = edge(to: object, through: callee, passed, index, &fold) || isKnown
    }
    if !isKnown, !isInsertion(callee, fold) { noteEscapingArguments(passed, &fold) }
  }

  /// `subscribers.append(callback)`: who takes it out again is seen.
  private func isInsertion(_ callee: ValueID, _ fold: FoldState) -> Bool {
    guard case .readMember(let base, let name) = fold.operation(callee),
      case .insertsArgument? = pointsTo.names.containerOperations[fold.linked.symbol(name)]
    else { return false }
    let objects = pointsTo.sets[fold.values[Int(base.index)]]
    return !objects.isEmpty
      && objects.allSatisfy { object in
        if case .container = pointsTo.objects[object] { true } else { false }
      }
  }

  /// The decorator itself runs where the declaration stands.
  private mutating func applyDecorator(_ callee: ValueID, _ index: Int, _ fold: inout FoldState) {
    for object in pointsTo.sets[fold.values[Int(callee.index)]] {
      guard let (function, _) = functionCalled(object) else { continue }
      addEdge(to: function, receiver: .none, through: callee, index, &fold)
    }
  }

  /// A call with more possible targets than this goes through a dispatcher of some kind; which one it reaches is
  /// decided by data that the analysis does not follow, so it is taken to reach none of them.
  static let mostTargets = 4

  /// One method on many objects is one target.
  private func isDispatch(_ targets: [ObjectID]) -> Bool {
    guard targets.count > Summarizer.mostTargets else { return false }
    var functions: Set<FunctionID> = []
    var others = 0
    for target in targets {
      if case .boundMethod(let function, _) = pointsTo.objects[target] {
        functions.insert(function)
      } else {
        others += 1
      }
    }
    return functions.count + others > Summarizer.mostTargets
  }

  // MARK: Functions of the program

  /// Whether the callee is one whose use of its arguments is known.
  private mutating func edge(
    to object: ObjectID, through callee: ValueID, _ passed: ArraySlice<Argument>, _ index: Int,
    _ fold: inout FoldState
  ) -> Bool {
    switch pointsTo.objects[object] {
    case .function(let function):
      if pointsTo.hasReceiver(function), let receiver = passed.first?.value {
        callExplicitly(function, on: receiver, through: callee, index, &fold)
      } else {
        addEdge(to: function, receiver: closureReceiver(function, fold), through: callee, index, &fold)
      }
      return true
    case .boundMethod(let function, let receiver):
      addEdge(to: function, receiver: methodReceiver(receiver, callee, fold), through: callee, index, &fold)
      requirementEdges(function, receiver, callee, index, &fold)
      return true
    case .type(let type):
      construct(type, passed, index, &fold)
      return true
    case .instance(let type, _), .anyInstance(let type):
      guard let method = pointsTo.method(pointsTo.names.call, of: type) else { return false }
      addEdge(to: method, receiver: .object(object), through: callee, index, &fold)
      return true
    case .external(let name):
      return externalCall(name, passed, index, &fold)
    case .externalInstance(let type, _):
      return objectCall(type, callee, passed, index, &fold)
    case .module, .container, .parent:
      return false
    }
  }

  /// A call of what a protocol only requires is a call of the types that conform to it.
  private mutating func requirementEdges(
    _ requirement: FunctionID, _ receiver: ObjectID, _ callee: ValueID, _ index: Int, _ fold: inout FoldState
  ) {
    let linked = pointsTo.program[requirement]
    guard linked.facts.body.isEmpty, let interface = linked.owner,
      pointsTo.program[interface].facts.kind == .interface
    else { return }
    let conforming = pointsTo.hierarchy.descendants(of: interface).dropFirst()
    guard conforming.count <= Summarizer.mostTargets else { return }
    let name = linked.symbol(linked.facts.name)
    for type in conforming {
      guard let method = pointsTo.method(name, of: type), method != requirement else { continue }
      let object = pointsTo.objects.intern(.anyInstance(type))
      addEdge(to: method, receiver: .object(object), through: callee, index, &fold)
    }
  }

  /// `object(…)` for an object of a library that runs functions (`Parallel(…)(tasks)`).
  private mutating func objectCall(
    _ type: Symbol, _ callee: ValueID, _ passed: ArraySlice<Argument>, _ index: Int, _ fold: inout FoldState
  ) -> Bool {
    let name = pointsTo.qualify(type, pointsTo.names.call)
    guard let roots = pointsTo.models.callRoots[name] else { return pointsTo.models.calls[type] != nil }
    spawn(models: roots, name, passed, on: callee, index, &fold)
    return true
  }

  /// `Base.method(self, …)`.
  private mutating func callExplicitly(
    _ function: FunctionID, on receiver: ValueID, through callee: ValueID, _ index: Int,
    _ fold: inout FoldState
  ) {
    guard receiver.exists else { return }
    let isOwn = isReceiver(receiver, fold)
    for object in pointsTo.sets[fold.values[Int(receiver.index)]].prefix(Summarizer.mostTargets) {
      addEdge(to: function, receiver: isOwn ? .same(object) : .object(object), through: callee, index, &fold)
    }
  }

  private mutating func addEdge(
    to function: FunctionID, receiver: CallReceiver, through callee: ValueID, _ index: Int,
    _ fold: inout FoldState
  ) {
    var edge = CallEdge(
      instruction: Int32(index), callee: function, receiver: receiver, held: fold.held, isConstruction: false)
    edge.isScheduled = isScheduled(function, fold)
    edge.isAfterFork = isAfterFork(fold)
    fold.summary.calls.append(edge)
    if !edge.isScheduled { applyLockEffect(of: function, through: callee, index, &fold) }
  }

  /// A nested function works on the object of the method around it.
  func closureReceiver(_ function: FunctionID, _ fold: FoldState) -> CallReceiver {
    guard pointsTo.program[function].owner == nil, let outer = pointsTo.enclosingMethod(of: function),
      outer == pointsTo.enclosingMethod(of: fold.function)
    else { return .none }
    return .inherited
  }

  /// `self.method()` stays on the object it is called on; `self.callback()` may lead to a method of any other.
  func methodReceiver(_ receiver: ObjectID, _ callee: ValueID, _ fold: FoldState) -> CallReceiver {
    guard case .readMember(let base, _) = fold.operation(fold.resolved(callee)), isReceiver(base, fold),
      pointsTo.sets[fold.values[Int(base.index)]].contains(receiver)
    else { return .object(receiver) }
    return .same(receiver)
  }

  private mutating func construct(
    _ type: TypeID, _ passed: ArraySlice<Argument>, _ index: Int, _ fold: inout FoldState
  ) {
    let receiver =
      pointsTo.objects.find(.instance(type, Site(fold.function, Int32(index))))
      ?? pointsTo.objects.intern(.anyInstance(type))
    noteFinalizer(of: type, receiver, index, &fold)
    let initializers = pointsTo.initializers(of: type, passed, in: fold.linked)
    if initializers.isEmpty { return inheritedConstruction(of: type, passed, index, &fold) }
    for initializer in initializers {
      fold.summary.calls.append(
        CallEdge(
          instruction: Int32(index), callee: initializer, receiver: .object(receiver), held: fold.held,
          isConstruction: true))
    }
  }

  /// Who makes an object may be the one that drops it, at any later time; nobody else has it then.
  private mutating func noteFinalizer(
    of type: TypeID, _ object: ObjectID, _ index: Int, _ fold: inout FoldState
  ) {
    guard let finalizer = pointsTo.method(pointsTo.names.finalizer, of: type) else { return }
    fold.summary.calls.append(
      CallEdge(
        instruction: Int32(index), callee: finalizer, receiver: .object(object), held: [],
        isConstruction: true))
  }

  // MARK: Calls behind the scenes

  mutating func noteDunderCalls(_ name: Symbol, on base: ValueID, _ index: Int, _ fold: inout FoldState) {
    guard base.exists else { return }
    for object in pointsTo.sets[fold.values[Int(base.index)]] {
      guard let type = pointsTo.objects.type(of: object), let method = pointsTo.method(name, of: type) else {
        continue
      }
      let receiver: CallReceiver = isReceiver(base, fold) ? .same(object) : .object(object)
      fold.summary.calls.append(
        CallEdge(
          instruction: Int32(index), callee: method, receiver: receiver, held: fold.held,
          isConstruction: false))
    }
  }

  mutating func notePropertyCall(_ name: Symbol, on base: ValueID, _ index: Int, _ fold: inout FoldState) {
    guard base.exists else { return }
    for object in pointsTo.sets[fold.values[Int(base.index)]] {
      guard let type = pointsTo.objects.type(of: object), let getter = pointsTo.method(name, of: type),
        pointsTo.traits[Int(getter.index)].contains(.property)
      else { continue }
      noteAccessor(getter, object, base, index, &fold)
    }
  }

  mutating func noteSetterCall(_ name: Symbol, on base: ValueID, _ index: Int, _ fold: inout FoldState) {
    guard base.exists else { return }
    for object in pointsTo.sets[fold.values[Int(base.index)]] {
      guard let type = pointsTo.objects.type(of: object), let setter = pointsTo.setter(name, of: type) else {
        continue
      }
      noteAccessor(setter, object, base, index, &fold)
    }
  }

  private func noteAccessor(
    _ accessor: FunctionID, _ object: ObjectID, _ base: ValueID, _ index: Int, _ fold: inout FoldState
  ) {
    let receiver: CallReceiver = isReceiver(base, fold) ? .same(object) : .object(object)
    fold.summary.calls.append(
      CallEdge(
        instruction: Int32(index), callee: accessor, receiver: receiver, held: fold.held,
        isConstruction: false))
  }

  // MARK: Functions given away

  /// A function handed to a callee that we do not know may be called at any time.
  private mutating func noteEscapingArguments(_ passed: ArraySlice<Argument>, _ fold: inout FoldState) {
    for argument in passed { noteEscape(of: argument.value, &fold) }
  }

  mutating func noteEscape(of value: ValueID, _ fold: inout FoldState) {
    guard value.exists else { return }
    for object in pointsTo.sets[fold.values[Int(value.index)]] { noteEscape(ofObject: object, &fold) }
  }

  private func noteEscape(ofObject object: ObjectID, _ fold: inout FoldState) {
    guard let (function, _) = functionCalled(object),
      !fold.summary.escapingFunctions.contains(function)
    else { return }
    fold.summary.escapingFunctions.append(function)
  }
}
