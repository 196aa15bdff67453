/// The models of an analysis, compiled for look-up by symbol.
struct ModelSet: Sendable {
  private(set) var callRoots: [Symbol: [RootModel]] = [:]
  private(set) var overrideRoots: [Symbol: [RootModel]] = [:]
  private(set) var decoratorRoots: [Symbol: [RootModel]] = [:]
  /// By type and attribute: `paho.mqtt.client.Client.on_message`.
  private(set) var assignmentRoots: [Symbol: [RootModel]] = [:]
  private(set) var locks: [Symbol: LockModel] = [:]
  private(set) var types: [Symbol: TypeModel] = [:]
  private(set) var calls: [Symbol: CallModel] = [:]
  private var aliases: [Symbol: Symbol] = [:]
  private var known: Set<Symbol> = []
  /// Names of lock, thread and container types: their instances are told apart by the place that makes them.
  private(set) var typeNames: Set<Symbol> = []
  private var bases: [Symbol: [Symbol]] = [:]

  init(_ models: [LibraryModel], symbols: inout SymbolTable) {
    for model in models { add(model, symbols: &symbols) }
    known = Set(callRoots.keys).union(overrideRoots.keys).union(decoratorRoots.keys).union(locks.keys)
      .union(types.keys).union(calls.keys)
    typeNames = Set(locks.keys).union(types.keys)
  }

  private mutating func add(_ model: LibraryModel, symbols: inout SymbolTable) {
    for (alias, name) in model.aliases { aliases[symbols.intern(alias)] = symbols.intern(name) }
    for root in model.roots {
      let name = symbols.intern(root.name)
      switch root.trigger {
      case .call: callRoots[name, default: []].append(root)
      case .override: overrideRoots[name, default: []].append(root)
      case .decorator: decoratorRoots[name, default: []].append(root)
      case .assignment: assignmentRoots[name, default: []].append(root)
      }
    }
    for lock in model.locks { locks[symbols.intern(lock.name)] = lock }
    for type in model.types {
      let name = symbols.intern(type.name)
      types[name] = type
      bases[name] = type.bases.map { symbols.intern($0) }
    }
    for call in model.calls { calls[symbols.intern(call.name)] = call }
  }

  /// The name under which the models know an external name.
  func canonical(_ name: Symbol) -> Symbol { aliases[name] ?? name }

  /// Whether the models say anything about the name itself.
  func knows(_ name: Symbol) -> Bool { aliases[name] != nil || known.contains(name) }

  /// The type and those it inherits from, itself first.
  func lineage(of type: Symbol) -> [Symbol] {
    var result = [type]
    var position = 0
    while position < result.count {
      for base in bases[result[position]] ?? [] where !result.contains(base) { result.append(base) }
      position += 1
    }
    return result
  }

  /// The type's model, its own or the nearest inherited one.
  func type(_ name: Symbol) -> TypeModel? {
    lineage(of: name).lazy.compactMap { types[$0] }.first
  }
}

extension TypeModel.Kind {
  /// What is known of the operations of instances that are containers.
  var shape: ContainerShape? {
    switch self {
    case .list: .list
    case .tuple: .tuple
    case .set: .set
    case .mapping: .mapping
    case .deque: .deque
    case .opaque, .threadSafe, .threadConfined, .thread, .executor: nil
    }
  }
}
