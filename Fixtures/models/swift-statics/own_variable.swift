// race-lint: options --library
public enum Log {
  public private(set) nonisolated(unsafe) static var level = 0

  public static func write(_ line: String, at level: Int) {
    if level <= Log.level { print(line) }
  }
}
