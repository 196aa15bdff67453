import RaceIR

/// What one function does to state that may be shared, seen from inside: receivers and locks are relative to the
/// object it runs on, and are made absolute for each context in which the function is called.
struct Summary: Sendable {
  var accesses: [Access] = []
  /// In the order of their last accesses.
  var windows: [Window] = []
  var calls: [CallEdge] = []
  var spawns: [Spawn] = []
  /// `thread.start()`, and calls that start a thread at once.
  var starts: [ThreadEvent] = []
  /// Calls that run registered functions on this thread.
  var runs: [RunEvent] = []
  /// Calls that return only when a thread has ended.
  var joins: [ThreadEvent] = []
  /// Where threads tell each other something.
  var signals: [SignalEvent] = []
  /// Locks held at every normal end of the function that were not held at its start.
  var leavesHeld: [LockToken] = []
  /// Locks that the function releases without having taken them.
  var releases: [LockToken] = []
  /// Locks held where a generator yields: what a context manager made from it holds.
  var heldAtYield: [LockToken]?
  /// Places where a lock is taken.
  var acquisitions: [Acquisition] = []
  /// Attempts to take a lock that may fail.
  var attempts: [Acquisition] = []
  /// Calls, by a decorator's wrapper, of what is decorated.
  var decoratedCalls: [DecoratedCall] = []
  /// Uses of attributes of thread-local objects.
  var localUses: [LocalUse] = []
  /// Places where a generator is asked for its next element.
  var advances: [Advance] = []
  /// Functions handed to somebody we do not see.
  var escapingFunctions: [FunctionID] = []
  /// Reads under a lock whose values the function gives back; indices into `accesses`.
  var returnedReads: [Int] = []
  /// Objects on which it says that its work is done (`group.leave()`).
  var finishes: [SetID] = []
  /// Variables that are passed, as locks, to functions that take or release them.
  var lockArguments: [Location] = []
  /// What depends on values that came out of callees which lock for themselves.
  var dependences: [CallDependence] = []
  /// Calls that stand under tests of shared state.
  var checkedCalls: [CheckedCall] = []
  /// A call of a method looked up by a computed name.
  var reflectiveCall: ReflectiveCall?
  /// Whether the function gives its object a lock made anew, whatever happens.
  var renewsLock = false
  var regions = RegionTable()

  /// The windows whose last access has an index.
  func windows(endingAt index: Int) -> ArraySlice<Window> {
    var (low, high) = (0, windows.count)
    while low < high {
      let middle = (low + high) / 2
      if windows[middle].last < index { low = middle + 1 } else { high = middle }
    }
    return windows[low...].prefix { $0.last == index }
  }
}

extension Summary {
  /// Whether what the function does to its object comes before any other thread has the object.
  var makesStateAnew: Bool { renewsLock && spawns.isEmpty && starts.isEmpty }
}

enum AccessKind: UInt8, Hashable, Sendable {
  case read
  case write
  case delete
  /// Reads one item, and fails or falls back when it is not there.
  case itemRead
  /// Asks whether an item is there.
  case contains
  case itemWrite
  case itemDelete
  /// Adds at an end, or in any way that cannot fail and loses nothing when it overlaps itself.
  case add
  /// Takes something out, and fails when there is nothing.
  case remove
  /// Takes something out if it is there.
  case discard
  /// Changes the container as a whole (`clear`, `update`, `sort`).
  case mutate
  /// Asks for the size, or whether there is anything.
  case measure
  /// Goes through the elements while the program's own code runs in between.
  case iterate
  /// Copies or searches the elements in one step.
  case snapshot

  var isWrite: Bool {
    switch self {
    case .write, .delete, .itemWrite, .itemDelete, .add, .remove, .discard, .mutate: true
    case .read, .itemRead, .contains, .measure, .iterate, .snapshot: false
    }
  }
}

/// A read or write of a location at a place, with the locks the function itself holds there.
struct Access: Hashable, Sendable {
  var instruction: Int32
  var kind: AccessKind
  var location: LocationID
  var base: AccessBase
  var held: [Held]
  var key: ItemKey
  var stored: StoredValue
  /// A declaration or import, not an assignment to existing state.
  var isInitialization: Bool
  /// Of a container that is itself an item of the location's container: which item.
  var outerKey: ItemKey?

  /// The item of the location's own container.
  var firstKey: ItemKey { outerKey ?? key }

  /// Gets or sets an item of the location's own container, whatever is inside.
  var isOfOneItem: Bool {
    guard outerKey == nil else { return false }
    switch kind {
    case .itemRead, .contains, .itemWrite, .itemDelete: return true
    case .read, .write, .delete, .add, .remove, .discard, .mutate, .measure, .iterate, .snapshot: return false
    }
  }

  /// Both touch items, and by their literal keys different ones.
  func isCertainlyElsewhere(than other: Access) -> Bool {
    if firstKey.isCertainlyDifferent(from: other.firstKey) { return true }
    return outerKey != nil && other.outerKey != nil && key.isCertainlyDifferent(from: other.key)
  }
}

/// What a write puts there, as far as rules care.
enum StoredValue: UInt8, Hashable, Sendable {
  case nothing
  /// `None` or an equivalent.
  case none
  /// A literal other than `None`.
  case constant
  /// An object with identity: an instance, a lock, a function.
  case freshObject
  /// A built-in container: its identity matters only where its elements change.
  case container
  case other

  var hasIdentity: Bool { self == .freshObject || self == .container }
}

/// Whose state an access touches.
enum AccessBase: Hashable, Sendable {
  /// A global, class attribute or cell: there is one.
  case absolute
  /// The object on which the function runs.
  case receiver
  /// One of these objects; any when the set is empty.
  case objects(SetID)
}

/// Which item of a container, as far as the text tells.
enum ItemKey: Hashable, Sendable {
  case unknown
  case integer(Int32)
  case string(Symbol)
  case variable(Int32)
  case value(Int32)
  /// The identity of the running thread.
  case thread

  /// Both are literals, and different ones.
  func isCertainlyDifferent(from other: ItemKey) -> Bool {
    switch (self, other) {
    case (.integer(let left), .integer(let right)): left != right
    case (.string(let left), .string(let right)): left != right
    case (.integer, .string), (.string, .integer): true
    default: false
    }
  }
}

/// Accesses to one location that are right only when no other thread comes between them.
struct Window: Hashable, Sendable {
  var kind: WindowKind
  /// Indices into the summary's accesses.
  var first: Int
  var last: Int
  /// Locks held from the first to the last without a break.
  var heldThroughout: [Held]
  /// A call, loop or the like lies between, where every interpreter may switch threads.
  var hasSwitchPoint: Bool
  /// The check guards calls besides the store itself.
  var guardsEffects: Bool
  /// The check is about a value that was read, not about whether there is one.
  var testsValue = false
  /// What the check does not let pass ends in an exception.
  var refuses = false
  /// The elements are gone through to copy them.
  var isCopy = false
}

enum WindowKind: UInt8, Hashable, Sendable, CaseIterable {
  /// A value is read and what is stored depends on it.
  case readModifyWrite
  /// A test decides whether to act on the same state.
  case checkThenAct
  /// Absence is tested, and the missing thing made and stored.
  case lazyInitialization
  /// The elements are gone through.
  case iteration
  /// A live view is handed out for others to go through.
  case escapingView
}

/// A call of a function of the program.
struct CallEdge: Hashable, Sendable {
  var instruction: Int32
  var callee: FunctionID
  var receiver: CallReceiver
  var held: [Held]
  var isConstruction: Bool
  /// Made from inside a decorator's wrapper, so it does not pass through it again.
  var isUnwrapped = false
  /// The caller makes a coroutine and leaves it to an event loop to run.
  var isScheduled = false
  /// Made only where the process was found to be another one than before: it has no other threads.
  var isAfterFork = false
}

enum CallReceiver: Hashable, Sendable {
  case none
  /// The object on which the caller runs, taken only in contexts where it is this one.
  case same(ObjectID)
  /// The caller's object, by closure.
  case inherited
  case object(ObjectID)
}

/// A place where a library is given functions to run.
struct Spawn: Sendable {
  var instruction: Int32
  var root: RootModel
  /// The name in the models.
  var name: Symbol
  var callbacks: [Callback]
  /// The thread object, where there is one to start and join.
  var threads: SetID
  /// The executor or pool that will run it.
  var executors: SetID
  var isSerial: Bool
  var isInLoop: Bool
  /// A coroutine makes the call and goes on when what it runs has ended.
  var isAwaited = false
  /// What is held around the callable, in the terms of the function that gives it away.
  var held: [LockToken] = []
  /// The callable is a library's method that runs what was registered with its object.
  var runner: RunnerReference?

  struct Callback: Hashable, Sendable {
    var function: FunctionID
    var receiver: CallReceiver
    /// Parameters that differ from one run to the next.
    var own: [OwnParameter] = []
    /// It runs on an object that nobody else has yet, and its starter waits for it.
    var isConstructing = false
  }
}

struct ThreadEvent: Hashable, Sendable {
  var instruction: Int32
  var threads: SetID
  /// One of several threads at a time: a join in a loop over them has waited for all only after the loop.
  var isOneOfMany = false
}

/// A write, or a call, that depends on what an earlier call gave back.
struct CallDependence: Hashable, Sendable {
  /// The earlier call.
  var source: Int32
  /// The write, or the later call.
  var target: Int32
  /// The earlier value decides whether the target happens, rather than what it stores.
  var isControl: Bool
}

/// An attribute of a `threading.local` is read, set or asked for.
struct LocalUse: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case read, write
    /// Changes what is there already.
    case update
    /// Asks whether it is there, or gives a default.
    case test
  }
  var instruction: Int32
  var object: ObjectID
  var name: Symbol
  var kind: Kind
}

/// A generator is asked for its next element.
struct Advance: Hashable, Sendable {
  var instruction: Int32
  var generator: ObjectID
  var held: [Held]
  /// It is an attribute of the object on which the function runs.
  var isOfReceiver: Bool
}

struct Acquisition: Hashable, Sendable {
  var instruction: Int32
  var token: LockToken
}
