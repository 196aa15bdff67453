/// A value of a TOML document.
public enum TOMLValue: Hashable, Sendable {
  case string(String)
  case integer(Int)
  case float(Double)
  case boolean(Bool)
  /// A date or a time, as written.
  case dateTime(String)
  case array([TOMLValue])
  case table(TOMLTable)

  /// What a reader calls this kind of value.
  public var kind: String {
    switch self {
    case .string: "a string"
    case .integer: "an integer"
    case .float: "a float"
    case .boolean: "a boolean"
    case .dateTime: "a date or time"
    case .array: "an array"
    case .table: "a table"
    }
  }
}

/// Keys and values in the order in which they were written, and where each key stands.
public struct TOMLTable: Hashable, Sendable {
  /// One line of a table.
  public struct Entry: Hashable, Sendable {
    public var key: String
    public var value: TOMLValue
    public var position: TOMLPosition
  }

  public private(set) var entries: [Entry] = []
  /// Whether it is complete and may not be extended by a later header.
  var isClosed = false

  public init() {}

  public subscript(key: String) -> TOMLValue? {
    entries.first { $0.key == key }?.value
  }

  mutating func set(_ key: String, _ value: TOMLValue, at position: TOMLPosition) {
    if let index = entries.firstIndex(where: { $0.key == key }) {
      entries[index].value = value
    } else {
      entries.append(Entry(key: key, value: value, position: position))
    }
  }
}

/// A place in a document; both numbers start from 1, the column counts bytes.
public struct TOMLPosition: Hashable, Sendable {
  public var line: Int
  public var column: Int
}

/// What is wrong with a document, and where.
public struct TOMLError: Error, Hashable, Sendable {
  public var message: String
  public var position: TOMLPosition
}
