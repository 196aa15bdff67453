import RaceIR

/// Where a function awaits, and which coroutines it awaits itself rather than starting them as tasks.
struct Awaits: Sendable {
  /// Instructions at which other tasks may run.
  let places: [Int32]
  /// Values that are awaited, entered, iterated over or given back.
  private let consumed: Set<Int32>

  init(_ facts: FunctionFacts) {
    var places: [Int32] = []
    var consumed: Set<Int32> = []
    for (index, instruction) in facts.body.enumerated() {
      switch instruction.operation {
      case .await(let value):
        places.append(Int32(index))
        consumed.insert(value.index)
      case .enter(let value), .iterate(let value):
        if instruction.flags.contains(.asynchronous) { places.append(Int32(index)) }
        consumed.insert(value.index)
      case .exit(.returnValue, let value), .yield(let value), .delegate(let value):
        consumed.insert(value.index)
      default: break
      }
    }
    self.places = places
    self.consumed = Awaits.throughLocals(consumed, facts)
  }

  /// `task = f()` and later `await task` consumes the call.
  private static func throughLocals(_ values: Set<Int32>, _ facts: FunctionFacts) -> Set<Int32> {
    var slots: Set<Int32> = []
    for value in values where value >= 0 {
      if case .readLocal(let slot) = facts.body[Int(value)].operation { slots.insert(slot.index) }
    }
    var result = values
    for instruction in facts.body {
      if case .writeLocal(let slot, let value) = instruction.operation, slots.contains(slot.index) {
        result.insert(value.index)
      }
    }
    return result
  }

  /// Whether the caller of a coroutine waits for it on the spot.
  func consumes(_ call: Int32) -> Bool { consumed.contains(call) }
}
