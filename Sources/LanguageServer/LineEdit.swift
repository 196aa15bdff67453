internal import Reporting

/// The lines in which a new text differs from an old one: from the first such line to the last.
struct LineEdit {
  /// What is replaced in the old text.
  let range: PositionRange
  let newText: String

  init(from old: [UInt8], to new: [UInt8], _ encoding: PositionEncoding) {
    let (left, right) = (Self.lines(old), Self.lines(new))
    let shortest = min(left.count, right.count)
    let start = (0..<shortest).first { left[$0] != right[$0] } ?? shortest
    let end =
      (0..<shortest - start).first { left[left.count - 1 - $0] != right[right.count - 1 - $0] }
      ?? shortest - start
    newText = right[start..<(right.count - end)].map { String(decoding: $0, as: UTF8.self) }.joined()
    range = PositionRange(
      start: Self.position(start, in: left, encoding),
      end: Self.position(left.count - end, in: left, encoding))
  }

  /// With their ends; what follows the last end is a line, too, if there is anything.
  private static func lines(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var rest = text[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      lines.append(rest[...end])
      rest = rest[(end + 1)...]
    }
    return rest.isEmpty ? lines : lines + [rest]
  }

  /// The start of a line; after the last one, the end of the text.
  private static func position(
    _ row: Int, in lines: [ArraySlice<UInt8>], _ encoding: PositionEncoding
  ) -> Position {
    guard row == lines.count, let last = lines.last, last.last != UInt8(ascii: "\n") else {
      return Position(line: row, character: 0)
    }
    return Position(line: row - 1, character: encoding.column(of: last.count, in: last))
  }
}
