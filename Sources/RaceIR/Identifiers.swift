/// An index into `FileFacts.names`.
public struct NameID: Hashable, Sendable, Codable {
  public var index: Int32
  public init(_ index: Int32) { self.index = index }
}

/// An index into `FileFacts.functions`; 0 is the file's top level.
public struct FunctionIndex: Hashable, Sendable, Codable {
  public var index: Int32
  public init(_ index: Int32) { self.index = index }
  public static let topLevel = FunctionIndex(0)
}

/// An index into `FileFacts.types`.
public struct TypeIndex: Hashable, Sendable, Codable {
  public var index: Int32
  public init(_ index: Int32) { self.index = index }
}

/// The value an instruction produces: the index of that instruction in its function's body.
public struct ValueID: Hashable, Sendable, Codable {
  public var index: Int32
  public init(_ index: Int32) { self.index = index }
  /// No value: a bare `return`, an absent argument.
  public static let none = ValueID(-1)
  public var exists: Bool { index >= 0 }
}

/// A local variable of a function; parameters come first.
public struct Slot: Hashable, Sendable, Codable {
  public var index: Int32
  public init(_ index: Int32) { self.index = index }
}

/// A stretch of `FunctionFacts.operands`.
public struct OperandRange: Hashable, Sendable, Codable {
  public var start: Int32
  public var count: Int32
  public init(start: Int32, count: Int32) {
    self.start = start
    self.count = count
  }
  public static let empty = OperandRange(start: 0, count: 0)
  public var indices: Range<Int> { Int(start)..<Int(start + count) }
}

/// A stretch of `FunctionFacts.arguments`.
public struct ArgumentRange: Hashable, Sendable, Codable {
  public var start: Int32
  public var count: Int32
  public init(start: Int32, count: Int32) {
    self.start = start
    self.count = count
  }
  public static let empty = ArgumentRange(start: 0, count: 0)
  public var indices: Range<Int> { Int(start)..<Int(start + count) }
}
