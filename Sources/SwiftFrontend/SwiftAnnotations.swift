internal import RaceIR
internal import SyntaxTree

extension SwiftLowering {
  /// What the text of a type says; nil if it names no type.
  mutating func annotation(_ node: Int) -> TypeReference? {
    var reader = SwiftTypeReader(tree.source[tree[node].bytes])
    guard let type = reader.read(), !type.names.isEmpty else { return nil }
    return TypeReference(
      names: type.names.map { names.intern($0) }, elementNames: type.elementNames.map { names.intern($0) })
  }

  /// The type that follows a parameter's name.
  mutating func annotation(after name: Int, in node: Int) -> TypeReference? {
    var reader = SwiftTypeReader(tree.source[Int(tree[name].endByte)..<Int(tree[node].endByte)])
    reader.skipColon()
    guard let type = reader.read(), !type.names.isEmpty else { return nil }
    return TypeReference(
      names: type.names.map { names.intern($0) }, elementNames: type.elementNames.map { names.intern($0) })
  }
}

/// Reads the text of a type: the names it is made of, without optionality, attributes and generic arguments.
struct SwiftTypeReader {
  struct Result {
    var names: [String] = []
    /// Of a container, those of its elements or values.
    var elementNames: [String] = []
  }

  /// The name that stands for every function type.
  static let functionName = "->"

  private let text: [UInt8]
  private var position = 0
  private var depth = 0
  private static let prefixes: Set<String> = [
    "inout", "some", "any", "borrowing", "consuming", "sending", "isolated", "__owned", "__shared", "repeat",
    "each", "nonisolated",
  ]

  init(_ text: ArraySlice<UInt8>) { self.text = Array(text) }

  mutating func skipColon() {
    skipSpace()
    if position < text.count, text[position] == UInt8(ascii: ":") { position += 1 }
  }

  mutating func read() -> Result? {
    guard depth < 40 else { return nil }
    depth += 1
    defer { depth -= 1 }
    guard var result = readPart() else { return nil }
    skipOptional()
    while take("&"), let other = readPart() { result.names += other.names }
    if isFunctionArrow() { return Result(names: [Self.functionName]) }
    return result
  }

  private mutating func readPart() -> Result? {
    skipSpace()
    guard position < text.count else { return nil }
    switch text[position] {
    case UInt8(ascii: "@"):
      position += 1
      _ = readName()
      skipParentheses()
      return readPart()
    case UInt8(ascii: "["): return readBrackets()
    case UInt8(ascii: "("): return readTuple()
    case UInt8(ascii: "~"):
      position += 1
      return readPart().map { _ in Result() }
    default:
      let name = readName()
      if name.isEmpty { return nil }
      return Self.prefixes.contains(name) ? readPart() : readGeneric(name)
    }
  }

  private mutating func readBrackets() -> Result? {
    position += 1
    let first = read()
    if take(":") {
      let value = read()
      _ = take("]")
      return Result(names: ["Dictionary"], elementNames: value?.names ?? [])
    }
    _ = take("]")
    return Result(names: ["Array"], elementNames: first?.names ?? [])
  }

  private mutating func readTuple() -> Result? {
    let start = position
    position += 1
    let first = read()
    let isSingle = peek() == UInt8(ascii: ")")
    position = start
    skipParentheses()
    if isFunctionArrow() { return Result(names: [Self.functionName]) }
    return isSingle ? first : Result()
  }

  private mutating func readGeneric(_ name: String) -> Result {
    var result = Result(names: [name])
    guard take("<") else { return result }
    var last = Result()
    repeat { last = read() ?? Result() } while take(",")
    while position < text.count, !take(">") { position += 1 }
    if name == "Optional" { return last }
    result.elementNames = last.names
    if take(".") { result = Result(names: [name + "." + readName()]) }
    return result
  }

  private mutating func readName() -> String {
    skipSpace()
    let start = position
    while position < text.count, text[position].isIdentifierPart || text[position] == UInt8(ascii: ".") {
      if text[position] == UInt8(ascii: "."), position + 1 < text.count, !text[position + 1].isIdentifierPart
      {
        break
      }
      position += 1
    }
    var name = String(decoding: text[start..<position], as: UTF8.self)
    for suffix in [".Type", ".Protocol"] where name.hasSuffix(suffix) { name.removeLast(suffix.count) }
    return name
  }

  private mutating func skipOptional() {
    while let byte = peek(), byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!") { position += 1 }
  }

  /// `async throws ->` or `->` is next.
  private mutating func isFunctionArrow() -> Bool {
    let rest = String(decoding: text[position...].prefix(40), as: UTF8.self).drop { $0.isWhitespace }
    return ["->", "async ", "throws ", "async->", "throws->", "rethrows "].contains { rest.hasPrefix($0) }
  }

  private mutating func skipParentheses() {
    guard position < text.count, text[position] == UInt8(ascii: "(") else { return }
    var level = 0
    while position < text.count {
      if text[position] == UInt8(ascii: "(") { level += 1 }
      if text[position] == UInt8(ascii: ")") { level -= 1 }
      position += 1
      if level == 0 { return }
    }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard peek() == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func peek() -> UInt8? {
    skipSpace()
    return position < text.count ? text[position] : nil
  }

  private mutating func skipSpace() {
    while position < text.count,
      text[position] == 0x20 || text[position] == 0x0A || text[position] == 0x09 || text[position] == 0x0D
    {
      position += 1
    }
  }
}

extension UInt8 {
  /// Part of a name; every byte beyond ASCII is taken for one.
  var isIdentifierPart: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "`"), 0x80...0xFF:
      true
    default: false
    }
  }
}
