import RaceIR

/// What a decorator adds to every call of a function.
struct DecoratorEffect: Sendable {
  /// What is called in the function's place; nil for a decorator of a library.
  var wrapper: FunctionID?
  /// Whether the call comes through to the function; not when it is given to a thread.
  var isCalled: Bool
  /// Locks held around the function, in its own terms.
  var held: [LockToken]
}

/// A call of the decorator's parameter, by the function that stands in for what is decorated.
struct DecoratedCall: Sendable {
  var instruction: Int32
  var decorator: FunctionID
  var held: [Held]
}

/// Decorators of the program, understood from their bodies: the function inside that calls what is decorated, the
/// locks that it holds around the call, or the thread that it starts for it.
extension Summarizer {
  // MARK: Inside the wrapper

  mutating func noteDecoratedCall(_ callee: ValueID, _ index: Int, _ fold: inout FoldState) {
    guard let decorator = decorator(passing: callee, fold) else { return }
    fold.summary.decoratedCalls.append(
      DecoratedCall(instruction: Int32(index), decorator: decorator, held: fold.held))
  }

  /// The decorator whose parameter a value is.
  private func decorator(passing value: ValueID, _ fold: FoldState) -> FunctionID? {
    let source = fold.resolved(value)
    guard source.exists, case .readCaptured(let index, let slot) = fold.operation(source) else { return nil }
    let owner = fold.linked.function(index)
    return pointsTo.decorated[owner] != nil && slot.index == pointsTo.decoratedSlot(of: owner) ? owner : nil
  }

  /// The functions that a decorator of the program is applied to, where the value is its parameter.
  func decoratedCallbacks(_ value: ValueID, _ fold: FoldState) -> [Spawn.Callback] {
    guard let decorator = decorator(passing: value, fold) else { return [] }
    return (pointsTo.decorated[decorator] ?? []).flatMap(callbacks)
  }

  private func callbacks(_ function: FunctionID) -> [Spawn.Callback] {
    guard pointsTo.hasReceiver(function) else { return [Spawn.Callback(function: function, receiver: .none)] }
    return receivers(of: function).map { Spawn.Callback(function: function, receiver: .object($0)) }
  }

  // MARK: Effects

  /// Finds what the decorators do, and lets every call of a decorated function pass through them.
  mutating func applyDecorators() {
    for (decorator, functions) in pointsTo.decorated.sorted(by: { $0.key < $1.key }) {
      for index in summaries.indices { connectInner(FunctionID(Int32(index)), decorator, functions) }
      guard let effect = effect(of: decorator, on: functions) else { continue }
      for function in functions { decoratorEffects[function, default: []].append(effect) }
    }
    guard !decoratorEffects.isEmpty else { return }
    for index in summaries.indices { redirectCalls(of: index) }
  }

  /// A function further inside, which the wrapper gives to a thread, calls what is decorated.
  private mutating func connectInner(_ inner: FunctionID, _ decorator: FunctionID, _ functions: [FunctionID])
  {
    guard pointsTo.program[inner].parent != decorator else { return }
    for call in summaries[Int(inner.index)].decoratedCalls where call.decorator == decorator {
      for callback in functions.flatMap(callbacks) {
        summaries[Int(inner.index)].calls.append(
          CallEdge(
            instruction: call.instruction, callee: callback.function, receiver: callback.receiver,
            held: call.held,
            isConstruction: false, isUnwrapped: true))
      }
    }
  }

  private func effect(of decorator: FunctionID, on functions: [FunctionID]) -> DecoratorEffect? {
    for index in summaries.indices where pointsTo.program.functions[index].parent == decorator {
      let wrapper = FunctionID(Int32(index))
      guard wrapper != decorator else { continue }
      let calls = summaries[index].decoratedCalls.filter { $0.decorator == decorator }
      if let first = calls.first {
        let held = calls.dropFirst().reduce(first.held) { $0.meet($1.held) }
        return DecoratorEffect(wrapper: wrapper, isCalled: true, held: held.map(\.token))
      }
      if starts(functions, wrapper, decorator) {
        return DecoratorEffect(wrapper: wrapper, isCalled: false, held: [])
      }
    }
    return nil
  }

  /// Whether a wrapper gives the decorated functions, or a function that calls them, to a thread.
  private func starts(_ functions: [FunctionID], _ wrapper: FunctionID, _ decorator: FunctionID) -> Bool {
    summaries[Int(wrapper.index)].spawns.contains { spawn in
      spawn.callbacks.contains { callback in
        functions.contains(callback.function)
          || summaries[Int(callback.function.index)].decoratedCalls.contains { $0.decorator == decorator }
      }
    }
  }

  // MARK: Callers

  private mutating func redirectCalls(of index: Int) {
    let calls = summaries[index].calls
    guard calls.contains(where: { decoratorEffects[$0.callee] != nil && !$0.isUnwrapped }) else { return }
    summaries[index].calls = calls.flatMap { redirected($0) }
  }

  private func redirected(_ call: CallEdge) -> [CallEdge] {
    guard !call.isUnwrapped, let effects = decoratorEffects[call.callee] else { return [call] }
    var result = effects.compactMap(\.wrapper).map { wrapper in
      var edge = call
      edge.callee = wrapper
      return edge
    }
    guard effects.allSatisfy(\.isCalled) else { return result }
    var through = call
    through.held += effects.flatMap(\.held).map { held(by: $0, call) }
    result.append(through)
    return result
  }

  /// A lock around the callee in the caller's terms.
  private func held(by token: LockToken, _ call: CallEdge) -> Held {
    var token = token
    if token.owner == .receiver {
      switch call.receiver {
      case .same, .inherited: token.owner = .receiver
      case .object(let object): token.owner = .object(object)
      case .none: token.owner = .any
      }
    }
    return Held(token: token, section: call.instruction)
  }

  // MARK: Decorators of libraries

  /// `@wrapt.synchronized` and its like hold a lock around the function.
  mutating func lockingDecorator(
    _ decorator: ValueID, _ target: ValueID, _ arguments: ArraySlice<Argument>, _ fold: FoldState
  ) {
    for object in pointsTo.sets[fold.values[Int(decorator.index)]] {
      guard case .external(let name) = pointsTo.objects[object], let model = pointsTo.models.locks[name],
        let scope = model.decorates
      else { continue }
      for decorated in pointsTo.sets[fold.values[Int(target.index)]] {
        guard case .function(let function) = pointsTo.objects[decorated] else { continue }
        let given = arguments.first.map { lockTokens($0.value, fold) } ?? []
        let held = given.isEmpty ? [token(scope, arguments, model, name, function, fold)] : given
        let effect = DecoratorEffect(wrapper: nil, isCalled: true, held: held)
        decoratorEffects[function, default: []].append(effect)
      }
    }
  }

  private mutating func token(
    _ scope: DecoratorLock, _ arguments: ArraySlice<Argument>, _ model: LockModel, _ name: Symbol,
    _ function: FunctionID, _ fold: FoldState
  ) -> LockToken {
    let linked = pointsTo.program[function]
    var attribute = name
    switch scope {
    case .member(let text): attribute = namedLock(arguments, fold) ?? pointsTo.program.symbols.intern(text)
    case .receiver: break
    case .everywhere:
      let location = Location(base: .global(linked.namespace, name), isItems: false)
      return LockToken(variable: location, owner: .any, mode: model.mode, isGuess: false)
    }
    guard let type = linked.owner, pointsTo.hasReceiver(function) else {
      let own = Location(
        base: .global(linked.namespace, linked.symbol(linked.facts.qualifiedName)), isItems: true)
      return LockToken(variable: own, owner: .any, mode: model.mode, isGuess: false)
    }
    let isClassMethod = pointsTo.traits[Int(function.index)].contains(.classMethod)
    let base: LocationBase = isClassMethod ? .typeMember(type, attribute) : .member(type, attribute)
    return LockToken(
      variable: canonical(Location(base: base, isItems: false)), owner: isClassMethod ? .any : .receiver,
      mode: model.mode, isGuess: false)
  }

  /// `lock="_table_lock"`.
  private func namedLock(_ arguments: ArraySlice<Argument>, _ fold: FoldState) -> Symbol? {
    for argument in arguments where argument.value.exists {
      if case .constant(.string(let text)) = fold.operation(argument.value) {
        return fold.linked.symbol(text)
      }
    }
    return nil
  }
}
