import RaceIR

extension AnalysisState {
  /// The reasons to believe that several threads reach a variable, strongest first.
  func signals(for variable: SharedVariable) -> [Signal] {
    var signals: [Signal] = [.threadRoots]
    if isLock(variable) {
      signals.append(.isLock)
    } else if let lock = guardingLock(of: variable) {
      signals.append(.guardedElsewhere(lock))
    } else if let lock = lockOfOwner(of: variable) {
      signals.append(.ownerHasLock(lock))
    } else if let type = sharingType(of: variable) {
      signals.append(.declaredShared(type))
    }
    if isInLibrary(variable) { signals.append(.library) }
    return signals
  }

  /// The locks that guard a variable elsewhere, as a reader would name them.
  func guards(of variable: SharedVariable) -> [String] {
    signals(for: variable).compactMap { signal in
      if case .guardedElsewhere(let lock) = signal { name(of: lock) } else { nil }
    }
  }

  private func isLock(_ variable: SharedVariable) -> Bool {
    guard ownedLocks.contains(summarizer.locations[variable.location]) else { return false }
    // A lock in a record that is an item of the container does not make a lock of the record.
    let containers = summarizer.containers[variable.location] ?? []
    return containers.isEmpty || containers.contains(where: holdsLocks)
  }

  private func holdsLocks(_ container: ObjectID) -> Bool {
    let pointsTo = summarizer.pointsTo
    guard let elements = pointsTo.variables.find(.field(container, pointsTo.names.elements)) else {
      return true
    }
    return pointsTo.sets[pointsTo.variables[elements]].contains { summarizer.lockModel(of: $0) != nil }
  }

  /// A lock of the state's own owner under which it is accessed somewhere: by the type that declares the attribute,
  /// or in the module that declares the global.
  ///
  /// The lock must be taken for the state, not just be held by a far caller: in the function itself, or in its type.
  private func guardingLock(of variable: SharedVariable) -> AbsoluteLock? {
    let guarded = variable.accesses.filter { !$0.isConstructing && !$0.held.isEmpty }
    guard guarded.contains(where: \.access.kind.isWrite) || Set(guarded.map(\.function)).count > 1 else {
      return nil
    }
    for access in guarded {
      // A lock that is itself an item guards the item, not the container.
      for lock in access.held
      where lock.mode == .exclusive && lock.variable != summarizer.locations[variable.location]
        && (owns(lock.variable, variable.location) && isTaken(lock, for: access) || isOwn(lock, for: access))
      {
        return lock
      }
    }
    return nil
  }

  /// A lock that was given to the object, and that its own method takes for its own state.
  private func isOwn(_ lock: AbsoluteLock, for access: AccessInstance) -> Bool {
    guard access.access.base == .receiver, case .member = lock.variable.base, !isIsolation(lock) else {
      return false
    }
    return access.access.held.contains { $0.token.variable == lock.variable }
  }

  private func isTaken(_ lock: AbsoluteLock, for access: AccessInstance) -> Bool {
    if access.access.held.contains(where: { $0.token.variable == lock.variable }) { return true }
    guard case .member(let type, _) = lock.variable.base, let owner = program[access.function].owner else {
      return false
    }
    return summarizer.pointsTo.hierarchy.inherits(owner, from: type)
  }

  /// A lock that the type of the state takes for something else: it expects several threads, and has forgotten this.
  ///
  /// What a base or derived type locks says nothing about the state of this one.
  private func lockOfOwner(of variable: SharedVariable) -> Location? {
    switch summarizer.locations[variable.location].base {
    case .member(let type, _), .typeMember(let type, _):
      if hasCoroutines(type) { return nil }
      return ownedLocks.first { lock in
        switch lock.base {
        case .member(type, _), .typeMember(type, _): true
        default: false
        }
      }
    case .global, .captured, .container, .externalMember: return nil
    }
  }

  /// The type of the state, if it says that it is safe to share: what it says is what the state has to bear out.
  private func sharingType(of variable: SharedVariable) -> TypeID? {
    switch summarizer.locations[variable.location].base {
    case .member(let type, _), .typeMember(let type, _):
      summarizer.pointsTo.hierarchy.ancestry(of: type).first {
        program.sharedTypes.contains($0) && program[$0].facts.kind != .value
      }
    case .global, .captured, .container, .externalMember: nil
    }
  }

  /// A type with coroutines belongs to an event loop; its locks are for the little that threads touch besides.
  private func hasCoroutines(_ type: TypeID) -> Bool {
    program.methods(of: type).contains { program[$0].facts.flags.runsOnEventLoop }
  }

  private func owns(_ lock: Location, _ location: LocationID) -> Bool {
    switch (lock.base, summarizer.locations[location].base) {
    case (.member(let lockType, _), .member(let type, _)),
      (.typeMember(let lockType, _), .member(let type, _)),
      (.typeMember(let lockType, _), .typeMember(let type, _)):
      let hierarchy = summarizer.pointsTo.hierarchy
      return hierarchy.inherits(lockType, from: type) || hierarchy.inherits(type, from: lockType)
    case (.global(let lockModule, _), .global(let module, _)):
      return lockModule == module
    case (.member(let lockType, _), .global(let module, _)),
      (.typeMember(let lockType, _), .global(let module, _)):
      return program[lockType].module == module
    case (.global(let lockModule, _), .typeMember(let type, _)),
      (.global(let lockModule, _), .member(let type, _)):
      return lockModule == program[type].module
    default:
      return false
    }
  }

  private func isInLibrary(_ variable: SharedVariable) -> Bool {
    guard options.library != .none else { return false }
    switch summarizer.locations[variable.location].base {
    case .global(let module, _): return options.library.contains(program[module].module)
    case .member(let type, _), .typeMember(let type, _):
      return options.library.contains(program[program[type].module].module)
    case .externalMember(let object, _):
      guard case .external = summarizer.pointsTo.objects[object] else { return false }
      return variable.accesses.contains {
        options.library.contains(program[program[$0.function].module].module)
      }
    case .captured, .container: return false
    }
  }
}

extension LibraryScope {
  func contains(_ module: String) -> Bool {
    switch self {
    case .none: false
    case .all: true
    case .modules(let patterns): patterns.contains { NamePattern.fits(module[...], $0[...]) }
    }
  }
}
