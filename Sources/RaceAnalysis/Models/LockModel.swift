/// A type whose instances exclude threads, or look as if they did.
public struct LockModel: Codable, Hashable, Sendable {
  /// The dotted name of the type or of the function that makes one.
  public var name: String
  public var mode: LockMode
  public var acquire: [String]
  public var release: [String]
  /// The lock this one uses when it is given (`Condition(lock)`).
  public var wraps: ArgumentSelector
  /// For a counting lock: the argument that must be 1, or absent, for it to exclude.
  public var count: ArgumentSelector

  public init(
    _ name: String, mode: LockMode = .exclusive, acquire: [String] = ["acquire"], release: [String] = ["release"],
    wraps: ArgumentSelector = .none, count: ArgumentSelector = .none
  ) {
    self.name = name
    self.mode = mode
    self.acquire = acquire
    self.release = release
    self.wraps = wraps
    self.count = count
  }
}

public enum LockMode: String, Codable, Hashable, Sendable {
  case exclusive
  /// Several holders at once; excludes only exclusive holders.
  case shared
  /// Lets several in.
  case counting
  /// Excludes tasks of one event loop, not threads.
  case taskOnly
  /// Excludes processes, not the threads of one.
  case processOnly
}
