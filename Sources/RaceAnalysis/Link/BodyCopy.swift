import RaceIR

/// Copies instructions from one body to another, with the values, variables and functions that they mention renamed.
struct BodyCopy {
  let source: FunctionFacts
  /// For each instruction of the source, its value in the new body.
  var values: [ValueID]
  /// The function whose variables the copied body now shares, and where its own variables went.
  var slots: [Slot]?
  /// The function that takes the body over, and the one that it came from.
  var host: FunctionIndex
  var origin: FunctionIndex
  /// A variable that is another name for a member.
  var alias: Alias?

  struct Alias {
    var slot: Slot
    var base: ValueID
    var member: NameID
  }

  /// - Parameter slots: nil when the body stays in its own function.
  init(_ source: FunctionFacts, from origin: FunctionIndex, into host: FunctionIndex, slots: [Slot]?) {
    self.source = source
    self.origin = origin
    self.host = host
    self.slots = slots
    values = Array(repeating: .none, count: source.body.count)
  }

  func value(_ id: ValueID) -> ValueID { id.exists ? values[Int(id.index)] : .none }

  private func slot(_ slot: Slot) -> Slot { slots.map { $0[Int(slot.index)] } ?? slot }

  private func values(_ range: OperandRange, _ builder: inout BodyBuilder) -> OperandRange {
    builder.operandRange(of: range.indices.map { value(ValueID(source.operands[$0])) })
  }

  private func arguments(_ range: ArgumentRange, _ builder: inout BodyBuilder) -> ArgumentRange {
    builder.argumentRange(of: arguments(range))
  }

  func arguments(_ range: ArgumentRange) -> [Argument] {
    range.indices.map { position in
      var argument = source.arguments[position]
      argument.value = value(argument.value)
      return argument
    }
  }

  /// An operation in the terms of the new body.
  func operation(_ operation: Operation, _ builder: inout BodyBuilder) -> Operation {
    variable(operation) ?? state(operation) ?? computation(operation, &builder) ?? region(operation, &builder)
  }

  private func variable(_ operation: Operation) -> Operation? {
    switch operation {
    case .readLocal(let slot) where slot == alias?.slot: aliasRead
    case .writeLocal(let slot, let value) where slot == alias?.slot: aliasWrite(self.value(value))
    case .readLocal(let slot): .readLocal(self.slot(slot))
    case .writeLocal(let slot, let value): .writeLocal(self.slot(slot), self.value(value))
    case .deleteLocal(let slot): .deleteLocal(self.slot(slot))
    case .readCaptured(host, let slot): .readLocal(slot)
    case .writeCaptured(host, let slot, let value): .writeLocal(slot, self.value(value))
    case .readCaptured(let owner, let slot): .readCaptured(owner, slot)
    case .writeCaptured(let owner, let slot, let value): .writeCaptured(owner, slot, self.value(value))
    case .readGlobal, .deleteGlobal, .readTypeMember, .constant, .importModule: operation
    case .writeGlobal(let name, let value): .writeGlobal(name, self.value(value))
    case .writeTypeMember(let name, let value): .writeTypeMember(name, self.value(value))
    default: nil
    }
  }

  private var aliasRead: Operation? { alias.map { .readMember($0.base, $0.member) } }

  private func aliasWrite(_ value: ValueID) -> Operation? {
    alias.map { .writeMember($0.base, $0.member, value) }
  }

  private func state(_ operation: Operation) -> Operation? {
    switch operation {
    case .readMember(let base, let name): .readMember(value(base), name)
    case .writeMember(let base, let name, let stored): .writeMember(value(base), name, value(stored))
    case .deleteMember(let base, let name): .deleteMember(value(base), name)
    case .readItem(let base, let key): .readItem(value(base), key: value(key))
    case .writeItem(let base, let key, let stored): .writeItem(value(base), key: value(key), value(stored))
    case .deleteItem(let base, let key): .deleteItem(value(base), key: value(key))
    case .importMember(let base, let name): .importMember(value(base), name)
    case .importAll(let base): .importAll(value(base))
    default: nil
    }
  }

  private func computation(_ operation: Operation, _ builder: inout BodyBuilder) -> Operation? {
    switch operation {
    case .container(let kind, let operands): .container(kind, values(operands, &builder))
    case .makeFunction(let index, let defaults): .makeFunction(index, defaults: values(defaults, &builder))
    case .makeType(let index, let bases): .makeType(index, arguments(bases, &builder))
    case .derived(let operands): .derived(values(operands, &builder))
    case .call(let callee, let passed): .call(value(callee), arguments(passed, &builder))
    case .unary(let symbol, let operand): .unary(symbol, value(operand))
    case .binary(let symbol, let left, let right): .binary(symbol, value(left), value(right))
    case .compare(let symbol, let left, let right): .compare(symbol, value(left), value(right))
    case .join(let left, let right): .join(value(left), value(right))
    case .iterate(let operand): .iterate(value(operand))
    case .unpack(let operand, let position): .unpack(value(operand), position)
    case .await(let operand): .await(value(operand))
    case .yield(let operand): .yield(value(operand))
    case .delegate(let operand): .delegate(value(operand))
    default: nil
    }
  }

  private func region(_ operation: Operation, _ builder: inout BodyBuilder) -> Operation {
    switch operation {
    case .branch(let condition): .branch(value(condition))
    case .handler(let types):
      .handler(builder.operandRange(of: types.indices.map { NameID(source.operands[$0]) }))
    case .enter(let manager): .enter(value(manager))
    case .leave(let entered): .leave(value(entered))
    case .exit(let kind, let operand): .exit(kind, value(operand))
    default: operation
    }
  }
}
