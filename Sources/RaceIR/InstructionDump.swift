/// Writes the operations of one function as text.
struct InstructionDump {
  let facts: FileFacts
  let function: FunctionFacts

  func describe(_ operation: Operation) -> String {
    describeValue(operation) ?? describeAccess(operation) ?? describeComputation(operation)
      ?? describeRegion(operation)
  }

  private func describeValue(_ operation: Operation) -> String? {
    switch operation {
    case .constant(let constant): "constant \(text(constant))"
    case .container(let kind, let elements): "container \(kind)\(values(elements))"
    case .makeFunction(let index, let defaults):
      "makeFunction \(index.index) \(facts[facts[index].qualifiedName])\(values(defaults))"
    case .makeType(let index, let bases):
      "makeType \(index.index) \(facts[facts[index].qualifiedName])(\(arguments(bases)))"
    case .derived(let parts): "derived\(values(parts))"
    case .importModule(let name): "importModule \(facts[name])"
    case .importMember(let module, let name): "importMember \(text(module)) .\(facts[name])"
    case .importAll(let module): "importAll \(text(module))"
    default: nil
    }
  }

  private func describeAccess(_ operation: Operation) -> String? {
    switch operation {
    case .readLocal(let slot): "readLocal \(variable(slot))"
    case .writeLocal(let slot, let value): "writeLocal \(variable(slot)) \(text(value))"
    case .deleteLocal(let slot): "deleteLocal \(variable(slot))"
    case .readCaptured(let index, let slot): "readCaptured \(variable(slot, of: index))"
    case .writeCaptured(let index, let slot, let value):
      "writeCaptured \(variable(slot, of: index)) \(text(value))"
    case .readGlobal(let name): "readGlobal \(facts[name])"
    case .writeGlobal(let name, let value): "writeGlobal \(facts[name]) \(text(value))"
    case .deleteGlobal(let name): "deleteGlobal \(facts[name])"
    case .readTypeMember(let name): "readTypeMember \(facts[name])"
    case .writeTypeMember(let name, let value): "writeTypeMember \(facts[name]) \(text(value))"
    case .readMember(let base, let name): "readMember \(text(base)) .\(facts[name])"
    case .writeMember(let base, let name, let value):
      "writeMember \(text(base)) .\(facts[name]) \(text(value))"
    case .deleteMember(let base, let name): "deleteMember \(text(base)) .\(facts[name])"
    case .readItem(let base, let key): "readItem \(text(base)) [\(text(key))]"
    case .writeItem(let base, let key, let value): "writeItem \(text(base)) [\(text(key))] \(text(value))"
    case .deleteItem(let base, let key): "deleteItem \(text(base)) [\(text(key))]"
    default: nil
    }
  }

  private func describeComputation(_ operation: Operation) -> String? {
    switch operation {
    case .call(let function, let list): "call \(text(function))(\(arguments(list)))"
    case .unary(let operation, let value): "unary \(operation) \(text(value))"
    case .binary(let operation, let left, let right): "binary \(operation) \(text(left)) \(text(right))"
    case .compare(let operation, let left, let right): "compare \(operation) \(text(left)) \(text(right))"
    case .join(let left, let right): "join \(text(left)) \(text(right))"
    case .iterate(let value): "iterate \(text(value))"
    case .unpack(let value, let position): "unpack \(text(value)) \(position)"
    case .await(let value): "await \(text(value))"
    case .yield(let value): "yield \(text(value))"
    case .delegate(let value): "delegate \(text(value))"
    default: nil
    }
  }

  private func describeRegion(_ operation: Operation) -> String {
    switch operation {
    case .branch(let value): "branch \(text(value))"
    case .otherwise: "otherwise"
    case .endBranch: "endBranch"
    case .loop(let kind): "loop \(kind)"
    case .loopOtherwise: "loopOtherwise"
    case .endLoop: "endLoop"
    case .attempt: "attempt"
    case .handler(let types): "handler\(names(types))"
    case .attemptOtherwise: "attemptOtherwise"
    case .finally: "finally"
    case .endAttempt: "endAttempt"
    case .enter(let value): "enter \(text(value))"
    case .leave(let value): "leave \(text(value))"
    case .exit(let kind, let value): "exit \(kind) \(text(value))"
    default: "\(operation)"
    }
  }
}

// MARK: - Operands

extension InstructionDump {
  private func text(_ value: ValueID) -> String { value.exists ? "%\(value.index)" : "-" }

  private func text(_ constant: Constant) -> String {
    switch constant {
    case .none: "none"
    case .boolean(let value): "\(value)"
    case .integer(let value): "\(value)"
    case .string(let name): "\"\(facts[name])\""
    case .other: "…"
    }
  }

  private func variable(_ slot: Slot) -> String { facts[function.variables[Int(slot.index)].name] }

  private func variable(_ slot: Slot, of index: FunctionIndex) -> String {
    "\(facts[facts[index].qualifiedName]):\(facts[facts[index].variables[Int(slot.index)].name])"
  }

  private func values(_ range: OperandRange) -> String {
    range.indices.map { " " + text(ValueID(function.operands[$0])) }.joined()
  }

  private func names(_ range: OperandRange) -> String {
    range.indices.map { " " + facts[NameID(function.operands[$0])] }.joined()
  }

  private func arguments(_ range: ArgumentRange) -> String {
    range.indices.map { text(function.arguments[$0]) }.joined(separator: ", ")
  }

  private func text(_ argument: Argument) -> String {
    let label = argument.label.map { "\(facts[$0])=" } ?? ""
    let mark =
      switch argument.kind {
      case .positional, .labelled: ""
      case .spread: "*"
      case .labelledSpread: "**"
      case .trailing: "trailing "
      case .inout: "&"
      }
    return mark + label + text(argument.value)
  }
}
