/// Lines of a file, counted from 1, both ends included.
public struct LineRange: Hashable, Sendable {
  public var file: String
  public var lines: ClosedRange<Int>

  public init(file: String, lines: ClosedRange<Int>) {
    self.file = file
    self.lines = lines
  }

  /// `FILE:LOW-HIGH`, as the helper reads it.
  var text: String { "\(file):\(lines.lowerBound)-\(lines.upperBound)" }
}
