import RaceIR

extension Summarizer {
  // MARK: with

  mutating func enter(_ manager: ValueID, _ index: Int, _ fold: inout FoldState) {
    let tokens = managedLocks(manager, index, &fold)
    for token in tokens { take(token, index, &fold) }
    noteDunderCalls(pointsTo.names.enter, on: manager, index, &fold)
  }

  func leave(_ entered: ValueID, _ index: Int, _ fold: inout FoldState) {
    fold.held.removeAll { $0.section == entered.index }
    if case .enter(let manager) = fold.operation(entered) { noteJoinOnExit(manager, index, &fold) }
  }

  func take(_ token: LockToken, _ index: Int, _ fold: inout FoldState) {
    fold.held.append(Held(token: token, section: Int32(index)))
    fold.summary.acquisitions.append(Acquisition(instruction: Int32(index), token: token))
  }

  /// `stack.enter_context(lock)` holds the lock until the block over the stack ends.
  mutating func enterContext(
    _ name: Symbol, on base: ValueID, _ passed: ArraySlice<Argument>, _ index: Int, _ fold: inout FoldState
  ) {
    guard name == pointsTo.names.enterContext, let manager = passed.first?.value, manager.exists else {
      return
    }
    let stack = fold.resolved(base)
    guard stack.exists, case .enter = fold.operation(stack) else { return }
    for token in managedLocks(manager, index, &fold) {
      fold.held.append(Held(token: token, section: stack.index))
      fold.summary.acquisitions.append(Acquisition(instruction: Int32(index), token: token))
    }
  }

  /// The locks that a `with` block over a value holds.
  private mutating func managedLocks(_ manager: ValueID, _ index: Int, _ fold: inout FoldState) -> [LockToken]
  {
    let direct = lockTokens(manager, fold)
    if !direct.isEmpty { return direct }
    let source = fold.resolved(manager)
    if source.exists, case .call(let callee, let arguments) = fold.operation(source) {
      let scoped = heldByScope(callee, fold.linked.facts.arguments[arguments.indices], fold)
      if !scoped.isEmpty { return scoped }
      let held = heldByContextManager(callee, fold)
      if !held.isEmpty { return held }
    }
    return heldByEnter(manager, fold)
  }

  /// `with self._locked():` where the helper is a generator that yields under a lock.
  private mutating func heldByContextManager(_ callee: ValueID, _ fold: FoldState) -> [LockToken] {
    for object in pointsTo.sets[fold.values[Int(callee.index)]] {
      guard let (function, _) = functionCalled(object),
        pointsTo.traits[Int(function.index)].contains(.contextManager),
        let tokens = lockEffect(of: function)?.heldAtYield
      else { continue }
      return tokens.map { translate($0, throughCallee: callee, fold) }
    }
    return []
  }

  /// `with self:` or `with other:` where `__enter__` takes a lock and leaves it held.
  private mutating func heldByEnter(_ manager: ValueID, _ fold: FoldState) -> [LockToken] {
    for object in pointsTo.sets[fold.values[Int(manager.index)]] {
      guard let type = pointsTo.objects.type(of: object),
        let enter = pointsTo.method(pointsTo.names.enter, of: type),
        let tokens = lockEffect(of: enter)?.leavesHeld, !tokens.isEmpty
      else { continue }
      return tokens.map { translate($0, on: manager, fold) }
    }
    return []
  }

  func functionCalled(_ object: ObjectID) -> (FunctionID, ObjectID)? {
    switch pointsTo.objects[object] {
    case .function(let function): (function, .none)
    case .boundMethod(let function, let receiver): (function, receiver)
    case .type, .instance, .anyInstance, .module, .external, .externalInstance, .container, .parent: nil
    }
  }

  /// A callee's lock in the caller's terms.
  private func translate(_ token: LockToken, throughCallee callee: ValueID, _ fold: FoldState) -> LockToken {
    if case .readMember(let base, _) = fold.operation(callee) { return translate(token, on: base, fold) }
    return translate(token, on: .none, fold)
  }

  private func translate(_ token: LockToken, on base: ValueID, _ fold: FoldState) -> LockToken {
    guard token.owner == .receiver, !isReceiver(base, fold) else { return token }
    var translated = token
    translated.owner = owner(of: base, fold)
    return translated
  }

  /// Whose a thing reached through a value is.
  func owner(of base: ValueID, _ fold: FoldState) -> LockOwner {
    if isReceiver(base, fold) { return .receiver }
    guard base.exists else { return .any }
    let objects = pointsTo.sets[fold.values[Int(base.index)]]
    return objects.count == 1 ? .object(objects[0]) : .any
  }

  /// Whether a value is the object on which the function, or the method around it, runs.
  func isReceiver(_ value: ValueID, _ fold: FoldState) -> Bool {
    let source = fold.resolved(value)
    guard source.exists else { return false }
    switch fold.operation(source) {
    case .readLocal(let slot):
      return slot.index == 0
        && (pointsTo.hasReceiver(fold.function) || pointsTo.wrappers.contains(fold.function))
    case .readCaptured(let owner, let slot):
      return slot.index == 0 && pointsTo.hasReceiver(fold.linked.function(owner))
    case .call(let callee, _):
      return pointsTo.sets[fold.values[Int(source.index)]].contains { object in
        if case .parent = pointsTo.objects[object] { true } else { false }
      } && callee.exists
    default:
      return false
    }
  }

  // MARK: acquire and release

  /// `lock.acquire()` and `lock.release()`, and calls of functions that do so for their caller.
  mutating func lockCall(
    _ name: Symbol, on base: ValueID, _ passed: ArraySlice<Argument>, _ index: Int, _ fold: inout FoldState
  ) -> Bool {
    guard
      pointsTo.models.acquisitions.contains(name) || pointsTo.models.releases.contains(name)
        || pointsTo.models.waits.contains(name)
    else { return false }
    let tokens = lockTokens(base, fold)
    guard !tokens.isEmpty else { return false }
    // A word may take one kind of lock and mean something else to another (`wait`).
    let kinds = pointsTo.sets[fold.values[Int(base.index)]].compactMap(lockModel)
    let text = pointsTo.program.symbols[name]
    let acquires = ModelSet.commonAcquisitions.contains(text) || kinds.contains { $0.acquire.contains(text) }
    let releases = ModelSet.commonReleases.contains(text) || kinds.contains { $0.release.contains(text) }
    guard acquires || releases || pointsTo.models.waits.contains(name) else { return false }
    if acquires {
      if isUnconditional(passed, fold) {
        for token in tokens { take(token, index, &fold) }
      } else {
        for token in tokens {
          fold.summary.attempts.append(Acquisition(instruction: Int32(index), token: token))
        }
      }
    } else if releases {
      release(tokens, &fold)
    } else {
      for token in tokens { interrupt(token, index, &fold) }
    }
    return true
  }

  func release(_ tokens: [LockToken], _ fold: inout FoldState) {
    for token in tokens {
      if let position = fold.held.lastIndex(where: { $0.token == token }) {
        fold.held.remove(at: position)
      } else {
        fold.summary.releases.append(token)
      }
    }
  }

  /// Waiting on a condition lets go of its lock in between: what follows is another section.
  private func interrupt(_ token: LockToken, _ index: Int, _ fold: inout FoldState) {
    for position in fold.held.indices where fold.held[position].token == token {
      fold.held[position].section = Int32(index)
    }
  }

  /// A plain `acquire()` returns only with the lock; with a timeout or without blocking it may return without.
  private func isUnconditional(_ passed: ArraySlice<Argument>, _ fold: FoldState) -> Bool {
    passed.allSatisfy { argument in
      // `lock(whenValue: 1)` waits for more than the lock, and returns with it.
      if let label = argument.label, pointsTo.program.symbols[fold.linked.symbol(label)].hasPrefix("when") {
        return true
      }
      guard argument.value.exists else { return false }
      switch fold.operation(argument.value) {
      case .constant(.boolean(let value)): return value
      case .constant(.integer(let value)): return value == 1
      default: return false
      }
    }
  }

  /// Applies what a callee does to the locks of its caller.
  mutating func applyLockEffect(
    of callee: FunctionID, through value: ValueID, _ index: Int, _ fold: inout FoldState
  ) {
    guard !pointsTo.traits[Int(callee.index)].contains(.contextManager), let effect = lockEffect(of: callee)
    else {
      return
    }
    release(effect.releases.map { translate($0, throughCallee: value, fold) }, &fold)
    for token in effect.leavesHeld { take(translate(token, throughCallee: value, fold), index, &fold) }
  }

  /// Locks that are held only in one arm of a branch over this value: `if lock.acquire(False):`.
  func conditionalLocks(_ condition: ValueID, _ fold: inout FoldState) -> FoldState.ConditionalLocks? {
    var value = condition
    var whenTrue = true
    while value.exists {
      value = fold.resolved(value)
      switch fold.operation(value) {
      case .unary(.not, let operand):
        value = operand
        whenTrue.toggle()
      case .call(let callee, let arguments):
        guard case .readMember(let base, let name) = fold.operation(callee) else { return nil }
        let text = pointsTo.program.symbols[fold.linked.symbol(name)]
        let passed = fold.linked.facts.arguments[arguments.indices]
        guard text == "acquire", !isUnconditional(passed, fold) else { return nil }
        let held = lockTokens(base, fold).map { Held(token: $0, section: value.index) }
        return held.isEmpty ? nil : FoldState.ConditionalLocks(held: held, whenTrue: whenTrue)
      default:
        return nil
      }
    }
    return nil
  }
}
