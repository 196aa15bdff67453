/// A file by lines, to be changed.
struct SourceLines: Hashable {
  /// Without line ends.
  private(set) var lines: [[UInt8]]
  /// Put at the end of lines that are added.
  private let lineEnd: [UInt8]

  init(_ source: [UInt8]) {
    let parts = source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    lines = parts.map(Array.init)
    lineEnd = lines.first?.last == UInt8(ascii: "\r") ? [UInt8(ascii: "\r")] : []
  }

  var bytes: [UInt8] { Array(lines.joined(separator: [UInt8(ascii: "\n")])) }

  /// A line as text, without its end.
  func text(_ row: Int) -> String { String(decoding: lines[row].filter { $0 != 0x0D }, as: UTF8.self) }

  func indentation(_ row: Int) -> String { String(text(row).prefix { $0 == " " || $0 == "\t" }) }

  func isBlank(_ row: Int) -> Bool { lines[row].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }

  mutating func insert(_ text: String, before row: Int) { lines.insert(Array(text.utf8) + lineEnd, at: row) }

  mutating func remove(_ row: Int) { lines.remove(at: row) }

  /// Moves lines to the right; blank ones stay blank.
  mutating func indent(_ rows: ClosedRange<Int>, by text: String) {
    for row in rows where !isBlank(row) { lines[row].insert(contentsOf: text.utf8, at: 0) }
  }

  /// Replaces a stretch of one line.
  mutating func replace(_ row: Int, _ columns: Range<Int>, with text: String) {
    guard columns.upperBound <= lines[row].count else { return }
    lines[row].replaceSubrange(columns, with: text.utf8)
  }

  /// The text of a stretch of one line.
  func text(_ row: Int, _ columns: Range<Int>) -> String {
    guard lines.indices.contains(row), columns.upperBound <= lines[row].count else { return "" }
    return String(decoding: lines[row][columns], as: UTF8.self)
  }
}
