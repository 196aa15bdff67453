/// The models of an analysis, compiled for look-up by symbol.
struct ModelSet: Sendable {
  private(set) var callRoots = SymbolMap<[RootModel]>()
  private(set) var overrideRoots = SymbolMap<[RootModel]>()
  private(set) var decoratorRoots = SymbolMap<[RootModel]>()
  /// By type and attribute: `paho.mqtt.client.Client.on_message`.
  private(set) var assignmentRoots = SymbolMap<[RootModel]>()
  /// By the name of the variable.
  private(set) var settingRoots = SymbolMap<[RootModel]>()
  private(set) var constructorRoots = SymbolMap<[RootModel]>()
  private(set) var functionRoots: [RootModel] = []
  /// Roots of generated code, whose names are patterns.
  private(set) var patternRoots: [RootModel] = []
  /// Methods that mean the same on whatever object (`*.run_in_executor`).
  private(set) var tellingMethods = SymbolMap<[RootModel]>()
  /// By the parameters of a function that a server calls (`environ, start_response`).
  private(set) var signatureRoots: [RootModel] = []
  private(set) var locks = SymbolMap<LockModel>()
  private(set) var types = SymbolMap<TypeModel>()
  private(set) var calls = SymbolMap<CallModel>()
  /// Names that denote one object of a type of the same name.
  private(set) var singletons = SymbolSet()
  /// Library types whose methods run on a global actor.
  private(set) var isolatedTypes = SymbolMap<Symbol>()
  /// The global actor of declarations that name none.
  private(set) var defaultIsolation: Symbol?
  private(set) var lockFunctions = SymbolMap<LockFunction>()
  private var aliases = SymbolMap<Symbol>()
  private var known = SymbolSet()
  /// Names of lock, thread and container types: their instances are told apart by the place that makes them.
  private(set) var typeNames = SymbolSet()
  private var bases = SymbolMap<[Symbol]>()
  /// Methods and attributes of other objects that are locks.
  private(set) var lockParts = SymbolSet()
  /// Methods that hold a lock while they run a closure.
  private(set) var scopes: Set<String> = []
  /// Methods of locks, of whatever kind.
  private(set) var acquisitions: SymbolSet
  private(set) var releases: SymbolSet
  let waits: SymbolSet
  /// What takes and releases locks of every kind.
  static let commonAcquisitions: Set<String> = ["acquire", "lock", "__enter__", "acquire_lock"]
  static let commonReleases: Set<String> = ["release", "unlock", "__exit__", "release_lock"]
  /// Methods that run, on the thread that calls them, what was registered with their object.
  private(set) var runners = SymbolSet()

  /// The last parts of all names in the models.
  private(set) var memberNames: Set<String> = []

  init(_ models: [LibraryModel], symbols: inout SymbolTable, defaultIsolation: String? = nil) {
    self.defaultIsolation = defaultIsolation.map { symbols.intern($0) }
    acquisitions = SymbolSet(ModelSet.commonAcquisitions.map { symbols.intern($0) })
    releases = SymbolSet(ModelSet.commonReleases.map { symbols.intern($0) })
    waits = SymbolSet(["wait", "wait_for"].map { symbols.intern($0) })
    for model in models { add(model, symbols: &symbols) }
    for model in models { for root in model.roots { addReceiver(of: root, symbols: &symbols) } }
    known = SymbolSet(
      callRoots.keys + overrideRoots.keys + decoratorRoots.keys + locks.keys + types.keys + calls.keys)
    typeNames = SymbolSet(locks.keys + types.keys)
    memberNames = Set(known.members.compactMap { symbols[$0].split(separator: ".").last.map(String.init) })
    for model in models {
      for type in model.types { memberNames.formUnion(type.start + type.join) }
      for root in model.roots { memberNames.formUnion(root.methods + root.runners) }
    }
  }

  private mutating func add(_ model: LibraryModel, symbols: inout SymbolTable) {
    for (alias, name) in model.aliases { aliases[symbols.intern(alias)] = symbols.intern(name) }
    for root in model.roots {
      if root.trigger == .call, root.name.hasPrefix("*."), !root.name.dropFirst().contains("*") {
        tellingMethods[symbols.intern(String(root.name.dropFirst(2))), default: []].append(root)
        continue
      }
      if root.name.contains("*"), root.trigger != .function {
        patternRoots.append(root)
        continue
      }
      let name = symbols.intern(root.name)
      switch root.trigger {
      case .call: callRoots[name, default: []].append(root)
      case .override: overrideRoots[name, default: []].append(root)
      case .decorator: decoratorRoots[name, default: []].append(root)
      case .assignment: assignmentRoots[name, default: []].append(root)
      case .setting: settingRoots[name, default: []].append(root)
      case .constructorParameter: constructorRoots[name, default: []].append(root)
      case .function: functionRoots.append(root)
      case .signature: signatureRoots.append(root)
      }
    }
    for lock in model.locks { add(lock, symbols: &symbols) }
    for function in model.lockFunctions { lockFunctions[symbols.intern(function.name)] = function }
    for type in model.types {
      let name = symbols.intern(type.name)
      types[name] = type
      if type.isSingleton { singletons.insert(name) }
      if let actor = type.isolation { isolatedTypes[name] = symbols.intern(actor) }
      bases[name] = type.bases.map { symbols.intern($0) }
    }
    for call in model.calls { calls[symbols.intern(call.name)] = call }
  }

  private mutating func add(_ lock: LockModel, symbols: inout SymbolTable) {
    locks[symbols.intern(lock.name)] = lock
    if !lock.guardsTasks { scopes.formUnion(lock.scopes) }
    for method in lock.acquire { acquisitions.insert(symbols.intern(method)) }
    for method in lock.release { releases.insert(symbols.intern(method)) }
    guard lock.isPart, let dot = lock.name.lastIndex(of: ".") else { return }
    lockParts.insert(symbols.intern(String(lock.name[lock.name.index(after: dot)...])))
  }

  /// The type whose method triggers a root needs no entry of its own.
  private mutating func addReceiver(of root: RootModel, symbols: inout SymbolTable) {
    for runner in root.runners { runners.insert(symbols.intern(runner)) }
    guard root.trigger != .override, let dot = root.name.lastIndex(of: "."), !root.name.contains("*") else {
      return
    }
    let owner = root.name[..<dot]
    let last = owner.split(separator: ".").last ?? ""
    guard last.drop(while: { $0 == "_" }).first?.isUppercase ?? false else { return }
    let name = symbols.intern(String(owner))
    if types[name] == nil { types[name] = TypeModel(String(owner)) }
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

  /// The type's model.
  func type(_ name: Symbol) -> TypeModel? { types[name] }
}

extension TypeModel.Kind {
  /// What is known of the operations of instances that are containers.
  var shape: ContainerShape? {
    switch self {
    case .list: .list
    case .tuple: .tuple
    case .set: .set
    case .mapping: .mapping
    case .weakSet: .weakSet
    case .weakMapping: .weakMapping
    case .deque: .deque
    case .opaque, .threadSafe, .threadConfined, .thread, .executor: nil
    }
  }
}
