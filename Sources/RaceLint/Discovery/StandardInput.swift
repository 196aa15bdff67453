/// A source that arrives through the standard input, and the name it goes by.
public struct StandardInput: Sendable {
  public var name: String
  public var bytes: [UInt8]
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
