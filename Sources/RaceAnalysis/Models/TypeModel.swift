/// What is known of a library type's instances.
public struct TypeModel: Codable, Hashable, Sendable {
  public var name: String
  public var kind: Kind
  /// The library types it inherits from.
  public var bases: [String]
  /// Methods that start the thread the instance stands for.
  public var start: [String]
  /// Methods that return only when that thread, or all tasks, have ended.
  public var join: [String]
  /// Methods by which a task says that it is done, to those who wait on the instance.
  public var finishes: [String]
  /// Leaving a `with` block over the instance waits for all its tasks.
  public var joinsOnExit: Bool
  /// Who has gone through all its elements has waited for the tasks that give them.
  public var joinsWhenExhausted: Bool
  /// Made with this argument, it runs one task at a time (`max_workers=1`).
  public var serialWhen: Condition?
  /// The constructor's argument that does the work: the instance is serial when that is.
  public var executor: ArgumentSelector
  /// What runs the functions given to it, where that is not threads.
  public var domain: Domain?
  /// It is threads after all when it was made with one of these arguments (`backend="threading"`).
  public var threadsWhen: [Condition]
  /// Threads tell each other something with it.
  public var signal: SignalModel?

  /// The global actor that its methods, and those of types that inherit from it, run on.
  public var isolation: String?
  /// The name denotes the one object itself (`DispatchQueue.main`).
  public var isSingleton: Bool

  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    /// Nothing special: calls on it are opaque.
    case opaque
    /// Its own operations are safe from any thread.
    case threadSafe
    /// Each thread sees its own state.
    case threadConfined
    case list, tuple, set, mapping, deque
    /// Going through one takes many steps, even to copy it.
    case weakSet, weakMapping
    case thread, executor
  }

  public init(
    _ name: String, _ kind: Kind = .opaque, bases: [String] = [], start: [String] = [], join: [String] = [],
    finishes: [String] = [], joinsOnExit: Bool = false, joinsWhenExhausted: Bool = false,
    serialWhen: Condition? = nil,
    executor: ArgumentSelector = .none,
    threadsWhen: [Condition] = [], domain: Domain? = nil, signal: SignalModel? = nil,
    isSingleton: Bool = false, isolation: String? = nil
  ) {
    self.name = name
    self.kind = kind
    self.bases = bases
    self.start = start
    self.join = join
    self.finishes = finishes
    self.joinsOnExit = joinsOnExit
    self.joinsWhenExhausted = joinsWhenExhausted
    self.serialWhen = serialWhen
    self.executor = executor
    self.domain = domain
    self.threadsWhen = threadsWhen
    self.signal = signal
    self.isSingleton = isSingleton
    self.isolation = isolation
  }
}

/// What a library function does with its arguments and what it gives back.
public struct CallModel: Codable, Hashable, Sendable {
  public var name: String
  public var result: Result
  /// How it goes through its first argument, if it does.
  public var traversal: Traversal?
  /// The arguments that it binds to the callable it returns (`partial`).
  public var forwards: Forwarding
  public var waits: Waiting?

  public enum Result: Codable, Hashable, Sendable {
    case nothing
    /// The argument itself, or something that stands for it (`partial`, `wraps`).
    case argument(Int)
    /// A fresh container of the argument's elements.
    case copy(TypeModel.Kind)
    /// An instance of a library type.
    case instance(String)
    /// A lazy view of the argument: advancing it goes through the argument.
    case view(Int)
    /// The object, or type, whose method it is.
    case receiver
    /// A task over the function that is the argument: calling the task binds the function's arguments
    /// (`delayed(f)(x)`).
    case task(Int)
    /// A reference to the argument: calling it gives the argument back (`weakref.ref(x)()`).
    case reference(Int)
  }

  public enum Traversal: String, Codable, Hashable, Sendable, CaseIterable {
    /// In one step that no other thread can interrupt under the global lock.
    case atomic
    /// In one step, unless it is given a function of the program to call for each element.
    case interruptible
    /// Always lets other threads in between elements.
    case stepwise
  }

  public init(
    _ name: String, _ result: Result = .nothing, traversal: Traversal? = nil, forwards: Forwarding = .nothing,
    waits: Waiting? = nil
  ) {
    self.name = name
    self.result = result
    self.traversal = traversal
    self.forwards = forwards
    self.waits = waits
  }
}
