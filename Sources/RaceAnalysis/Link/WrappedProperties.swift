import RaceIR

/// Spells out what a wrapped property stands for: `x` is `_x.wrappedValue`, `$x` is `_x.projectedValue`.
///
/// Only wrappers that the program declares are spelled out, for what they do can be seen from their bodies; a property
/// with any other attribute is taken for a plain one.
struct WrappedProperties {
  private let wrappers: WrapperNames
  private let unit: Int
  private var facts: FileFacts
  private var names: [String: NameID] = [:]

  static func expand(_ units: [SourceUnit], _ declared: DeclaredNames) -> [SourceUnit] {
    let wrappers = WrapperNames(units, declared)
    guard !wrappers.isEmpty else { return units }
    var result = units
    for (index, unit) in units.enumerated() where unit.facts.traits.contains(.sharedNamespace) {
      var expansion = WrappedProperties(wrappers: wrappers, unit: index, facts: unit.facts)
      expansion.expand()
      result[index].facts = expansion.facts
    }
    return result
  }

  private init(wrappers: WrapperNames, unit: Int, facts: FileFacts) {
    self.wrappers = wrappers
    self.unit = unit
    self.facts = facts
    for (index, name) in facts.names.enumerated() { names[name] = NameID(Int32(index)) }
  }

  private mutating func expand() {
    for index in facts.functions.indices {
      let function = facts.functions[index]
      guard function.body.contains(where: { mention(in: $0, function, index) != nil }) else { continue }
      expand(FunctionIndex(Int32(index)))
    }
    for type in facts.types.indices { declareStorage(of: type) }
  }

  // MARK: Uses

  private enum View { case value, projection }

  private struct Mention {
    var storage: String
    var view: View
    /// The wrapper's type.
    var wrapper: String
  }

  private mutating func expand(_ index: FunctionIndex) {
    let function = facts[index]
    var copy = BodyCopy(function, from: index, into: index, slots: nil)
    var builder = BodyBuilder()
    for (position, instruction) in function.body.enumerated() {
      if let mention = mention(in: instruction, function, Int(index.index)) {
        copy.values[position] = spellOut(instruction, mention, &copy, &builder)
      } else {
        let operation = copy.operation(instruction.operation, &builder)
        copy.values[position] = builder.append(operation, flags: instruction.flags, at: instruction.span)
      }
    }
    facts.functions[Int(index.index)].body = builder.body
    facts.functions[Int(index.index)].operands = builder.operands
    facts.functions[Int(index.index)].arguments = builder.arguments
  }

  private mutating func spellOut(
    _ instruction: Instruction, _ mention: Mention, _ copy: inout BodyCopy, _ builder: inout BodyBuilder
  ) -> ValueID {
    let storage = intern(mention.storage)
    let value = intern(mention.view == .value ? "wrappedValue" : "projectedValue")
    let span = instruction.span
    switch instruction.operation {
    case .readMember(let base, _):
      let wrapper = builder.append(.readMember(copy.value(base), storage), at: span)
      return builder.append(.readMember(wrapper, value), flags: instruction.flags, at: span)
    case .writeMember(let base, _, let stored) where instruction.flags.contains(.initialization):
      let type = builder.append(.readGlobal(intern(mention.wrapper)), at: span)
      let given = Argument(value: copy.value(stored), kind: .labelled, label: intern("wrappedValue"))
      let made = builder.append(.call(type, builder.argumentRange(of: [given])), at: span)
      return builder.append(
        .writeMember(copy.value(base), storage, made), flags: instruction.flags, at: span)
    case .writeMember(let base, _, let stored):
      let wrapper = builder.append(.readMember(copy.value(base), storage), at: span)
      return builder.append(
        .writeMember(wrapper, value, copy.value(stored)), flags: instruction.flags, at: span)
    case .writeTypeMember(_, let stored):
      let type = builder.append(.readGlobal(intern(mention.wrapper)), at: span)
      let given = Argument(value: copy.value(stored), kind: .labelled, label: intern("wrappedValue"))
      let made = builder.append(.call(type, builder.argumentRange(of: [given])), at: span)
      return builder.append(.writeTypeMember(storage, made), flags: instruction.flags, at: span)
    default:
      let operation = copy.operation(instruction.operation, &builder)
      return builder.append(operation, flags: instruction.flags, at: span)
    }
  }

  /// The wrapped property that an instruction reads or writes.
  private func mention(in instruction: Instruction, _ function: FunctionFacts, _ index: Int) -> Mention? {
    switch instruction.operation {
    case .readMember(let base, let name), .writeMember(let base, let name, _):
      return mention(of: facts[name], on: base, function, index)
    case .writeTypeMember(let name, _):
      guard function.kind == .typeBody, let owner = function.owner,
        let wrapper = wrappers.wrapper(of: facts[name], in: unit, owner)
      else { return nil }
      return Mention(storage: "_" + facts[name], view: .value, wrapper: wrapper)
    default: return nil
    }
  }

  private func mention(
    of name: String, on base: ValueID, _ function: FunctionFacts, _ index: Int
  ) -> Mention? {
    let isProjection = name.hasPrefix("$")
    let property = isProjection ? String(name.dropFirst()) : name
    guard let wrapper = wrapper(of: property, on: base, function, index) else { return nil }
    return Mention(storage: "_" + property, view: isProjection ? .projection : .value, wrapper: wrapper)
  }

  /// On the receiver, the property of its type; on anything else, one that is wrapped wherever it is declared.
  private func wrapper(
    of property: String, on base: ValueID, _ function: FunctionFacts, _ index: Int
  ) -> String? {
    guard wrappers.mayBeWrapped(property) else { return nil }
    if let owner = owner(of: index), isReceiver(base, function) {
      return wrappers.wrapper(of: property, in: unit, owner)
    }
    return wrappers.wrapperEverywhere(of: property)
  }

  private func owner(of index: Int) -> TypeIndex? {
    var current = FunctionIndex(Int32(index))
    while current != .topLevel {
      if let owner = facts[current].owner { return owner }
      current = facts[current].parent
    }
    return nil
  }

  private func isReceiver(_ base: ValueID, _ function: FunctionFacts) -> Bool {
    guard base.exists else { return false }
    switch function.body[Int(base.index)].operation {
    case .readLocal(let slot): return facts[function.variables[Int(slot.index)].name] == "self"
    case .readCaptured(let outer, let slot):
      return facts[facts[outer].variables[Int(slot.index)].name] == "self"
    default: return false
    }
  }

  // MARK: Declarations

  /// The type has a stored member for the wrapper, and no longer one for the property.
  private mutating func declareStorage(of type: Int) {
    for position in facts.types[type].members.indices {
      let member = facts.types[type].members[position]
      guard let wrapper = wrappers.wrapper(of: facts[member.name], in: unit, TypeIndex(Int32(type))) else {
        continue
      }
      facts.types[type].members[position].name = intern("_" + facts[member.name])
      facts.types[type].members[position].annotation = TypeReference(names: [intern(wrapper)])
    }
  }

  private mutating func intern(_ name: String) -> NameID {
    if let known = names[name] { return known }
    let id = NameID(Int32(facts.names.count))
    facts.names.append(name)
    names[name] = id
    return id
  }
}
