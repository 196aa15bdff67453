import RaceIR

/// The state of the walk over one body: a fold in evaluation order, with a join at every region marker.
struct FoldState {
  let function: FunctionID
  let linked: LinkedFunction
  let values: [SetID]
  var summary = Summary()
  var held: [Held] = []
  /// What keeps other tasks out while the function runs, from its start to each suspension.
  var isolation: [LockToken] = []
  var isReachable = true
  var frames: [Frame] = []
  var conditions: [Condition] = []
  /// For each local, the value written to it last, in the order of the text.
  var lastWrite: [Int32]
  /// For each read of a local, the value that was in it.
  var reaching: [Int32]
  /// For each local, the instruction that wrote it last.
  var lastWriter: [Int32]
  /// For each read or write of a local, the instruction that wrote it before.
  var earlierWriter: [Int32]
  /// For each instruction, the access it makes.
  var accessOf: [Int32]
  /// How many places up to each instruction let another thread run on every interpreter.
  var switchPoints: [Int32] = []
  /// Calls of functions that take a lock of their own.
  var lockingCalls: Set<Int32> = []
  /// What the function has made and not given away.
  let ownership: LocalOwnership
  /// The objects that it has made and not given away.
  let instances: LocalOwnership
  /// What is held at all normal ends seen so far.
  var heldAtExit: [Held]?

  init(
    function: FunctionID, linked: LinkedFunction, values: [SetID], ownership: LocalOwnership,
    instances: LocalOwnership
  ) {
    self.function = function
    self.ownership = ownership
    self.instances = instances
    self.linked = linked
    self.values = values
    summary.regions = RegionTable(linked.facts.body)
    lastWrite = Array(repeating: -1, count: linked.facts.variables.count)
    lastWriter = Array(repeating: -1, count: linked.facts.variables.count)
    reaching = Array(repeating: -1, count: linked.facts.body.count)
    accessOf = reaching
    earlierWriter = reaching
    switchPoints.reserveCapacity(linked.facts.body.count)
  }

  /// An open region.
  struct Frame {
    enum Kind { case branch, loop, attempt }
    var kind: Kind
    /// What was held when it was entered.
    var entry: [Held]
    var wasReachable: Bool
    /// What is held at the ends of the arms closed so far; nil when none arrives.
    var ends: [Held]?
    /// Locks taken only where the condition holds, or only where it does not.
    var conditional: ConditionalLocks?
    var condition: ValueID
    var hasOtherwise = false
    var firstArmArrives = false
    var conditionCount: Int
    var start: Int
    var isInHandlers = false
    /// Where the attempted region ends.
    var bodyFinish = 0
    var bodyEnd: [Held]?
  }

  /// Something that decides whether the code that follows runs.
  struct Condition {
    enum Test {
      case value(ValueID)
      /// An exception raised between these instructions.
      case exception(Range<Int>)
    }
    var test: Test
    /// Whether the value must be true.
    var polarity: Bool
    var instruction: Int
    /// The branch, whichever arm this is: where the truth of a container is read.
    var branch: Int?
    /// The other way ends in an exception: what was found is refused, not used.
    var refusesOtherwise = false
  }

  struct ConditionalLocks {
    var held: [Held]
    var whenTrue: Bool
  }

  mutating func noteRead(of slot: Slot, at index: Int) {
    reaching[index] = lastWrite[Int(slot.index)]
    earlierWriter[index] = lastWriter[Int(slot.index)]
  }

  mutating func noteWrite(of slot: Slot, _ value: ValueID, at index: Int) {
    lastWrite[Int(slot.index)] = value.index
    earlierWriter[index] = lastWriter[Int(slot.index)]
    lastWriter[Int(slot.index)] = Int32(index)
  }

  /// The values that may be in a local where it is read: that of the last write, and of those before it which it
  /// does not replace on every way.
  func values(reaching read: ValueID) -> [ValueID] {
    var result: [ValueID] = []
    var writer = earlierWriter[Int(read.index)]
    while writer >= 0, result.count < 4 {
      guard case .writeLocal(_, let value) = linked.facts.body[Int(writer)].operation else { break }
      if !summary.regions.excludeEachOther(writer, read.index) { result.append(value) }
      if summary.regions.dominates(writer, read.index) { break }
      writer = earlierWriter[Int(writer)]
    }
    return result
  }

  func operation(_ value: ValueID) -> Operation { linked.facts.body[Int(value.index)].operation }

  /// The value itself, or what was in the local it reads; follows copies from local to local.
  func resolved(_ value: ValueID) -> ValueID {
    var current = value
    for _ in 0..<8 {
      guard current.exists, case .readLocal = operation(current), reaching[Int(current.index)] >= 0 else {
        break
      }
      current = ValueID(reaching[Int(current.index)])
    }
    return current
  }
}
