/// A way in which a library comes to run a function of the program: in a thread of its own, in a pool, on an
/// event loop, in another process, or on the caller's thread.
///
/// A coroutine function needs no entry of its own: whoever is given one runs it on an event loop.
public struct RootModel: Codable, Hashable, Sendable {
  public var trigger: Trigger
  /// The dotted name that triggers it: a callable, `Type.method`, for overrides the base type. A `*` stands for any
  /// run of characters in the names of generated code (`*.add_*Servicer_to_server`); `*.method` is that method of
  /// any object of which nothing else is known.
  public var name: String
  /// Where the callable stands among the arguments; positions count from 0 without the receiver.
  public var callback: ArgumentSelector
  /// For overrides, and for objects and types passed as callback: which methods run. `*` at the end matches any
  /// ending; alone it means every public method.
  public var methods: [String]
  public var forwards: Forwarding
  public var domain: Domain
  public var multiplicity: RootMultiplicity
  public var receiver: ReceiverSharing
  /// A constant of the class by which one object serves all calls after all (`init_every_request = False`).
  public var sharedWhen: Condition?
  /// It is a root only when the call has this argument.
  public var when: Condition?
  /// The root is serial when the call itself has this argument.
  public var serialWhen: Condition?
  /// The argument that runs the callable, when it is not the receiver of the call.
  public var executor: ArgumentSelector
  /// The attribute of the decorated method's object that runs it (`@run_on_executor`).
  public var executorMember: String?
  /// Calling the decorated function only starts it: it runs nowhere else.
  public var replacesCall: Bool
  /// The attribute by which the objects that run reach the one that they were given to (`self.server`).
  public var owner: String?
  /// It is a root only when the receiver inherits from this type, too.
  public var mixin: String?
  /// The method that starts the thread, of the result or else of the receiver; nil when the call itself does.
  public var start: String?
  /// The callable runs once for each start, so one that starts itself again follows itself (`Timer`).
  public var rearms: Bool
  /// Methods of the result, or else of the receiver, that run the callable on the thread that calls them.
  public var runners: [String]
  /// The call returns only when everything that it runs has ended (`pool.map`).
  public var blocks: Bool
  /// The callable runs under the isolation of the code that gives it away (`Task { … }`).
  public var inheritsIsolation: Bool

  public init(
    _ trigger: Trigger, _ name: String, callback: ArgumentSelector = .none, methods: [String] = [],
    forwards: Forwarding = .nothing, domain: Domain = .newThread, multiplicity: RootMultiplicity = .perStart,
    receiver: ReceiverSharing = .shared, sharedWhen: Condition? = nil, when: Condition? = nil,
    serialWhen: Condition? = nil, executor: ArgumentSelector = .none, executorMember: String? = nil,
    replacesCall: Bool = false, owner: String? = nil, mixin: String? = nil, start: String? = nil,
    rearms: Bool = false, runners: [String] = [], blocks: Bool = false, inheritsIsolation: Bool = false
  ) {
    self.trigger = trigger
    self.name = name
    self.callback = callback
    self.methods = methods
    self.forwards = forwards
    self.domain = domain
    self.multiplicity = multiplicity
    self.receiver = receiver
    self.sharedWhen = sharedWhen
    self.when = when
    self.serialWhen = serialWhen
    self.executor = executor
    self.executorMember = executorMember
    self.replacesCall = replacesCall
    self.owner = owner
    self.mixin = mixin
    self.start = start
    self.rearms = rearms
    self.runners = runners
    self.blocks = blocks
    self.inheritsIsolation = inheritsIsolation
  }

  public enum Trigger: String, Codable, Hashable, Sendable, CaseIterable {
    /// A call of the name, the callable being an argument.
    case call
    /// A subclass of the named type overrides the methods.
    case override
    /// The name, or a call of it, decorates a function or a type.
    case decorator
    /// An attribute of that name is assigned, on an instance or a module (`client.on_message = f`).
    case assignment
    /// A variable of that name lists callables by their dotted names (`MIDDLEWARE` in Django's settings).
    case setting
    /// By convention: a type whose constructor's first parameter has that name.
    case constructorParameter
    /// By convention: a function whose last parameters have those names (`environ, start_response`).
    case signature
    /// The function itself has that dotted name: what users say of their own programs.
    case function
  }
}

/// Picks an argument of a call: by position, or by one of several labels.
public struct ArgumentSelector: Codable, Hashable, Sendable {
  public var position: Int?
  public var labels: [String]
  /// A closure after the parentheses fits, too.
  public var takesTrailing = false

  public init(_ position: Int? = nil, _ labels: String...) {
    self.position = position
    self.labels = labels
  }

  public static let none = ArgumentSelector()

  /// The closure after the parentheses, or under one of the labels.
  public static func closure(_ labels: String..., position: Int? = nil) -> ArgumentSelector {
    var selector = ArgumentSelector(position)
    selector.labels = labels
    selector.takesTrailing = true
    return selector
  }
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
public enum Domain: String, Codable, Hashable, Sendable, CaseIterable {
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

public enum RootMultiplicity: String, Codable, Hashable, Sendable, CaseIterable {
  /// Never overlaps itself.
  case one
  /// One thread for each start.
  case perStart
  /// Overlaps itself.
  case many
}

/// Whose `self` a method that a library calls has.
public enum ReceiverSharing: String, Codable, Hashable, Sendable, CaseIterable {
  /// One object serves all calls.
  case shared
  /// A new object for each call, request or connection.
  case perCall
}
