import RaceIR

/// Whether what a function stores was computed from what it was given.
struct StoredParameter {
  private let facts: FunctionFacts

  init(_ facts: FunctionFacts) { self.facts = facts }

  func reaches(_ write: Int32) -> Bool {
    guard let value = facts.body[Int(write)].operation.storedValue else { return false }
    var pending = [value]
    var seen: Set<Int32> = []
    while let next = pending.popLast(), seen.count < 100 {
      guard next.exists, seen.insert(next.index).inserted else { continue }
      if case .readLocal(let slot) = facts.body[Int(next.index)].operation,
        slot.index < facts.parameters.count
      {
        return true
      }
      // What a closure captures comes from the function that made it.
      if case .readCaptured = facts.body[Int(next.index)].operation { return true }
      pending += operands(of: next)
    }
    return false
  }

  private func operands(of value: ValueID) -> [ValueID] {
    switch facts.body[Int(value.index)].operation {
    case .readLocal(let slot):
      facts.body.compactMap { if case .writeLocal(slot, let stored) = $0.operation { stored } else { nil } }
    case .binary(_, let left, let right), .join(let left, let right): [left, right]
    case .unary(_, let operand): [operand]
    case .container(_, let range), .derived(let range): range.indices.map { ValueID(facts.operands[$0]) }
    case .call(_, let arguments): facts.arguments[arguments.indices].map(\.value)
    default: []
    }
  }
}

extension Operation {
  /// What an assignment to a variable that outlives the function puts there.
  var storedValue: ValueID? {
    switch self {
    case .writeGlobal(_, let value), .writeMember(_, _, let value), .writeItem(_, _, let value),
      .writeCaptured(_, _, let value), .writeTypeMember(_, let value):
      value
    default: nil
    }
  }
}
