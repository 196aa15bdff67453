import RaceIR

/// Follows a lock through the local variables of one function, in the order of the text.
struct LockUse {
  private let made: ValueID
  private var slots: Set<Int32> = []
  private var values: Set<Int32>

  init(made: ValueID) {
    self.made = made
    values = [made.index]
  }

  /// Whether an instruction keeps the lock within the activation.
  mutating func isHarmless(_ instruction: Instruction, in facts: FunctionFacts) -> Bool {
    switch instruction.operation {
    case .writeLocal(let slot, let value):
      guard values.contains(value.index) else { return true }
      slots.insert(slot.index)
      return !facts.variables[Int(slot.index)].isCaptured
    case .enter, .leave, .readMember, .await, .unary, .compare, .branch, .readLocal, .readGlobal,
      .readCaptured,
      .constant, .binary:
      return true
    case .call(_, let arguments):
      return !facts.arguments[arguments.indices].contains { denotes($0.value, facts) }
    case .container(_, let operands), .derived(let operands):
      return !operands.indices.contains { denotes(ValueID(facts.operands[$0]), facts) }
    case .writeCaptured(_, _, let value), .writeGlobal(_, let value), .writeTypeMember(_, let value),
      .writeMember(_, _, let value), .writeItem(_, _, let value), .exit(_, let value), .yield(let value),
      .delegate(let value):
      return !denotes(value, facts)
    case .join(let left, let right):
      if denotes(left, facts) || denotes(right, facts) { return false }
      return true
    default:
      return true
    }
  }

  private func denotes(_ value: ValueID, _ facts: FunctionFacts) -> Bool {
    guard value.exists else { return false }
    if values.contains(value.index) { return true }
    if case .readLocal(let slot) = facts.body[Int(value.index)].operation {
      return slots.contains(slot.index)
    }
    return false
  }
}

/// Recognises a lock that was looked up in a table.
struct KeyedLock {
  private let facts: FunctionFacts

  init(_ facts: FunctionFacts) { self.facts = facts }

  func isLookedUp(at acquisition: Instruction) -> Bool {
    switch acquisition.operation {
    case .enter(let manager): return isLookedUp(manager, depth: 4)
    case .call(let callee, _):
      guard case .readMember(let base, _) = facts.body[Int(callee.index)].operation else { return false }
      return isLookedUp(base, depth: 4)
    default: return false
    }
  }

  private func isLookedUp(_ value: ValueID, depth: Int) -> Bool {
    guard value.exists, depth > 0 else { return false }
    switch facts.body[Int(value.index)].operation {
    case .readItem(_, let key): return isVariable(key)
    case .call(let callee, let arguments):
      guard case .readMember = facts.body[Int(callee.index)].operation,
        let key = facts.arguments[arguments.indices].first?.value
      else { return false }
      return isVariable(key)
    case .readLocal(let slot):
      return writes(to: slot).contains { isLookedUp($0, depth: depth - 1) }
    default: return false
    }
  }

  private func isVariable(_ key: ValueID) -> Bool {
    guard key.exists else { return false }
    if case .constant = facts.body[Int(key.index)].operation { return false }
    return true
  }

  private func writes(to slot: Slot) -> [ValueID] {
    facts.body.compactMap { instruction in
      if case .writeLocal(slot, let value) = instruction.operation { value } else { nil }
    }
  }
}
