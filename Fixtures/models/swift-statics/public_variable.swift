// race-lint: options --library
// Whoever uses the library may set the level, from any thread.
public enum Log {
  public nonisolated(unsafe) static var level = 0  // want RL002

  public static func write(_ line: String, at level: Int) {
    if level <= Log.level { print(line) }  // note RL002
  }
}
