/// A half-open stretch of one source file.
///
/// Rows are 0-based lines, columns are 0-based UTF-8 byte offsets within the line, as tree-sitter
/// counts them. Reporters turn them into 1-based rows and Unicode-scalar columns.
public struct SourceSpan: Hashable, Sendable, Codable {
  public var startRow: Int32
  public var startColumn: Int32
  public var endRow: Int32
  public var endColumn: Int32

  public init(startRow: Int32, startColumn: Int32, endRow: Int32, endColumn: Int32) {
    self.startRow = startRow
    self.startColumn = startColumn
    self.endRow = endRow
    self.endColumn = endColumn
  }

  /// The start of a file, for what belongs to no particular line.
  public static let fileStart = SourceSpan(startRow: 0, startColumn: 0, endRow: 0, endColumn: 0)

  /// Whether `other` lies within this span.
  public func contains(_ other: SourceSpan) -> Bool {
    (startRow, startColumn) <= (other.startRow, other.startColumn)
      && (other.endRow, other.endColumn) <= (endRow, endColumn)
  }
}

extension SourceSpan: Comparable {
  public static func < (left: SourceSpan, right: SourceSpan) -> Bool {
    (left.startRow, left.startColumn, left.endRow, left.endColumn)
      < (right.startRow, right.startColumn, right.endRow, right.endColumn)
  }
}
