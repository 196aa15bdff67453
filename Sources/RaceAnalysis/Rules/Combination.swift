import RaceIR

/// Whether two values of a function flow into one, through operators, calls, containers and local variables.
struct Combination {
  private struct Sources: OptionSet {
    let rawValue: UInt8
    static let left = Sources(rawValue: 1)
    static let right = Sources(rawValue: 2)
    static let both: Sources = [.left, .right]
  }

  private let facts: FunctionFacts
  private var values: [Int32: Sources]
  private var slots: [Int32: Sources] = [:]
  private(set) var exists = false

  init(_ facts: FunctionFacts, _ left: Int32, _ right: Int32) {
    self.facts = facts
    values = [left: .left, right: .right]
    for index in facts.body.indices where Int32(index) > min(left, right) {
      let sources = sources(of: facts.body[index].operation)
      if sources == .both {
        exists = true
        return
      }
      if !sources.isEmpty { values[Int32(index), default: []].formUnion(sources) }
    }
  }

  private mutating func sources(of operation: Operation) -> Sources {
    switch operation {
    case .writeLocal(let slot, let value):
      slots[slot.index] = self[value]
      return []
    case .readLocal(let slot): return slots[slot.index] ?? []
    case .binary(_, let left, let right), .compare(_, let left, let right),
      .readItem(let left, let right):
      return self[left].union(self[right])
    case .unary(_, let value), .unpack(let value, _), .await(let value): return self[value]
    case .container(_, let range), .derived(let range):
      return range.indices.reduce(into: []) { $0.formUnion(self[ValueID(facts.operands[$1])]) }
    case .call(_, let arguments):
      return facts.arguments[arguments.indices].reduce(into: []) { $0.formUnion(self[$1.value]) }
    default: return []
    }
  }

  private subscript(value: ValueID) -> Sources { values[value.index] ?? [] }
}
