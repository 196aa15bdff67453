/// Reads the four kinds of strings.
extension TOMLReader {
  mutating func readString() throws(TOMLError) -> String {
    let isBasic = scanner.current == UInt8(ascii: "\"")
    let quote: UInt8 = isBasic ? UInt8(ascii: "\"") : UInt8(ascii: "'")
    let isMultiline = scanner.starts(with: [quote, quote, quote])
    let start = scanner.position
    scanner.advance(isMultiline ? 3 : 1)
    if isMultiline { skipFirstLineEnd() }
    var text: [UInt8] = []
    while let byte = scanner.current {
      if byte == quote, let closing = closingLength(quote, isMultiline: isMultiline) {
        // Up to two quotes may stand right before the closing three.
        text.append(contentsOf: repeatElement(quote, count: closing - (isMultiline ? 3 : 1)))
        scanner.advance(closing)
        return String(decoding: text, as: UTF8.self)
      }
      if byte == 0x0A, !isMultiline { break }
      if byte == UInt8(ascii: "\\"), isBasic {
        try readEscape(into: &text, isMultiline: isMultiline)
      } else {
        text.append(byte)
        scanner.advance()
      }
    }
    throw TOMLError(message: "the string has no end", position: start)
  }

  private mutating func skipFirstLineEnd() {
    if scanner.current == 0x0D { scanner.advance() }
    if scanner.current == 0x0A { scanner.advance() }
  }

  /// How many quotes end the string here; nil when they do not.
  private func closingLength(_ quote: UInt8, isMultiline: Bool) -> Int? {
    guard isMultiline else { return 1 }
    let run = scanner.bytes[scanner.offset...].prefix(5).prefix { $0 == quote }.count
    return run >= 3 ? run : nil
  }

  private mutating func readEscape(into text: inout [UInt8], isMultiline: Bool) throws(TOMLError) {
    let start = scanner.position
    scanner.advance()
    guard let byte = scanner.current else { return }
    if isMultiline, byte == 0x0A || byte == 0x0D || byte == 0x20 || byte == 0x09 {
      while let blank = scanner.current, [0x0A, 0x0D, 0x20, 0x09].contains(blank) { scanner.advance() }
      return
    }
    scanner.advance()
    switch Unicode.Scalar(byte) {
    case "b": text.append(0x08)
    case "t": text.append(0x09)
    case "n": text.append(0x0A)
    case "f": text.append(0x0C)
    case "r": text.append(0x0D)
    case "e": text.append(0x1B)
    case "\"", "\\": text.append(byte)
    case "u": text.append(contentsOf: try readScalarEscape(digits: 4).utf8)
    case "U": text.append(contentsOf: try readScalarEscape(digits: 8).utf8)
    default: throw TOMLError(message: "unknown escape sequence", position: start)
    }
  }

  private mutating func readScalarEscape(digits: Int) throws(TOMLError) -> String {
    let bytes = scanner.bytes[scanner.offset...].prefix(digits)
    guard bytes.count == digits, let code = UInt32(String(decoding: bytes, as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(code)
    else { throw scanner.error("not a Unicode scalar") }
    scanner.advance(digits)
    return String(Character(scalar))
  }
}
