import RaceIR

extension Summarizer {
  /// The locks that a value may be; several only when they are one by identity of their variables.
  func lockTokens(_ value: ValueID, _ fold: FoldState) -> [LockToken] {
    guard value.exists else { return [] }
    var tokens: [LockToken] = []
    for object in pointsTo.sets[fold.values[Int(value.index)]] {
      for token in lockTokens(ofObject: object, value, fold) where !tokens.contains(token) {
        tokens.append(token)
      }
    }
    if tokens.isEmpty, let guess = guessedLock(value, fold) { return [guess] }
    return tokens
  }

  /// - Parameter mode: of the lock made over the object, where that decides (`rw.read_lock()`).
  private func lockTokens(
    ofObject object: ObjectID, _ value: ValueID, _ fold: FoldState, as mode: LockMode? = nil
  ) -> [LockToken] {
    if let own = inheritedLock(of: object) {
      return [
        LockToken(variable: own.variable, owner: owner(of: value, fold), mode: own.model.mode, isGuess: false)
      ]
    }
    guard case .externalInstance(let type, _) = pointsTo.objects[object],
      let model = pointsTo.models.locks[type]
    else { return mode.map { [token(of: object, value, fold, $0)] } ?? [] }
    if let wrapped = pointsTo.wrappedLocks[object], !wrapped.isEmpty {
      let decisive = mode ?? (model.isPart || model.mode == .shared ? model.mode : nil)
      return pointsTo.sets[wrapped].flatMap { lockTokens(ofObject: $0, value, fold, as: decisive) }
    }
    return [token(of: object, value, fold, mode ?? self.mode(of: object, model))]
  }

  private func token(of object: ObjectID, _ value: ValueID, _ fold: FoldState, _ mode: LockMode) -> LockToken
  {
    if case .externalInstance(let type, let site) = pointsTo.objects[object], site.function.index < 0,
      pointsTo.models.singletons.contains(type)
    {
      let location = Location(base: .externalMember(object, type), isItems: false)
      return LockToken(variable: location, owner: .any, mode: mode, isGuess: false)
    }
    let holder = canonical(holder(of: object, reachedBy: path(of: fold.resolved(value), fold)))
    return LockToken(variable: holder, owner: lockOwner(holder, value, fold), mode: mode, isGuess: false)
  }

  /// An instance's lock belongs to the object through which it is reached.
  private func lockOwner(_ holder: Location, _ value: ValueID, _ fold: FoldState) -> LockOwner {
    guard case .member(let type, let name) = holder.base else { return .any }
    guard let base = receiver(of: name, in: value, fold) else { return .any }
    let owner = owner(of: base, fold)
    guard owner == .receiver, let ownType = fold.linked.owner else { return owner }
    return pointsTo.hierarchy.inherits(ownType, from: type)
      || pointsTo.hierarchy.inherits(type, from: ownType)
      ? owner : .any
  }

  /// The object whose attribute of that name a value was reached by: `self` in `self.table.write_lock()`.
  private func receiver(of name: Symbol, in value: ValueID, _ fold: FoldState) -> ValueID? {
    var current = value
    for _ in 0..<3 {
      guard let (base, attribute) = memberRead(current, fold) else { return nil }
      if attribute == name { return base }
      current = base
    }
    return nil
  }

  /// `base.name`, through locals and items: `self._locks[key]` belongs to `self`.
  private func memberRead(_ value: ValueID, _ fold: FoldState) -> (ValueID, Symbol)? {
    let source = fold.resolved(value)
    guard source.exists else { return nil }
    switch fold.operation(source) {
    case .readMember(let base, let name): return (base, fold.linked.symbol(name))
    case .readItem(let base, _): return memberRead(base, fold)
    case .call(let callee, _): return memberRead(callee, fold)
    default: return nil
    }
  }

  /// A counting lock excludes only with a count of one.
  private func mode(of object: ObjectID, _ model: LockModel) -> LockMode {
    if let condition = model.weakWhen, let (passed, linked, _) = construction(of: object),
      holds(condition, passed, in: linked)
    {
      return model.weakMode
    }
    guard model.count != .none, case .externalInstance(_, let site) = pointsTo.objects[object],
      site.instruction >= 0
    else { return model.mode }
    let linked = pointsTo.program[site.function]
    guard case .call(_, let arguments) = linked.facts.body[Int(site.instruction)].operation else {
      return model.mode
    }
    let passed = linked.facts.arguments[arguments.indices]
    guard let count = pointsTo.argument(model.count, of: passed, in: linked) else { return model.mode }
    if case .constant(.integer(1)) = linked.facts.body[Int(count.index)].operation { return model.mode }
    return .counting
  }

  /// A variable of unknown content that is called a lock is taken for one: better silent than wrong.
  private func guessedLock(_ value: ValueID, _ fold: FoldState) -> LockToken? {
    let source = fold.resolved(value)
    guard source.exists, fold.values[Int(source.index)].isEmpty || isOpaque(fold.values[Int(source.index)]),
      let (location, base) = path(of: source, fold), let name = location.name,
      LockNames.suggestLock(pointsTo.program.symbols[name])
    else { return nil }
    let owner: LockOwner = base.map { self.owner(of: $0, fold) } ?? .any
    return LockToken(variable: canonical(location), owner: owner, mode: .exclusive, isGuess: true)
  }

  private func isOpaque(_ set: SetID) -> Bool {
    pointsTo.sets[set].allSatisfy { object in
      switch pointsTo.objects[object] {
      case .externalInstance, .external: true
      case .function, .boundMethod, .type, .instance, .anyInstance, .module, .container, .parent: false
      }
    }
  }
}

/// Names by which authors call locks.
enum LockNames {
  static func suggestLock(_ name: String) -> Bool {
    let lower = name.lowercased()
    return ["lock", "mutex", "semaphore", "condition", "_cond", "_cv", "rlock"].contains {
      lower.hasSuffix($0)
    }
      || lower.contains("lock") && !lower.contains("block") && !lower.contains("clock")
  }
}

extension Location {
  /// The variable's own name.
  var name: Symbol? {
    switch base {
    case .global(_, let name), .member(_, let name), .typeMember(_, let name), .externalMember(_, let name):
      name
    case .captured, .container: nil
    }
  }
}
