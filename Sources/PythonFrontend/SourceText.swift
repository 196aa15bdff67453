public import Diagnostics

/// The text of a Python file as UTF-8 with line ends that every tool counts alike.
///
/// Rows and columns of facts refer to these bytes: the byte order mark is gone, a lone carriage return is a line
/// feed, and what was declared to be in another encoding has been transcoded.
public struct SourceText: Sendable {
  public let bytes: [UInt8]

  /// Decodes a file by its byte order mark or its coding comment (PEP 263), or as UTF-8 if it has neither.
  public init(decoding file: [UInt8]) throws(SourceTextError) {
    let contents = ByteSurvey(file)
    if file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]) {
      throw SourceTextError(message: "is UTF-16, which Python does not read", span: .fileStart)
    }
    if contents.hasNull { throw SourceTextError(message: "has null bytes: it is not text", span: .fileStart) }
    let hasMark = file.starts(with: [0xEF, 0xBB, 0xBF])
    let text = hasMark ? Array(file.dropFirst(3)) : file
    let decoded = try Self.decode(text, hasMark: hasMark, isASCII: contents.isASCII)
    bytes = contents.hasCarriageReturn ? Self.normalizeLineEnds(decoded) : decoded
  }

  private static func decode(_ text: [UInt8], hasMark: Bool, isASCII: Bool) throws(SourceTextError) -> [UInt8]
  {
    guard !hasMark, let cookie = CodingComment(text) else { return isASCII ? text : try validated(text) }
    guard let encoding = cookie.encoding else {
      throw SourceTextError(
        message: "declares the encoding `\(cookie.name)`, which is unknown", span: .fileStart)
    }
    if isASCII { return text }
    switch encoding {
    case .otherSuperset:
      throw SourceTextError(message: "is in \(cookie.name), which is not supported", span: .fileStart)
    case .utf8: return try validated(text)
    case .latin1: return String(decoding: text.map { UInt16($0) }, as: UTF16.self).bytes
    case .latin9: return String(decoding: text.map(SingleByteTables.latin9), as: UTF16.self).bytes
    case .windows1252: return String(decoding: text.map(SingleByteTables.windows1252), as: UTF16.self).bytes
    }
  }

  private static func validated(_ text: [UInt8]) throws(SourceTextError) -> [UInt8] {
    guard let position = UTF8Validation.firstInvalidByte(in: text) else { return text }
    let before = text[..<position]
    let row = Int32(before.count { $0 == UInt8(ascii: "\n") })
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let column = Int32(position - lineStart)
    throw SourceTextError(
      message: "is not UTF-8 and declares no other encoding",
      span: SourceSpan(startRow: row, startColumn: column, endRow: row, endColumn: column + 1))
  }

  /// A carriage return by itself ends a line for Python, but not for tree-sitter.
  private static func normalizeLineEnds(_ text: [UInt8]) -> [UInt8] {
    var result = text
    for index in text.indices where text[index] == 0x0D {
      if index + 1 == text.count || text[index + 1] != 0x0A { result[index] = 0x0A }
    }
    return result
  }
}

/// Why a file is not text that Python would read.
public struct SourceTextError: Error, Hashable, Sendable {
  public var message: String
  public var span: SourceSpan
}

/// What occurs in a file at all, found in one pass.
private struct ByteSurvey {
  var isASCII: Bool
  var hasNull: Bool
  var hasCarriageReturn: Bool

  init(_ bytes: [UInt8]) {
    // Without branches, so that the compiler takes many bytes at a time.
    var (all, nulls, returns) = (UInt8(0), UInt8(0), UInt8(0))
    for byte in bytes {
      all |= byte
      nulls |= Self.isZero(byte)
      returns |= Self.isZero(byte ^ 0x0D)
    }
    (isASCII, hasNull, hasCarriageReturn) = (all < 0x80, nulls != 0, returns != 0)
  }

  /// 0x80 for 0, else 0.
  private static func isZero(_ byte: UInt8) -> UInt8 { (byte &- 1) & ~byte & 0x80 }
}

extension String {
  fileprivate var bytes: [UInt8] { Array(utf8) }
}
