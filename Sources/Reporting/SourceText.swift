internal import Diagnostics

/// A file's text by lines, as the parser counts them, and the translation of its columns.
public struct SourceText: Sendable {
  private let bytes: [UInt8]
  private let lineStarts: [Int]

  /// A text of which nothing is known: columns are taken as they are.
  public static let empty = SourceText([])

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
    self.lineStarts = starts
  }

  public var lineCount: Int { lineStarts.count }

  /// The bytes of a line without its end; empty beyond the end of the text.
  public func line(_ row: Int) -> ArraySlice<UInt8> {
    guard row >= 0, row < lineStarts.count else { return [] }
    var end = row + 1 < lineStarts.count ? lineStarts[row + 1] - 1 : bytes.count
    let start = lineStarts[row]
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return bytes[start..<max(start, end)]
  }

  /// The hash that code hosts use to follow a line through edits.
  var lineHashes: [String] { LineHash.hashes(of: bytes) }

  /// The same place counted from 1, columns in Unicode scalars.
  func range(of span: SourceSpan) -> TextRange {
    TextRange(
      start: position(row: Int(span.startRow), column: Int(span.startColumn)),
      end: position(row: Int(span.endRow), column: Int(span.endColumn)))
  }

  /// The same place counted from 1, columns in bytes.
  static func byteRange(of span: SourceSpan) -> TextRange {
    TextRange(
      start: TextPosition(row: Int(span.startRow) + 1, column: Int(span.startColumn) + 1),
      end: TextPosition(row: Int(span.endRow) + 1, column: Int(span.endColumn) + 1))
  }

  private func position(row: Int, column: Int) -> TextPosition {
    let before = line(row).prefix(column)
    // Every byte that does not continue a character starts one; what lies beyond the text counts by bytes.
    var scalars = before.count { $0 & 0xC0 != 0x80 } + max(0, column - before.count)
    // A byte order mark is no column.
    if row == 0, before.starts(with: [0xEF, 0xBB, 0xBF]) { scalars -= 1 }
    return TextPosition(row: row + 1, column: scalars + 1)
  }
}

/// A place as people count, from 1.
struct TextPosition: Hashable {
  var row: Int
  var column: Int
}

/// A half-open stretch of text.
struct TextRange: Hashable {
  var start: TextPosition
  var end: TextPosition
}
