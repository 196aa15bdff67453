import RaceIR

/// Where state lives in languages whose containers and structures are values: to change a part of a value is to
/// change the variable that holds it.
extension Summarizer {
  func hasValueContainers(_ fold: FoldState) -> Bool {
    pointsTo.program[fold.linked.module].facts.traits.contains(.valueContainers)
  }

  /// The location of `base.name`: of the attribute, if the base is an object; of the variable that holds the base,
  /// if it is a value.
  func valueMemberLocations(_ name: Symbol, of base: ValueID, _ fold: FoldState) -> [Place] {
    let objects = pointsTo.sets[fold.values[Int(base.index)]]
    if isReceiver(base, fold) {
      // What a method of a structure does to its own value, its caller does to the variable that holds it.
      if let type = pointsTo.enclosingMethod(of: fold.function).flatMap({ pointsTo.program[$0].owner }),
        isValue(type)
      {
        return []
      }
    } else if !objects.isEmpty, objects.allSatisfy(isValue) {
      return variablePlaces(base, fold)
    }
    return referenceLocations(name, of: base, fold).filter {
      !isComputed($0) && !isForeign($0) && isDeclared($0)
    }
  }

  private func isValue(_ object: ObjectID) -> Bool {
    switch pointsTo.objects[object] {
    case .instance(let type, _), .anyInstance(let type): isValue(type)
    case .container: true
    case .function, .boundMethod, .type, .module, .external, .externalInstance, .parent: false
    }
  }

  func isValue(_ type: TypeID) -> Bool { pointsTo.program[type].facts.kind == .value }

  /// In a typed language an object has the members that its type declares; a value that has found its way to a
  /// place of another type is none of ours.
  private func isDeclared(_ place: Place) -> Bool {
    guard case .member(let type, let name) = place.location.base else { return true }
    return pointsTo.hierarchy.ancestry(of: type).contains { ancestor in
      let declared = pointsTo.program[ancestor]
      return declared.facts.members.contains { declared.symbol($0.name) == name }
    } || members.isStoredOnInstances(name, of: type, pointsTo.hierarchy)
  }

  /// What a library's object does with its attributes is its own business, unless it is a box that lends its state.
  private func isForeign(_ place: Place) -> Bool {
    guard case .externalMember(let object, _) = place.location.base else { return false }
    return lockModel(of: object) == nil
  }

  /// Computed properties hold nothing themselves.
  private func isComputed(_ place: Place) -> Bool {
    switch place.location.base {
    case .member(let type, let name), .typeMember(let type, let name):
      return members.properties.contains(name) && members.isComputed(name, of: type, pointsTo.hierarchy)
    case .global, .captured, .container, .externalMember: return false
    }
  }

  /// Whether what is stored is only what a foreign function may have done to the variable whose address it was given:
  /// most take the address for a key.
  func isForeignAddress(_ value: ValueID, _ instruction: Instruction, _ fold: FoldState) -> Bool {
    guard instruction.flags.contains(.augmented), value.exists, hasValueContainers(fold),
      case .derived(let parts) = fold.operation(value), let first = parts.indices.first
    else { return false }
    let source = ValueID(fold.linked.facts.operands[first])
    guard source.exists, case .call(let callee, _) = fold.operation(source), callee.exists else {
      return false
    }
    return !pointsTo.sets[fold.values[Int(callee.index)]].contains { functionCalled($0) != nil }
  }

  /// The variable that holds a value, or the value that it is a part of.
  ///
  /// A value that was read into a local variable is a copy, so this does not look through locals.
  func variablePlaces(_ value: ValueID, _ fold: FoldState) -> [Place] {
    guard value.exists else { return [] }
    switch fold.operation(value) {
    case .readMember(let base, let name): return memberLocations(fold.linked.symbol(name), of: base, fold)
    case .readGlobal(let name):
      let symbol = fold.linked.symbol(name)
      guard members.changes(symbol, of: fold.linked.namespace) else { return [] }
      let location = Location(base: .global(fold.linked.namespace, symbol), isItems: false)
      return [Place(location: location, base: .absolute)]
    case .readCaptured(let owner, let slot):
      return [cellPlace(fold.linked.function(owner), slot)]
    case .readLocal(let slot):
      return fold.linked.facts.variables[Int(slot.index)].isCaptured ? [cellPlace(fold.function, slot)] : []
    case .readItem(let base, _): return itemPlaces(base, fold)
    default: return []
    }
  }

  private func cellPlace(_ function: FunctionID, _ slot: Slot) -> Place {
    Place(location: Location(base: .captured(function, slot.index), isItems: false), base: .absolute)
  }

  /// The variable whose container an item belongs to; none for an object that has a subscript of its own.
  func itemPlaces(_ base: ValueID, _ fold: FoldState) -> [Place] {
    guard base.exists else { return [] }
    return isObject(base, fold) ? [] : variablePlaces(base, fold)
  }

  /// A method that changes the value it is called on changes the variable that holds the value.
  mutating func mutatingCall(_ name: Symbol, on base: ValueID, _ index: Int, _ fold: inout FoldState) {
    guard hasValueContainers(fold), let kind = mutation(name, of: base, fold) else { return }
    record(itemPlaces(base, fold), kind, index, &fold)
    writeBack(base, index, &fold)
  }

  /// A value that was read from a computed property and changed is assigned to it again.
  mutating func writeBack(_ value: ValueID, _ index: Int, _ fold: inout FoldState) {
    guard hasValueContainers(fold) else { return }
    var current = value
    while current.exists, !isObject(current, fold) {
      switch fold.operation(current) {
      case .readMember(let base, let name):
        let symbol = fold.linked.symbol(name)
        if members.properties.contains(symbol) { noteSetterCall(symbol, on: base, index, &fold) }
        current = base
      case .readItem(let base, _): current = base
      default: return
      }
    }
  }

  private func isObject(_ value: ValueID, _ fold: FoldState) -> Bool {
    pointsTo.sets[fold.values[Int(value.index)]].contains { object in
      switch pointsTo.objects[object] {
      case .instance(let type, _), .anyInstance(let type): !isValue(type)
      case .externalInstance, .type: true
      case .function, .boundMethod, .module, .external, .container, .parent: false
      }
    }
  }

  private mutating func mutation(_ name: Symbol, of base: ValueID, _ fold: FoldState) -> AccessKind? {
    let types = Set(pointsTo.sets[fold.values[Int(base.index)]].compactMap { pointsTo.objects.type(of: $0) })
    if types.isEmpty { return ValueMethods.mutations[pointsTo.program.symbols[name]] }
    for type in types where isValue(type) {
      guard let method = pointsTo.method(name, of: type) else { continue }
      if pointsTo.program[method].facts.flags.contains(.mutating) { return .mutate }
    }
    return nil
  }
}

/// Methods of the containers that languages with value semantics come with, by what they do to the value.
enum ValueMethods {
  static let mutations: [String: AccessKind] = [
    "append": .add, "insert": .add, "updateValue": .itemWrite, "update": .add,
    "remove": .remove, "removeFirst": .remove, "removeLast": .remove, "removeSubrange": .remove,
    "removeValue": .discard, "popLast": .discard, "popFirst": .discard, "removeAll": .mutate,
    "formUnion": .mutate, "formIntersection": .mutate, "formSymmetricDifference": .mutate,
    "subtract": .mutate,
    "merge": .mutate, "sort": .mutate, "reverse": .mutate, "shuffle": .mutate, "swapAt": .mutate,
    "partition": .mutate, "toggle": .mutate, "negate": .mutate, "replaceSubrange": .mutate,
    "reserveCapacity": .mutate,
  ]
}
