public import Diagnostics

/// Appends instructions, operands and arguments to a function under construction.
public struct BodyBuilder: Sendable {
  public private(set) var body: [Instruction] = []
  public private(set) var operands: [Int32] = []
  public private(set) var arguments: [Argument] = []

  public init() {}

  @discardableResult
  public mutating func append(_ operation: Operation, flags: InstructionFlags = [], at span: SourceSpan)
    -> ValueID
  {
    body.append(Instruction(operation, flags: flags, span: span))
    return ValueID(Int32(body.count - 1))
  }

  public mutating func operandRange(of values: [ValueID]) -> OperandRange {
    let start = Int32(operands.count)
    for value in values { operands.append(value.index) }
    return OperandRange(start: start, count: Int32(values.count))
  }

  public mutating func operandRange(of names: [NameID]) -> OperandRange {
    let start = Int32(operands.count)
    for name in names { operands.append(name.index) }
    return OperandRange(start: start, count: Int32(names.count))
  }

  public mutating func argumentRange(of values: [Argument]) -> ArgumentRange {
    let start = Int32(arguments.count)
    arguments.append(contentsOf: values)
    return ArgumentRange(start: start, count: Int32(values.count))
  }
}
