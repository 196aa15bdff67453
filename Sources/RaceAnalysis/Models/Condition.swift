/// Something that a call, or a class, says with a constant: `max_workers=1`, `threaded=False`, `mode="threads"`.
public struct Condition: Codable, Hashable, Sendable {
  public var argument: ArgumentSelector
  public var values: [ConstantValue]
  /// Whether it holds when the argument is not given.
  public var holdsByDefault: Bool

  public init(_ argument: ArgumentSelector, _ values: ConstantValue..., holdsByDefault: Bool = false) {
    self.init(argument, values, holdsByDefault: holdsByDefault)
  }

  public init(_ argument: ArgumentSelector, _ values: [ConstantValue], holdsByDefault: Bool = false) {
    self.argument = argument
    self.values = values
    self.holdsByDefault = holdsByDefault
  }
}

/// A value that a condition compares with.
public enum ConstantValue: Codable, Hashable, Sendable {
  case integer(Int)
  case boolean(Bool)
  case string(String)
  case none
  /// A name of a library (`FIRST_COMPLETED`).
  case name(String)
  /// Whatever is given, `None` apart.
  case anything
  /// A class that inherits from the named type.
  case subtype(of: String)
}
