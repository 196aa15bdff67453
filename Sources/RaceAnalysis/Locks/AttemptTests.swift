import RaceIR

/// Whether the code looks at the result of an `acquire` that may fail.
struct AttemptTests {
  private let facts: FunctionFacts
  private let attempt: Int32
  /// Local variables that take the result.
  private let slots: Set<Int32>

  init(_ facts: FunctionFacts, _ attempt: Int32) {
    self.facts = facts
    self.attempt = attempt
    slots = Set(
      facts.body.compactMap { instruction in
        if case .writeLocal(let slot, ValueID(attempt)) = instruction.operation { slot.index } else { nil }
      })
  }

  func isTested(before instruction: Int32) -> Bool {
    facts.body[Int(attempt)..<max(Int(attempt), Int(instruction))].contains { instruction in
      if case .branch(let condition) = instruction.operation { isResult(condition) } else { false }
    }
  }

  private func isResult(_ value: ValueID) -> Bool {
    guard value.exists else { return false }
    if value.index == attempt { return true }
    switch facts.body[Int(value.index)].operation {
    case .readLocal(let slot): return slots.contains(slot.index)
    case .unary(_, let operand): return isResult(operand)
    case .compare(_, let left, let right), .join(let left, let right):
      return isResult(left) || isResult(right)
    default: return false
    }
  }
}
