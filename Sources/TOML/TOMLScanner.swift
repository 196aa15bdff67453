/// A cursor over the bytes of a document.
struct TOMLScanner {
  let bytes: [UInt8]
  private(set) var offset = 0
  private(set) var position = TOMLPosition(line: 1, column: 1)

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  mutating func advance(_ count: Int = 1) {
    for _ in 0..<count where offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "\n") {
        position = TOMLPosition(line: position.line + 1, column: 1)
      } else {
        position.column += 1
      }
      offset += 1
    }
  }

  func starts(with text: StaticString) -> Bool { starts(with: Array("\(text)".utf8)) }

  func starts(with text: [UInt8]) -> Bool { bytes[offset...].starts(with: text) }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let current, current == UInt8(ascii: character) else { return false }
    advance()
    return true
  }

  mutating func expect(_ character: Unicode.Scalar) throws(TOMLError) {
    guard take(character) else { throw error("expected `\(character)`") }
  }

  func error(_ message: String) -> TOMLError { TOMLError(message: message, position: position) }

  /// Skips spaces and tabs.
  mutating func skipBlanks() {
    while let current, current == 0x20 || current == 0x09 { advance() }
  }

  /// Skips blanks, line ends and comments, as they may stand in arrays and between lines.
  mutating func skipBlanksAndLines() {
    while let byte = current {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: advance()
      case UInt8(ascii: "#"): skipComment()
      default: return
      }
    }
  }

  /// Nothing but a comment may follow on a line.
  mutating func endLine() throws(TOMLError) {
    skipBlanks()
    if current == UInt8(ascii: "#") { skipComment() }
    guard let byte = current else { return }
    guard byte == 0x0A || byte == 0x0D else { throw error("expected the end of the line") }
    advance()
  }

  /// The longest run of bytes that satisfy a predicate.
  mutating func takeWhile(_ predicate: (UInt8) -> Bool) -> String {
    let start = offset
    while let current, predicate(current) { advance() }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func skipComment() {
    while let byte = current, byte != 0x0A { advance() }
  }
}
