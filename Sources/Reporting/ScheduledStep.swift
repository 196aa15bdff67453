/// An access in a schedule that makes a race happen.
public struct ScheduledStep: Hashable, Sendable {
  /// `Thread-1 (deliver)`, `main`.
  public var thread: String
  /// The file, from the root of the file system.
  public var path: String
  /// Counted from 1.
  public var row: Int
  /// `reads counter = 0`
  public var text: String

  public init(thread: String, path: String, row: Int, text: String) {
    self.thread = thread
    self.path = path
    self.row = row
    self.text = text
  }
}
