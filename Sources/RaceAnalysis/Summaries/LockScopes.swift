import RaceIR

/// Locks that a call holds while it runs a closure, that a queue holds around its tasks, and that a function is
/// given as an argument.
extension Summarizer {
  /// `lock.withLock { … }`, `queue.sync { … }`.
  func heldByScope(_ callee: ValueID, _ passed: ArraySlice<Argument>, _ fold: FoldState) -> [LockToken] {
    guard case .readMember(let base, let name) = fold.operation(callee), base.exists else { return [] }
    let text = pointsTo.program.symbols[fold.linked.symbol(name)]
    var result: [LockToken] = []
    for object in pointsTo.sets[fold.values[Int(base.index)]] {
      guard let model = lockModel(of: object) else { continue }
      let isShared = model.sharedScopes.contains(text)
      guard isShared || model.scopes.contains(text) else { continue }
      for var token in lockTokens(base, fold) where !result.contains(token) {
        if isShared { token.mode = .shared }
        if let condition = model.aloneWhen, holds(condition, passed, fold) { token.mode = .exclusive }
        result.append(token)
      }
      break
    }
    return result.isEmpty ? guessedScope(text, base, fold) : result
  }

  /// A variable that is called a lock, and is asked to hold itself as locks are.
  private func guessedScope(_ method: String, _ base: ValueID, _ fold: FoldState) -> [LockToken] {
    guard pointsTo.models.scopes.contains(method) else { return [] }
    return lockTokens(base, fold).filter(\.isGuess)
  }

  func lockModel(of object: ObjectID) -> LockModel? {
    guard case .externalInstance(let type, _) = pointsTo.objects[object] else {
      return inheritedLock(of: object)?.model
    }
    return pointsTo.models.locks[type]
  }

  /// The lock that an object is itself, because its type inherits from one.
  func inheritedLock(of object: ObjectID) -> (variable: Location, model: LockModel)? {
    switch pointsTo.objects[object] {
    case .instance(let type, _), .anyInstance(let type):
      for base in pointsTo.hierarchy.externalAncestors(of: type) {
        guard let model = pointsTo.models.locks[base] else { continue }
        return (Location(base: .member(type, base), isItems: false), model)
      }
      return nil
    case .function, .boundMethod, .type, .module, .external, .externalInstance, .container, .parent:
      return nil
    }
  }

  /// What a queue holds around the function that it is given.
  func taskLocks(_ queue: ValueID, _ passed: ArraySlice<Argument>, _ fold: FoldState) -> [LockToken] {
    guard queue.exists else { return [] }
    let objects = pointsTo.sets[fold.values[Int(queue.index)]]
    let models = objects.compactMap(lockModel)
    guard !models.isEmpty, models.count == objects.count, models.allSatisfy(\.guardsTasks) else { return [] }
    let isAlone = models.allSatisfy { model in model.aloneWhen.map { holds($0, passed, fold) } ?? false }
    let tokens = lockTokens(queue, fold)
    // One of several queues, we do not know which.
    guard tokens.count == 1, var token = tokens.first else { return [] }
    if isAlone { token.mode = .exclusive }
    return [token]
  }

  /// `os_unfair_lock_lock(&lock)`.
  mutating func lockFunction(
    _ name: Symbol, _ passed: ArraySlice<Argument>, _ index: Int, _ fold: inout FoldState
  ) -> Bool {
    guard let function = pointsTo.models.lockFunctions[name], let value = passed.first?.value else {
      return false
    }
    var tokens = lockTokens(value, fold)
    if tokens.isEmpty, let token = lockNamed(by: value, fold) { tokens = [token] }
    for position in tokens.indices where function.mode != .exclusive { tokens[position].mode = function.mode }
    fold.summary.lockArguments += tokens.map(\.variable)
    switch function.effect {
    case .acquire: for token in tokens { take(token, index, &fold) }
    case .attempt:
      for token in tokens {
        fold.summary.attempts.append(Acquisition(instruction: Int32(index), token: token))
      }
    case .release: release(tokens, &fold)
    }
    return true
  }

  /// The lock that the variable given to a locking function is, whatever is known of it.
  private func lockNamed(by value: ValueID, _ fold: FoldState) -> LockToken? {
    if isReceiver(value, fold),
      let type = pointsTo.enclosingMethod(of: fold.function).flatMap({
        pointsTo.program[$0].owner
      })
    {
      let monitor = Location(base: .member(type, pointsTo.names.monitor), isItems: false)
      return LockToken(variable: canonical(monitor), owner: .receiver, mode: .exclusive, isGuess: false)
    }
    guard let (location, base) = path(of: value, fold) else { return nil }
    let owner: LockOwner = base.map { self.owner(of: $0, fold) } ?? .any
    return LockToken(variable: canonical(location), owner: owner, mode: .exclusive, isGuess: false)
  }
}
