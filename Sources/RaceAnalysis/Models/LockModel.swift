/// A type whose instances exclude threads, or look as if they did.
public struct LockModel: Codable, Hashable, Sendable {
  /// The dotted name of the type or of the function that makes one; for a part, `Type.member`.
  public var name: String
  public var mode: LockMode
  public var acquire: [String]
  public var release: [String]
  /// The lock this one uses when it is given (`Condition(lock)`).
  public var wraps: ArgumentSelector
  /// For a counting lock: the argument that must be 1, or absent, for it to exclude.
  public var count: ArgumentSelector
  /// A method or attribute of another object that is, or gives, a lock: one for each object (`rw.write_lock()`,
  /// `queue.mutex`).
  public var isPart: Bool
  /// Made with this argument it has the weaker mode.
  public var weakWhen: Condition?
  public var weakMode: LockMode
  /// It is a decorator that holds a lock around the function.
  public var decorates: DecoratorLock?
  /// Methods that hold it while they run a closure; the flag says which of them only share it.
  public var scopes: [String]
  public var sharedScopes: [String]
  /// A queue: what is given to it to run holds it.
  public var guardsTasks: Bool
  /// A call with this argument holds it alone, even if it has the weaker mode (`flags: .barrier`).
  public var aloneWhen: Condition?

  public init(
    _ name: String, mode: LockMode = .exclusive, acquire: [String] = ["acquire"],
    release: [String] = ["release"],
    wraps: ArgumentSelector = .none, count: ArgumentSelector = .none, weakWhen: Condition? = nil,
    weakMode: LockMode = .processOnly, isPart: Bool = false, decorates: DecoratorLock? = nil,
    scopes: [String] = [], sharedScopes: [String] = [], guardsTasks: Bool = false, aloneWhen: Condition? = nil
  ) {
    self.name = name
    self.mode = mode
    self.acquire = acquire
    self.release = release
    self.wraps = wraps
    self.count = count
    self.weakWhen = weakWhen
    self.weakMode = weakMode
    self.isPart = isPart
    self.decorates = decorates
    self.scopes = scopes
    self.sharedScopes = sharedScopes
    self.guardsTasks = guardsTasks
    self.aloneWhen = aloneWhen
  }
}

public enum LockMode: String, Codable, Hashable, Sendable, CaseIterable {
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

/// Which lock a decorator holds.
public enum DecoratorLock: Codable, Hashable, Sendable {
  /// The one in this attribute of the method's object.
  case member(String)
  /// One for each object, type or plain function, as the case may be.
  case receiver
  /// One for all functions that are decorated.
  case everywhere
}

/// A function that takes, or lets go of, the lock that is its argument.
public struct LockFunction: Codable, Hashable, Sendable {
  public enum Effect: String, Codable, Hashable, Sendable, CaseIterable { case acquire, attempt, release }
  public var name: String
  public var effect: Effect
  public var mode: LockMode

  public init(_ name: String, _ effect: Effect, mode: LockMode = .exclusive) {
    self.name = name
    self.effect = effect
    self.mode = mode
  }
}
