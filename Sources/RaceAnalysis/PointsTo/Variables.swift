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

extension NodeKey: Interned {
  var scattered: UInt64 {
    switch self {
    case .global(let module, let name): Mix(module.index, name.index).with(0).bits
    case .field(let object, let name): Mix(object.index, name.index).with(1).bits
    case .familyField(let family, let name): Mix(family, name.index).with(2).bits
    }
  }
}

/// The variables and what each may hold.
struct Variables: Sendable {
  private(set) var slotBase: [Int32] = []
  private(set) var returnBase: Int32 = 0
  private var dynamicBase: Int32 = 0
  private var dynamic = InternTable<NodeKey>()
  private(set) var sets: [SetID] = []
  private var declared: Set<Int32> = []
  private var readers: ReaderLists

  init(program: Program) {
    var next: Int32 = 0
    for function in program.functions {
      slotBase.append(next)
      next += Int32(function.facts.variables.count)
    }
    returnBase = next
    dynamicBase = next + Int32(program.functions.count)
    sets = Array(repeating: .empty, count: Int(dynamicBase))
    readers = ReaderLists(count: Int(dynamicBase))
  }

  func slot(_ function: FunctionID, _ index: Int32) -> NodeID {
    NodeID(slotBase[Int(function.index)] + index)
  }
  func returnValue(of function: FunctionID) -> NodeID { NodeID(returnBase + function.index) }

  mutating func node(_ key: NodeKey) -> NodeID {
    let (index, isNew) = dynamic.internNew(key)
    if isNew {
      sets.append(.empty)
      readers.appendList()
    }
    return NodeID(dynamicBase + index)
  }

  func find(_ key: NodeKey) -> NodeID? { dynamic.find(key).map { NodeID(dynamicBase + $0) } }

  /// What a dynamic node stands for; nil for locals and return values.
  func key(of node: NodeID) -> NodeKey? {
    node.index >= dynamicBase ? dynamic.values[Int(node.index - dynamicBase)] : nil
  }

  subscript(node: NodeID) -> SetID { sets[Int(node.index)] }

  /// Whether the program assigns the node anywhere; it may still hold nothing that we name.
  func isDeclared(_ node: NodeID) -> Bool { declared.contains(node.index) }

  mutating func declare(_ node: NodeID) { declared.insert(node.index) }

  mutating func set(_ node: NodeID, _ value: SetID) { sets[Int(node.index)] = value }

  mutating func addReader(_ function: FunctionID, of node: NodeID) {
    readers.add(function.index, to: Int(node.index))
  }

  /// The functions to run again when the node grows.
  func readers(of node: NodeID) -> ReaderLists.List { readers[Int(node.index)] }

  /// The dynamic nodes with their keys.
  var dynamicNodes: [(NodeKey, SetID)] {
    dynamic.values.indices.map { (dynamic.values[$0], sets[Int(dynamicBase) + $0]) }
  }
}
