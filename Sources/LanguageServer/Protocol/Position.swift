internal import Reporting

/// A place in a document, in the client's encoding; both numbers count from 0.
struct Position: Hashable, Comparable, Decodable {
  var line: Int
  var character: Int

  static func < (left: Position, right: Position) -> Bool {
    (left.line, left.character) < (right.line, right.character)
  }

  var json: JSONValue { ["line": .integer(line), "character": .integer(character)] }
}

/// A stretch of a document.
struct PositionRange: Hashable, Decodable {
  var start: Position
  var end: Position

  /// Whether they share a place; a place at either end counts.
  func touches(_ other: PositionRange) -> Bool { start <= other.end && other.start <= end }

  var json: JSONValue { ["start": start.json, "end": end.json] }
}

/// What one column is.
enum PositionEncoding: String {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case utf32 = "utf-32"

  /// Ours among those that the client offers: bytes, which the parser counts, before those to be counted anew.
  init(offered: [String]) {
    let known = offered.compactMap(PositionEncoding.init)
    self = known.contains(.utf8) ? .utf8 : known.first ?? .utf16
  }

  /// The client's column for an offset in bytes into a line.
  func column(of offset: Int, in line: ArraySlice<UInt8>) -> Int {
    let before = line.prefix(offset)
    return switch self {
    case .utf8: before.count
    case .utf16: before.reduce(0) { $0 + ($1.startsScalar ? 1 : 0) + ($1.startsLongScalar ? 1 : 0) }
    case .utf32: before.count { $0.startsScalar }
    }
  }

  /// The offset in bytes of a client's column; that of the end for a column beyond it.
  func offset(of column: Int, in line: ArraySlice<UInt8>) -> Int {
    for offset in 0..<line.count where line[line.startIndex + offset].startsScalar {
      if self.column(of: offset, in: line) >= column { return offset }
    }
    return line.count
  }
}

extension UInt8 {
  fileprivate var startsScalar: Bool { self & 0xC0 != 0x80 }
  /// Whether it starts one of those that are two units of UTF-16.
  fileprivate var startsLongScalar: Bool { self >= 0xF0 }
}
