import RaceIR

extension Summarizer {
  /// Records what an instruction other than a call or region marker reads or writes.
  mutating func access(_ instruction: Instruction, _ index: Int, _ fold: inout FoldState) {
    if let stored = instruction.operation.storedValue, isForeignAddress(stored, instruction, fold) { return }
    switch instruction.operation {
    case .readLocal(let slot):
      fold.noteRead(of: slot, at: index)
      if fold.linked.facts.variables[Int(slot.index)].isCaptured {
        cell(.read, fold.function, slot, index, &fold)
      }
    case .writeLocal(let slot, let value):
      fold.noteWrite(of: slot, value, at: index)
      if fold.linked.facts.variables[Int(slot.index)].isCaptured {
        cell(.write, fold.function, slot, index, value: value, &fold)
      }
    case .readCaptured(let owner, let slot):
      cell(.read, fold.linked.function(owner), slot, index, &fold)
    case .writeCaptured(let owner, let slot, let value):
      cell(.write, fold.linked.function(owner), slot, index, value: value, &fold)
    case .readGlobal(let name):
      global(.read, name, index, &fold)
    case .writeGlobal(let name, let value):
      global(.write, name, index, value: value, &fold)
    case .deleteGlobal(let name):
      global(.delete, name, index, &fold)
    case .readMember(let base, let name):
      readMember(base, fold.linked.symbol(name), index, &fold)
    case .writeMember(let base, let name, let value):
      writeMember(base, fold.linked.symbol(name), value, index, instruction, &fold)
      assignmentRoot(base, fold.linked.symbol(name), value, index, &fold)
      if fold.values[Int(base.index)] != .empty { writeBack(base, index, &fold) }
    case .deleteMember(let base, let name):
      record(memberLocations(fold.linked.symbol(name), of: base, fold), .delete, index, &fold)
    case .readItem(let base, let key):
      item(.itemRead, base, key, index, &fold)
      noteDunderCalls(pointsTo.names.getItem, on: base, index, &fold)
    case .writeItem(let base, let key, let value):
      item(.itemWrite, base, key, index, value: value, &fold)
      noteInsertion(value, into: base, index, fold)
      noteDunderCalls(pointsTo.names.setItem, on: base, index, &fold)
      writeBack(base, index, &fold)
    case .deleteItem(let base, let key):
      item(.itemDelete, base, key, index, &fold)
    case .compare(.in, let key, let container), .compare(.notIn, let key, let container):
      item(.contains, container, key, index, &fold)
    case .iterate(let value):
      iterate(value, index, &fold)
    case .container(_, let operands):
      noteComprehension(operands, index, fold)
    case .binary:
      noteMultiplied(instruction.operation, fold)
    default:
      break
    }
  }

  // MARK: Recording

  mutating func record(
    _ places: [Place], _ kind: AccessKind, _ index: Int, key: ItemKey = .unknown, value: ValueID = .none,
    flags: InstructionFlags = [], _ fold: inout FoldState
  ) {
    guard !places.isEmpty else { return }
    if let container = accessedContainer(index, fold), isOwned(container, at: index, fold) { return }
    if touchesOwnInstance(index, fold) { return }
    fold.accessOf[index] = Int32(fold.summary.accesses.count)
    let outerKey = outerKey(index, fold)
    for place in places {
      let location = locations.intern(place.location)
      if let shape = place.shape { shapes[location, default: []].insert(shape) }
      if let container = place.container { containers[location, default: []].insert(container) }
      fold.summary.accesses.append(
        Access(
          instruction: Int32(index), kind: kind, location: location, base: place.base,
          held: fold.held, key: key, stored: stored(value, fold),
          isInitialization: flags.contains(.initialization) || flags.contains(.importBinding),
          outerKey: outerKey))
      if kind.isWrite || kind == .itemRead || kind == .read {
        noteWindows(fold.summary.accesses.count - 1, value, &fold)
      }
    }
  }

  private func stored(_ value: ValueID, _ fold: FoldState) -> StoredValue {
    guard value.exists else { return .nothing }
    switch fold.operation(fold.resolved(value)) {
    case .constant(.none): return .none
    case .constant: return .constant
    case .container: return .container
    case .makeFunction: return .freshObject
    default:
      let objects = pointsTo.sets[fold.values[Int(value.index)]]
      if objects.isEmpty { return .other }
      let isContainer = objects.allSatisfy {
        if case .container = pointsTo.objects[$0] { true } else { false }
      }
      return isContainer ? .container : .freshObject
    }
  }

  private mutating func cell(
    _ kind: AccessKind, _ owner: FunctionID, _ slot: Slot, _ index: Int, value: ValueID = .none,
    _ fold: inout FoldState
  ) {
    let location = Location(base: .captured(owner, slot.index), isItems: false)
    record(
      [Place(location: location, base: .absolute)], kind, index, value: value,
      flags: fold.linked.facts.body[index].flags, &fold)
  }

  private mutating func global(
    _ kind: AccessKind, _ name: NameID, _ index: Int, value: ValueID = .none, _ fold: inout FoldState
  ) {
    let symbol = fold.linked.symbol(name)
    guard members.changes(symbol, of: fold.linked.namespace) else { return }
    let location = Location(base: .global(fold.linked.namespace, symbol), isItems: false)
    record(
      [Place(location: location, base: .absolute)], kind, index, value: value,
      flags: fold.linked.facts.body[index].flags, &fold)
  }

  private mutating func readMember(_ base: ValueID, _ name: Symbol, _ index: Int, _ fold: inout FoldState) {
    noteLocalUse(.read, of: name, on: base, index, &fold)
    if members.properties.contains(name) { notePropertyCall(name, on: base, index, &fold) }
    guard members.changing.contains(name) else { return }
    record(shareableLocations(name, of: base, fold), .read, index, &fold)
  }

  private mutating func writeMember(
    _ base: ValueID, _ name: Symbol, _ value: ValueID, _ index: Int, _ instruction: Instruction,
    _ fold: inout FoldState
  ) {
    noteLocalUse(instruction.flags.contains(.augmented) ? .update : .write, of: name, on: base, index, &fold)
    noteRenewal(base, value, &fold)
    if members.properties.contains(name) { noteSetterCall(name, on: base, index, &fold) }
    let places = shareableLocations(name, of: base, fold)
    if isInPlace(instruction, value, fold) {
      record(
        places.map { Place(location: Location(base: $0.location.base, isItems: true), base: $0.base) }, .add,
        index, &fold)
    } else {
      record(places, .write, index, value: value, &fold)
    }
  }

  /// `self.items += […]` extends the list in one step and stores the same list again.
  private func isInPlace(_ instruction: Instruction, _ value: ValueID, _ fold: FoldState) -> Bool {
    guard instruction.flags.contains(.augmented), value.exists, !hasValueContainers(fold),
      case .binary(_, let old, _) = fold.operation(value)
    else { return false }
    return pointsTo.sets[fold.values[Int(old.index)]].contains { object in
      switch pointsTo.objects[object] {
      case .container(.list, _), .container(.set, _), .container(.deque, _), .container(.mapping, _),
        .container(.weakSet, _), .container(.weakMapping, _):
        true
      default: false
      }
    }
  }

  /// The locations of `base.name`; functions, types and modules found under the name are not state.
  private func shareableLocations(_ name: Symbol, of base: ValueID, _ fold: FoldState) -> [Place] {
    memberLocations(name, of: base, fold).filter { place in
      switch place.location.base {
      case .global(let module, let name): members.changes(name, of: module)
      case .member, .typeMember, .captured, .container, .externalMember: true
      }
    }
  }

  // MARK: Items

  mutating func item(
    _ kind: AccessKind, _ base: ValueID, _ key: ValueID, _ index: Int, value: ValueID = .none,
    _ fold: inout FoldState
  ) {
    if let (owner, name) = dictionaryAttribute(base, key, fold) {
      record(
        memberLocations(name, of: owner, fold), kind == .itemWrite ? .write : .read, index, value: value,
        &fold)
      return
    }
    record(itemLocations(base, fold), kind, index, key: itemKey(key, fold), value: value, &fold)
  }

  /// `self.__dict__["name"]` is `self.name`.
  private func dictionaryAttribute(_ base: ValueID, _ key: ValueID, _ fold: FoldState) -> (ValueID, Symbol)? {
    guard base.exists, key.exists,
      case .readMember(let owner, let name) = fold.operation(fold.resolved(base)),
      fold.linked.symbol(name) == pointsTo.names.dictionaryAttribute,
      case .constant(.string(let text)) = fold.operation(key)
    else { return nil }
    return (owner, fold.linked.symbol(text))
  }

  func itemKey(_ key: ValueID, _ fold: FoldState) -> ItemKey {
    guard key.exists else { return .unknown }
    let source = fold.resolved(key)
    switch fold.operation(source) {
    case .constant(let constant): return ItemKey(constant, in: fold.linked) ?? .value(source.index)
    case .readLocal(let slot): return .variable(slot.index)
    case .readGlobal(let name):
      return constants.literal(fold.linked.symbol(name), of: fold.linked.namespace) ?? .value(source.index)
    case .readMember(let base, let name), .importMember(let base, let name):
      return literal(fold.linked.symbol(name), of: base, fold) ?? .value(source.index)
    case .call(let callee, _) where isThreadIdentity(callee, fold): return .thread
    default: return .value(source.index)
    }
  }

  /// `const.DOMAIN`.
  private func literal(_ name: Symbol, of base: ValueID, _ fold: FoldState) -> ItemKey? {
    let objects = pointsTo.sets[fold.values[Int(base.index)]]
    guard objects.count == 1, case .module(let module) = pointsTo.objects[objects[0]] else { return nil }
    return constants.literal(name, of: module)
  }

  /// The item that a container is of another one, as a part of whose state it is known.
  private func outerKey(_ index: Int, _ fold: FoldState) -> ItemKey? {
    guard var container = accessedContainer(index, fold) else { return nil }
    var key: ItemKey?
    while container.exists {
      let source = fold.resolved(container)
      if let base = source.exists ? viewed(by: source, fold.linked, fold.values) : nil {
        container = base
        continue
      }
      guard source.exists, case .readItem(let outer, let item) = fold.operation(source),
        fold.values[Int(source.index)].isEmpty
      else { break }
      key = itemKey(item, fold)
      container = outer
    }
    return key
  }

  private static let threadIdentities: Set<String> = [
    "threading.get_ident", "threading.get_native_id", "threading.current_thread", "threading.currentThread",
    "_thread.get_ident", "thread.get_ident",
  ]

  private func isThreadIdentity(_ callee: ValueID, _ fold: FoldState) -> Bool {
    guard callee.exists else { return false }
    return pointsTo.sets[fold.values[Int(callee.index)]].contains { object in
      guard case .external(let name) = pointsTo.objects[object] else { return false }
      return Summarizer.threadIdentities.contains(pointsTo.program.symbols[name])
    }
  }

  /// `len(x)`, `if x:` on a container.
  mutating func noteTruthTest(_ condition: ValueID, _ index: Int, _ fold: inout FoldState) {
    if hasValueContainers(fold) { return }
    var value = condition
    while value.exists, case .unary(.not, let operand) = fold.operation(value) { value = operand }
    guard value.exists else { return }
    switch fold.operation(fold.resolved(value)) {
    case .readMember, .readGlobal, .readCaptured, .readTypeMember:
      let places = itemLocations(value, fold).filter { _ in !fold.values[Int(value.index)].isEmpty }
      record(places, .measure, index, &fold)
    default:
      break
    }
  }
}
