/// Reads TOML 1.0: the configuration's format, in Swift alone.
///
/// The libraries at hand bring all of Foundation with them, three times the size of the rest of the program.
public enum TOMLDocument {
  /// The root table of a document.
  public static func parse(_ bytes: [UInt8]) throws(TOMLError) -> TOMLTable {
    var reader = TOMLReader(scanner: TOMLScanner(bytes))
    return try reader.document()
  }
}

/// Reads headers and key lines into the root table.
struct TOMLReader {
  var scanner: TOMLScanner
  private var root = TOMLTable()

  init(scanner: TOMLScanner) { self.scanner = scanner }

  mutating func document() throws(TOMLError) -> TOMLTable {
    var header: [TOMLKey] = []
    scanner.skipBlanksAndLines()
    while let byte = scanner.current {
      if byte == UInt8(ascii: "[") {
        header = try readHeader()
      } else {
        let key = try readKey()
        let value = try readAssignedValue()
        try root.insert(value, at: header[...] + key[...])
      }
      try scanner.endLine()
      scanner.skipBlanksAndLines()
    }
    return root
  }

  /// `[a.b]` or `[[a.b]]`.
  private mutating func readHeader() throws(TOMLError) -> [TOMLKey] {
    scanner.advance()
    let isArray = scanner.take("[")
    scanner.skipBlanks()
    let key = try readKey()
    try scanner.expect("]")
    if isArray {
      try scanner.expect("]")
      try root.appendTable(at: key[...])
    } else {
      try root.openTable(at: key[...])
    }
    return key
  }

  private mutating func readAssignedValue() throws(TOMLError) -> TOMLValue {
    try scanner.expect("=")
    scanner.skipBlanks()
    return try readValue()
  }

  /// Dotted parts, each bare or quoted.
  mutating func readKey() throws(TOMLError) -> [TOMLKey] {
    var parts: [TOMLKey] = []
    repeat {
      scanner.skipBlanks()
      parts.append(try readKeyPart())
      scanner.skipBlanks()
    } while scanner.take(".")
    return parts
  }

  private mutating func readKeyPart() throws(TOMLError) -> TOMLKey {
    let position = scanner.position
    if scanner.current == UInt8(ascii: "\"") || scanner.current == UInt8(ascii: "'") {
      return TOMLKey(name: try readString(), position: position)
    }
    let name = scanner.takeWhile(isBareKeyByte)
    guard !name.isEmpty else { throw scanner.error("expected a key") }
    return TOMLKey(name: name, position: position)
  }

  /// `{ a = 1, b = 2 }`
  mutating func readInlineTable() throws(TOMLError) -> TOMLValue {
    var table = TOMLTable()
    try scanner.expect("{")
    scanner.skipBlanks()
    if !scanner.take("}") {
      repeat {
        let key = try readKey()
        try table.insert(try readAssignedValue(), at: key[...])
        scanner.skipBlanks()
      } while scanner.take(",")
      try scanner.expect("}")
    }
    table.isClosed = true
    return .table(table)
  }
}

/// One part of a dotted key.
struct TOMLKey {
  var name: String
  var position: TOMLPosition
}

private func isBareKeyByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
    true
  default: false
  }
}
