/// A thread of control as the program starts it: which function it runs, on which object, and how often at once.
struct ThreadRoot: Hashable, Sendable {
  var function: FunctionID
  var receiver: ObjectID
  /// The models' name of what starts it.
  var kind: Symbol
  var domain: Domain
  var multiplicity: RootMultiplicity
  /// That it runs many times at once is assumed, because its starter is public and may be called again.
  var isAssumedMany: Bool
  /// Where it is given to the library; nil for a subclass that nobody in the program starts.
  var spawn: Site?
  /// The thread objects by which it is started and joined.
  var threads: SetID
  /// The executors that run it.
  var executors: SetID
  /// Each call gets an object of its own.
  var hasOwnReceiver: Bool
  /// Each thread runs on another object, though the analysis does not tell them apart.
  var hasReceiverPerThread = false

  /// One start runs it many times at once (`pool.map`), so that waiting before the next start orders nothing.
  var startsMany = false
  /// Parameters that have another value in each run.
  var own: [OwnParameter] = []
  /// The call that starts it comes back when it has ended.
  var isWaitedFor = false
  /// The coroutine that starts it goes on when it has ended; other tasks run meanwhile.
  var isAwaited = false
  /// It runs on an object that nobody else has before it has ended.
  var isConstructing = false

  /// Objects on which it says that it is done, to those who wait on them.
  var finishes: [SetID] = []
  /// Held while it runs, in the terms of its receiver.
  var held: [LockToken] = []

  var overlapsItself: Bool { multiplicity == .many }

  /// In which it runs its function.
  var context: Context { Context(function: function, receiver: receiver, isConstructing: isConstructing) }
}

/// Sets of root numbers; number 0 is the main thread.
struct RootSet: Hashable, Sendable {
  private var words: [UInt64] = []

  static let main = RootSet([0])

  init(_ numbers: [Int] = []) { for number in numbers { insert(number) } }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  func contains(_ number: Int) -> Bool {
    number / 64 < words.count && words[number / 64] & (1 << UInt64(number % 64)) != 0
  }

  mutating func insert(_ number: Int) {
    while words.count <= number / 64 { words.append(0) }
    words[number / 64] |= 1 << UInt64(number % 64)
  }

  mutating func remove(_ number: Int) {
    if number / 64 < words.count { words[number / 64] &= ~(1 << UInt64(number % 64)) }
  }

  /// Whether anything was new.
  mutating func formUnion(_ other: RootSet) -> Bool {
    var grown = false
    while words.count < other.words.count { words.append(0) }
    for index in other.words.indices where words[index] | other.words[index] != words[index] {
      words[index] |= other.words[index]
      grown = true
    }
    return grown
  }

  var numbers: [Int] {
    var result: [Int] = []
    for (index, word) in words.enumerated() where word != 0 {
      for bit in 0..<64 where word & (1 << UInt64(bit)) != 0 { result.append(index * 64 + bit) }
    }
    return result
  }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
}
