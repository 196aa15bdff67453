import RaceIR

/// What every variable, field and return value of the program may denote.
///
/// An inclusion-based, flow-insensitive points-to analysis (Andersen 1994) with the call graph built on the fly,
/// objects named by allocation site, and sets that are widened when they grow large. A function is the unit of
/// work: it runs again when something that it reads has grown.
struct PointsTo: Sendable {
  var program: Program
  let models: ModelSet
  let names: WellKnownNames
  var hierarchy: TypeHierarchy
  var objects = ObjectTable()
  var sets = ObjectSets()
  var variables: Variables
  /// What decorators and conventions say about functions.
  var traits: [FunctionTraits]
  /// Functions that a decorator of the program is applied to.
  var decorated: [FunctionID: [FunctionID]] = [:]
  /// What decorators put around methods: their first parameter is the method's object.
  var wrappers: Set<FunctionID> = []
  /// Modules whose names a module takes over by `import *`.
  var starSources: [ModuleID: [ModuleID]] = [:]
  /// The variable that first took an object over from the place that made it.
  var holders: [ObjectID: Location] = [:]
  /// By library type, what the program adds to it.
  var foreignExtensions: [Symbol: TypeID] = [:]
  /// The underlying lock of a condition made over it.
  var wrappedLocks: [ObjectID: SetID] = [:]
  /// Known once everything else is.
  var uniqueMethods: UniqueMethods?
  var siteCounts: [Int32]
  /// By function, from where it is called.
  var callers: [CallerCount]
  /// Functions with decorators that may give back what an earlier call gave (`@lru_cache`, and any not known).
  var replaced: Set<FunctionID> = []
  /// Containers that a function makes, keeps to itself and gives back.
  var madeForCaller: Set<ObjectID> = []
  /// The qualified names of the built-ins seen so far.
  var builtins = SymbolMap<Symbol>()
  var resolved = ResolvedNames()
  /// The names under which any type of the program has a member.
  private var typeMemberNames = SymbolSet()
  /// What large sets are widened to.
  private var widenings = Widenings()
  /// The values of the function being run.
  var values: [SetID] = []
  private var queue: [FunctionID] = []
  private var isQueued: [Bool]
  private var runs: [UInt8]

  init(program: Program, models: ModelSet) {
    self.program = program
    self.models = models
    names = WellKnownNames(&self.program.symbols)
    hierarchy = TypeHierarchy(count: program.types.count)
    variables = Variables(program: program)
    traits = program.functions.indices.map { PointsTo.declaredTraits(FunctionID(Int32($0)), of: program) }
    siteCounts = Array(repeating: 0, count: program.types.count)
    callers = Array(repeating: .none, count: program.functions.count)
    isQueued = Array(repeating: false, count: program.functions.count)
    runs = Array(repeating: 0, count: program.functions.count)
    declareGlobals()
    solve()
  }

  /// What the facts say of a function without a decorator.
  private static func declaredTraits(_ function: FunctionID, of program: Program) -> FunctionTraits {
    let flags = program[function].facts.flags
    var traits: FunctionTraits = []
    if flags.contains(.getter) { traits.insert(.property) }
    if flags.contains(.setter) { traits.insert(.setter) }
    if flags.contains(.typeMethod) { traits.insert(.classMethod) }
    if program.isScope(function) { traits.insert(.contextManager) }
    return traits
  }

  /// Every name that is assigned at a file's top level, or through `global`, exists from the start.
  private mutating func declareGlobals() {
    for function in program.functions {
      for instruction in function.facts.body {
        if case .writeGlobal(let name, _) = instruction.operation {
          _ = variables.node(.global(function.namespace, function.symbol(name)))
        }
      }
    }
  }

  private mutating func solve() {
    for index in program.functions.indices {
      let kind = program.functions[index].facts.kind
      if kind == .topLevel || kind == .typeBody { enqueue(FunctionID(Int32(index))) }
    }
    drain()
    let hidden = program.functions.indices.map { FunctionID(Int32($0)) }.filter(isModuleLocal)
    let open = Set(hidden)
    seedReceivers(of: program.functions.indices.map { FunctionID(Int32($0)) }.filter { !open.contains($0) })
    for index in program.functions.indices { enqueue(FunctionID(Int32(index))) }
    drain()
    seedReceivers(of: hidden.filter { variables[variables.slot($0, 0)].isEmpty })
    drain()
    uniqueMethods = UniqueMethods(self)
    enqueueCallsByName()
    drain()
    hierarchy.linearizeAll()
  }

  private mutating func drain() {
    var next = 0
    while next < queue.count {
      let function = queue[next]
      next += 1
      isQueued[Int(function.index)] = false
      run(function)
      if next > 1 << 16 {
        queue.removeFirst(next)
        next = 0
      }
    }
    queue.removeAll(keepingCapacity: true)
  }

  /// A function that keeps growing is cut off: its sets are widened long before, so this bounds hostile programs.
  static let mostRuns: UInt8 = 40

  mutating func enqueue(_ function: FunctionID) {
    let index = Int(function.index)
    guard !isQueued[index], runs[index] < PointsTo.mostRuns else { return }
    isQueued[index] = true
    queue.append(function)
  }

  private mutating func run(_ function: FunctionID) {
    runs[Int(function.index)] += 1
    evaluate(function)
  }

  /// Computes the values of a function's instructions, and with them everything that follows from them.
  mutating func evaluate(_ function: FunctionID) {
    let linked = program[function]
    let body = linked.facts.body
    values.removeAll(keepingCapacity: true)
    values.reserveCapacity(body.count)
    for index in body.indices {
      values.append(transfer(body[index], at: Site(function, Int32(index)), in: linked))
    }
  }

  // MARK: Growth

  mutating func flow(_ value: SetID, into node: NodeID) {
    guard !value.isEmpty else { return }
    let old = variables[node]
    guard value != old else { return }
    let grown = widened(sets.union(old, value)) ?? old
    guard grown != old else { return }
    variables.set(node, grown)
    for reader in variables.readers(of: node) { enqueue(FunctionID(reader)) }
  }

  mutating func read(_ node: NodeID, by function: FunctionID) -> SetID {
    variables.addReader(function, of: node)
    return variables[node]
  }

  /// Sets beyond this size lose their allocation sites; beyond twice the size they stop growing.
  static let largestSet = 16

  /// The set as a variable may hold it; nil when it is too large.
  private mutating func widened(_ set: SetID) -> SetID? {
    guard sets[set].count > PointsTo.largestSet else { return set }
    switch widenings[set] {
    case .set(let known): return known
    case .tooLarge: return nil
    case .unknown: break
    }
    let members = sets[set].map { member in
      if case .instance(let type, _) = objects[member] { objects.intern(.anyInstance(type)) } else { member }
    }
    var distinct: [ObjectID] = []
    for member in members.sorted() where distinct.last != member { distinct.append(member) }
    let result = distinct.count > 2 * PointsTo.largestSet ? nil : sets.intern(distinct)
    widenings[set] = result.map(Widening.set) ?? .tooLarge
    return result
  }

  // MARK: Members of types

  /// The variable of a type's member, which is made if the type has none of that name.
  mutating func makeMember(_ name: Symbol, of type: ObjectID) -> NodeID {
    typeMemberNames.insert(name)
    return variables.node(.field(type, name))
  }

  /// Whether some type has a member of a name: most attributes are those of instances alone.
  func isTypeMember(_ name: Symbol) -> Bool { typeMemberNames.contains(name) }

  /// The variable of a member that a type itself has.
  func findMember(_ name: Symbol, of type: TypeID) -> NodeID? {
    objects.find(type).flatMap { variables.find(.field($0, name)) }
  }

  // MARK: Names

  /// The dotted name of a member of an external name.
  mutating func qualify(_ prefix: Symbol, _ name: Symbol) -> Symbol {
    resolved.join(prefix, name, &program.symbols)
  }

  // MARK: Receivers

  /// Methods may be called from outside the program, on objects made there.
  private mutating func seedReceivers(of functions: [FunctionID]) {
    for function in functions {
      let index = Int(function.index)
      guard let type = program[function].owner, hasReceiver(function) else { continue }
      let receiver: AbstractObject = traits[index].contains(.classMethod) ? .type(type) : .anyInstance(type)
      let object = objects.intern(receiver)
      flow(sets.singleton(object), into: variables.slot(function, 0))
      if !traits[index].contains(.classMethod) { seedDerived(function, declaredIn: type) }
    }
  }

  /// Whether the type that has a method cannot be named outside the program, so that all its objects are made here.
  private func isModuleLocal(_ function: FunctionID) -> Bool {
    guard let type = program[function].owner, hasReceiver(function) else { return false }
    return program[type].facts.flags.contains(.moduleLocal)
  }

  /// More derived types than this are not told apart in a method that they inherit.
  private static let mostDerived = 6

  /// A method runs on objects of the derived types that do not override it.
  private mutating func seedDerived(_ function: FunctionID, declaredIn type: TypeID) {
    let derived = hierarchy.descendants(of: type, atMost: PointsTo.mostDerived + 2).dropFirst()
    guard !derived.isEmpty, derived.count <= PointsTo.mostDerived else { return }
    let name = program[function].symbol(program[function].facts.name)
    for subtype in derived where method(name, of: subtype) == function {
      let object = objects.intern(.anyInstance(subtype))
      flow(sets.singleton(object), into: variables.slot(function, 0))
    }
  }

  /// Whether a method fills an object that is being made: nobody else has it yet.
  func isInitializer(_ function: FunctionID) -> Bool {
    let linked = program[function]
    return linked.owner != nil && names.initializers.contains(linked.symbol(linked.facts.name))
  }

  /// Whether the first parameter of a function is the object it is called on.
  func hasReceiver(_ function: FunctionID) -> Bool {
    let linked = program[function]
    return linked.facts.kind == .function && linked.facts.owner != nil && !linked.facts.parameters.isEmpty
      && !traits[Int(function.index)].contains(.staticMethod)
  }
}

/// The places from which a function is called, as far as they are told apart.
enum CallerCount: Hashable, Sendable {
  case none
  case one(Site)
  case several
}

/// What decorators say about a function.
struct FunctionTraits: OptionSet, Hashable, Sendable {
  let rawValue: UInt8
  static let staticMethod = FunctionTraits(rawValue: 1 << 0)
  static let classMethod = FunctionTraits(rawValue: 1 << 1)
  static let property = FunctionTraits(rawValue: 1 << 2)
  static let setter = FunctionTraits(rawValue: 1 << 3)
  /// A generator that a decorator turns into a context manager.
  static let contextManager = FunctionTraits(rawValue: 1 << 4)
  /// Handed to somebody as a value, decorated or registered: it may be called from where we do not see.
  static let escapes = FunctionTraits(rawValue: 1 << 5)
  static let cached = FunctionTraits(rawValue: 1 << 6)
  static let overload = FunctionTraits(rawValue: 1 << 7)
}
