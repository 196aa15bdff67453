/// A place in a source file.
public struct Position: Hashable, Comparable, Sendable {
  /// The line, counted from 0.
  public let row: Int

  /// The column, in bytes of UTF-8, counted from 0.
  public let column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  public static func < (left: Position, right: Position) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}
