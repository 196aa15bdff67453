import RaceIR

/// Which attributes the program's types have, and which of them change after construction.
struct MemberIndex: Sendable {
  /// By type, the attributes that its own methods store on their receiver.
  private var storedOnReceiver: [Set<Symbol>]
  /// By type, the members that a getter computes.
  private var computed: [Set<Symbol>]
  /// Attributes that are stored or deleted somewhere outside a constructor.
  private(set) var changing: Set<Symbol> = []
  /// Globals that are stored inside a function.
  private(set) var changingGlobals: Set<NodeKey> = []
  /// Names under which some type has a property.
  private(set) var properties: Set<Symbol> = []

  init(_ pointsTo: PointsTo) {
    storedOnReceiver = Array(repeating: [], count: pointsTo.program.types.count)
    computed = storedOnReceiver
    for index in pointsTo.program.functions.indices { scan(FunctionID(Int32(index)), pointsTo) }
  }

  private mutating func scan(_ function: FunctionID, _ pointsTo: PointsTo) {
    let linked = pointsTo.program[function]
    let isConstructor = linked.symbol(linked.facts.name) == pointsTo.names.initializer
    if !pointsTo.traits[Int(function.index)].isDisjoint(with: [.property, .setter]) {
      properties.insert(linked.symbol(linked.facts.name))
      if linked.facts.flags.contains(.getter), let owner = linked.owner {
        computed[Int(owner.index)].insert(linked.symbol(linked.facts.name))
      }
    }
    let isValueWorld = pointsTo.program[linked.module].facts.traits.contains(.valueContainers)
    for instruction in linked.facts.body {
      switch instruction.operation {
      case .writeMember(let base, let name, _), .deleteMember(let base, let name):
        let symbol = linked.symbol(name)
        // A constructor that stores on anything but its object changes what was there before.
        if !isConstructor || !linked.isReceiver(base) { changing.insert(symbol) }
        if linked.isReceiver(base), let owner = linked.owner {
          storedOnReceiver[Int(owner.index)].insert(symbol)
        }
        if isValueWorld { markHolders(of: base, linked) }
      case .writeItem(let base, _, _) where isValueWorld: markHolders(of: base, linked)
      case .call(let callee, _) where isValueWorld:
        if case .readMember(let base, _) = linked.facts.body[Int(callee.index)].operation {
          markHolders(of: base, linked)
        }
      case .writeGlobal(let name, _)
      where linked.facts.kind != .topLevel && !instruction.flags.contains(.initialization),
        .deleteGlobal(let name) where linked.facts.kind != .topLevel:
        changingGlobals.insert(.global(linked.namespace, linked.symbol(name)))
      default: break
      }
    }
  }

  /// The variables that change when a part of their value does.
  private mutating func markHolders(of value: ValueID, _ linked: LinkedFunction) {
    var current = value
    while current.exists {
      switch linked.facts.body[Int(current.index)].operation {
      case .readMember(let base, let name):
        changing.insert(linked.symbol(name))
        current = base
      case .readItem(let base, _): current = base
      case .readGlobal(let name):
        changingGlobals.insert(.global(linked.namespace, linked.symbol(name)))
        return
      default: return
      }
    }
  }

  /// Whether a type or one of its ancestors computes a member each time.
  func isComputed(_ name: Symbol, of type: TypeID, _ hierarchy: TypeHierarchy) -> Bool {
    hierarchy.ancestry(of: type).contains { computed[Int($0.index)].contains(name) }
  }

  /// Whether some method of the type or its ancestors stores the attribute on its receiver.
  func isStoredOnInstances(_ name: Symbol, of type: TypeID, _ hierarchy: TypeHierarchy) -> Bool {
    hierarchy.ancestry(of: type).contains { storedOnReceiver[Int($0.index)].contains(name) }
  }

  /// The topmost type that has the attribute; without one, the top of the type's line.
  func declaringType(of name: Symbol, in type: TypeID, _ hierarchy: TypeHierarchy) -> TypeID {
    let line = hierarchy.ancestry(of: type)
    return line.last { storedOnReceiver[Int($0.index)].contains(name) } ?? line.last ?? type
  }
}

extension LinkedFunction {
  /// Whether a value is the function's first parameter, read as such.
  func isReceiver(_ value: ValueID) -> Bool {
    guard value.exists, facts.owner != nil, facts.kind == .function else { return false }
    if case .readLocal(let slot) = facts.body[Int(value.index)].operation { return slot.index == 0 }
    return false
  }
}
