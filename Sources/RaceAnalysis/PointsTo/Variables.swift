import RaceIR

/// A variable of the points-to analysis: a local, a return value, a global, or a field of an object.
struct NodeID: Hashable, Sendable {
  var index: Int32
  init(_ index: Int32) { self.index = index }
}

/// What a dynamic node stands for.
enum NodeKey: Hashable, Sendable {
  case global(ModuleID, Symbol)
  case field(ObjectID, Symbol)
  /// A field of instances that are not told apart, shared by a type and its relatives.
  case familyField(family: Int32, Symbol)
}

/// The variables and what each may hold.
struct Variables: Sendable {
  private(set) var slotBase: [Int32] = []
  private(set) var returnBase: Int32 = 0
  private var dynamicBase: Int32 = 0
  private(set) var keys: [NodeKey] = []
  private var dynamic: [NodeKey: Int32] = [:]
  private(set) var sets: [SetID] = []
  private var declared: Set<Int32> = []
  /// For each node, the functions to run again when it grows.
  private(set) var readers: [[Int32]] = []

  init(program: Program) {
    var next: Int32 = 0
    for function in program.functions {
      slotBase.append(next)
      next += Int32(function.facts.variables.count)
    }
    returnBase = next
    dynamicBase = next + Int32(program.functions.count)
    sets = Array(repeating: .empty, count: Int(dynamicBase))
    readers = Array(repeating: [], count: Int(dynamicBase))
  }

  func slot(_ function: FunctionID, _ index: Int32) -> NodeID {
    NodeID(slotBase[Int(function.index)] + index)
  }
  func returnValue(of function: FunctionID) -> NodeID { NodeID(returnBase + function.index) }

  mutating func node(_ key: NodeKey) -> NodeID {
    if let known = dynamic[key] { return NodeID(known) }
    let index = Int32(sets.count)
    dynamic[key] = index
    keys.append(key)
    sets.append(.empty)
    readers.append([])
    return NodeID(index)
  }

  func find(_ key: NodeKey) -> NodeID? { dynamic[key].map(NodeID.init) }

  /// What a dynamic node stands for; nil for locals and return values.
  func key(of node: NodeID) -> NodeKey? {
    node.index >= dynamicBase ? keys[Int(node.index - dynamicBase)] : nil
  }

  subscript(node: NodeID) -> SetID { sets[Int(node.index)] }

  /// Whether the program assigns the node anywhere; it may still hold nothing that we name.
  func isDeclared(_ node: NodeID) -> Bool { declared.contains(node.index) }

  mutating func declare(_ node: NodeID) { declared.insert(node.index) }

  mutating func set(_ node: NodeID, _ value: SetID) { sets[Int(node.index)] = value }

  /// A function's own readings of one node follow each other, so looking at the last entry is enough.
  mutating func addReader(_ function: FunctionID, of node: NodeID) {
    if readers[Int(node.index)].last != function.index { readers[Int(node.index)].append(function.index) }
  }

  /// The dynamic nodes with their keys.
  var dynamicNodes: [(NodeKey, SetID)] {
    keys.indices.map { (keys[$0], sets[Int(dynamicBase) + $0]) }
  }
}
