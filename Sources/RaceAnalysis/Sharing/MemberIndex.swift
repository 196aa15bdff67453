import RaceIR

/// Which attributes the program's types have, and which of them change after construction.
struct MemberIndex: Sendable {
  /// The types with the attributes that their own methods store on their receivers.
  private var storedOnReceiver = InternTable<IDPair>()
  /// The types with the members that a getter computes.
  private var computed = InternTable<IDPair>()
  /// Attributes that are stored or deleted somewhere outside a constructor.
  private(set) var changing = SymbolSet()
  /// Globals that are stored inside a function.
  private var changingGlobals = InternTable<NodeKey>()
  /// Names under which some type has a property.
  private(set) var properties = SymbolSet()

  init(_ pointsTo: PointsTo) {
    for index in pointsTo.program.functions.indices { scan(FunctionID(Int32(index)), pointsTo) }
  }

  private mutating func scan(_ function: FunctionID, _ pointsTo: PointsTo) {
    let linked = pointsTo.program[function]
    let isConstructor = linked.symbol(linked.facts.name) == pointsTo.names.initializer
    if !pointsTo.traits[Int(function.index)].isDisjoint(with: [.property, .setter]) {
      properties.insert(linked.symbol(linked.facts.name))
      if linked.facts.flags.contains(.getter), let owner = linked.owner {
        _ = computed.intern(IDPair(owner.index, linked.symbol(linked.facts.name).index))
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
          _ = storedOnReceiver.intern(IDPair(owner.index, symbol.index))
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
        _ = changingGlobals.intern(.global(linked.namespace, linked.symbol(name)))
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
        _ = changingGlobals.intern(.global(linked.namespace, linked.symbol(name)))
        return
      default: return
      }
    }
  }

  /// Whether a type or one of its ancestors computes a member each time.
  func isComputed(_ name: Symbol, of type: TypeID, _ hierarchy: TypeHierarchy) -> Bool {
    hierarchy.ancestry(of: type).contains { computed.find(IDPair($0.index, name.index)) != nil }
  }

  /// Whether a function stores the global.
  func changes(_ name: Symbol, of module: ModuleID) -> Bool {
    changingGlobals.find(.global(module, name)) != nil
  }

  /// Whether some method of the type or its ancestors stores the attribute on its receiver.
  func isStoredOnInstances(_ name: Symbol, of type: TypeID, _ hierarchy: TypeHierarchy) -> Bool {
    hierarchy.ancestry(of: type).contains { isStored(name, by: $0) }
  }

  /// The topmost type that has the attribute; without one, the top of the type's line.
  func declaringType(of name: Symbol, in type: TypeID, _ hierarchy: TypeHierarchy) -> TypeID {
    let line = hierarchy.ancestry(of: type)
    return line.last { isStored(name, by: $0) } ?? line.last ?? type
  }

  private func isStored(_ name: Symbol, by type: TypeID) -> Bool {
    storedOnReceiver.find(IDPair(type.index, name.index)) != nil
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
