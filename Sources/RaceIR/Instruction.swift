public import Diagnostics

/// One step of a function's body.
///
/// A body is a flat array of instructions in evaluation order. An instruction's index is the name of the value
/// it produces, so operands point backwards. Control flow is structured: markers open and close regions
/// (`branch … otherwise … endBranch`), so a must-analysis is a fold over the array with a join at each marker and
/// needs no control-flow graph.
public struct Instruction: Hashable, Sendable, Codable {
  public var operation: Operation
  public var flags: InstructionFlags
  public var span: SourceSpan

  public init(_ operation: Operation, flags: InstructionFlags = [], span: SourceSpan) {
    self.operation = operation
    self.flags = flags
    self.span = span
  }
}

public struct InstructionFlags: OptionSet, Hashable, Sendable, Codable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The load, operation or store of a compound assignment (`x += 1`).
  public static let augmented = InstructionFlags(rawValue: 1 << 0)
  /// A call that applies a decorator, property wrapper or macro to a declaration.
  public static let decorator = InstructionFlags(rawValue: 1 << 1)
  /// `async with`, `async for`, an awaited call.
  public static let asynchronous = InstructionFlags(rawValue: 1 << 2)
  /// Inside a generator expression: runs when the generator is advanced, not here.
  public static let deferred = InstructionFlags(rawValue: 1 << 3)
  /// Under `if TYPE_CHECKING:`, `#if false`: never runs.
  public static let typeCheckingOnly = InstructionFlags(rawValue: 1 << 4)
  /// The binding made by an import statement.
  public static let importBinding = InstructionFlags(rawValue: 1 << 5)
  /// A declaration's first value (`var x = 0`, a class attribute), not an assignment to existing state.
  public static let initialization = InstructionFlags(rawValue: 1 << 6)
  /// A member of a receiver that is not written: a global if the receiver's type has no such member.
  public static let implicitReceiver = InstructionFlags(rawValue: 1 << 7)
}

/// What an instruction does.
///
/// Cases that produce no useful value still occupy an index. Frontends resolve names by the rules of their
/// language; what a library name means is not their business.
public enum Operation: Hashable, Sendable, Codable {
  // Values
  case constant(Constant)
  /// A literal of elements; a mapping alternates keys and values, `ValueID.none` as key for a spread.
  case container(ContainerKind, OperandRange)
  /// A closure over a function of this file; the operands are the values of its parameters' defaults, aligned with
  /// those parameters that have one.
  case makeFunction(FunctionIndex, defaults: OperandRange)
  /// A nominal type; positional arguments are the bases, labelled ones keywords such as `metaclass`.
  case makeType(TypeIndex, ArgumentRange)
  /// A value computed from others in a way the analysis does not look into (f-strings, arithmetic on several
  /// operands, slices).
  case derived(OperandRange)

  // Variables
  case readLocal(Slot)
  case writeLocal(Slot, ValueID)
  case deleteLocal(Slot)
  /// A variable of an enclosing function.
  case readCaptured(FunctionIndex, Slot)
  case writeCaptured(FunctionIndex, Slot, ValueID)
  /// A name of the file's top level, or a built-in.
  case readGlobal(NameID)
  case writeGlobal(NameID, ValueID)
  case deleteGlobal(NameID)
  /// A name bound in the type body being executed.
  case readTypeMember(NameID)
  case writeTypeMember(NameID, ValueID)

  // Members and items
  case readMember(ValueID, NameID)
  case writeMember(ValueID, NameID, ValueID)
  case deleteMember(ValueID, NameID)
  case readItem(ValueID, key: ValueID)
  case writeItem(ValueID, key: ValueID, ValueID)
  case deleteItem(ValueID, key: ValueID)

  // Imports
  /// The module of that dotted name; leading dots are part of the name (`..pkg.mod`).
  case importModule(NameID)
  /// A name of an imported module, which may be a submodule.
  case importMember(ValueID, NameID)
  /// Every public name of an imported module enters this scope.
  case importAll(ValueID)

  // Computation
  case call(ValueID, ArgumentRange)
  case unary(UnaryOperator, ValueID)
  case binary(BinaryOperator, ValueID, ValueID)
  case compare(ComparisonOperator, ValueID, ValueID)
  /// One of two values: `a or b`, `a and b`, `x if c else y`, after the region that computes the second.
  case join(ValueID, ValueID)
  /// The next element of an iteration over a value.
  case iterate(ValueID)
  /// The n-th element of a destructured value; -1 when the position is not known (after a starred target).
  case unpack(ValueID, Int32)
  case await(ValueID)
  case yield(ValueID)
  /// `yield from`.
  case delegate(ValueID)

  // Regions
  /// Runs the first region when the value is true, the one after `otherwise` (if any) when it is false.
  case branch(ValueID)
  case otherwise
  case endBranch
  /// Repeats its region; left by `exit(.leaveLoop)` or when its iterator is exhausted.
  case loop(LoopKind)
  /// Python's `else` of a loop.
  case loopOtherwise
  case endLoop
  case attempt
  /// A handler for exceptions of the named types (dotted names; none = every exception).
  case handler(OperandRange)
  /// Runs when the attempted region raised nothing.
  case attemptOtherwise
  /// Runs on every way out.
  case finally
  case endAttempt
  /// Enters a context manager; produces what `as` binds.
  case enter(ValueID)
  /// Leaves the context manager entered by that instruction.
  case leave(ValueID)
  case exit(ExitKind, ValueID)
}

public enum Constant: Hashable, Sendable, Codable {
  case none
  case boolean(Bool)
  case integer(Int32)
  /// Text that names something (a keyword, an attribute in `getattr`); long texts are `.other`.
  case string(NameID)
  case other
}

public enum ContainerKind: UInt8, Hashable, Sendable, Codable, CaseIterable {
  case list, tuple, set, mapping
  /// A generator expression: its element is the operand.
  case generator
}

public enum UnaryOperator: UInt8, Hashable, Sendable, Codable, CaseIterable {
  case not, negate, other
}

public enum BinaryOperator: UInt8, Hashable, Sendable, Codable, CaseIterable {
  case add, subtract, multiply, divide, modulo, bitwiseOr, bitwiseAnd, bitwiseXor, other
}

public enum ComparisonOperator: UInt8, Hashable, Sendable, Codable, CaseIterable {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, `in`, notIn, `is`, isNot
}

public enum LoopKind: UInt8, Hashable, Sendable, Codable, CaseIterable {
  /// Over the elements of an iterable.
  case each
  /// While a condition holds.
  case condition
  /// The implicit loop of a comprehension.
  case comprehension
  /// Runs once: a stretch that may be left before its end.
  case once
}

public enum ExitKind: UInt8, Hashable, Sendable, Codable, CaseIterable {
  case returnValue, raise, leaveLoop, nextIteration
}
