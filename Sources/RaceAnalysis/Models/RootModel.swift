/// A way in which a library comes to run a function of the program: in a thread of its own, in a pool, on an
/// event loop, in another process, or on the caller's thread.
public struct RootModel: Codable, Hashable, Sendable {
  public var trigger: Trigger
  /// The dotted name that triggers it: a callable, `Type.method`, or for overrides the base type.
  public var name: String
  /// Where the callable stands among the arguments; positions count from 0 without the receiver.
  public var callback: ArgumentSelector
  /// For overrides and for objects passed as callback: which methods run; `*` at the end matches any ending.
  public var methods: [String]
  public var forwards: Forwarding
  public var domain: Domain
  public var multiplicity: RootMultiplicity
  public var receiver: ReceiverSharing
  /// The root is serial when the receiver, or the call itself, was given this argument.
  public var serialWhen: SerialCondition?
  /// The method of the result that starts the thread; nil when the call itself does.
  public var start: String?

  public init(
    _ trigger: Trigger, _ name: String, callback: ArgumentSelector = .none, methods: [String] = [],
    forwards: Forwarding = .nothing, domain: Domain = .newThread, multiplicity: RootMultiplicity = .perStart,
    receiver: ReceiverSharing = .shared, serialWhen: SerialCondition? = nil, start: String? = nil
  ) {
    self.trigger = trigger
    self.name = name
    self.callback = callback
    self.methods = methods
    self.forwards = forwards
    self.domain = domain
    self.multiplicity = multiplicity
    self.receiver = receiver
    self.serialWhen = serialWhen
    self.start = start
  }

  public enum Trigger: String, Codable, Hashable, Sendable {
    /// A call of the name, the callable being an argument.
    case call
    /// A subclass of the named type overrides the methods.
    case override
    /// The name, or a call of it, decorates a function.
    case decorator
    /// An attribute of that name is assigned on an instance (`client.on_message = f`).
    case assignment
  }
}

/// Picks an argument of a call: by position, or by one of several labels.
public struct ArgumentSelector: Codable, Hashable, Sendable {
  public var position: Int?
  public var labels: [String]

  public init(_ position: Int? = nil, _ labels: String...) {
    self.position = position
    self.labels = labels
  }

  public static let none = ArgumentSelector()
}

/// How the arguments of the call become those of the callable.
public enum Forwarding: Codable, Hashable, Sendable {
  case nothing
  /// A tuple and a mapping (`args=`, `kwargs=`).
  case packed(ArgumentSelector, ArgumentSelector)
  /// Every positional argument from this position on, and every label.
  case variadic(from: Int)
  /// Each element of the iterables from this position on is one argument.
  case elements(from: Int)
}

/// What runs the callable.
public enum Domain: String, Codable, Hashable, Sendable {
  case newThread, pool
  /// One thread of the library that delivers results or events.
  case resultThread
  /// Tasks of one event loop: they interleave only where they await.
  case eventLoop
  /// The thread that makes the call: no thread root.
  case caller
  /// Another process or interpreter: nothing is shared.
  case process
  /// A greenlet: switches only where it blocks.
  case greenlet
  /// Any thread of the process, such as one that drops the last reference.
  case anyThread
}

public enum RootMultiplicity: String, Codable, Hashable, Sendable {
  /// Never overlaps itself.
  case one
  /// One thread for each start.
  case perStart
  /// Overlaps itself.
  case many
}

/// Whose `self` a method that a library calls has.
public enum ReceiverSharing: String, Codable, Hashable, Sendable {
  /// One object serves all calls.
  case shared
  /// A new object for each call, request or connection.
  case perCall
}

/// An argument value that makes a root serial, such as `max_workers=1`.
public struct SerialCondition: Codable, Hashable, Sendable {
  public var argument: ArgumentSelector
  public var value: Int

  public init(_ argument: ArgumentSelector, equals value: Int) {
    self.argument = argument
    self.value = value
  }
}
