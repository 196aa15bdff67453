internal import Diagnostics
internal import RaceIR
internal import SyntaxTree

/// Lowers one file: a walk over the flat tree that appends instructions in the order of evaluation.
///
/// Bodies under construction lie one upon another in shared arrays, as functions are nested, and are copied out
/// when they are complete. The walk calls itself for what nests; chains that grow to the left or downwards
/// (operators, attributes, calls, `elif`) are loops, and beyond `maximumDepth` it cuts and says so.
struct PythonLowering {
  /// CPython takes no more than 100 nested blocks. So many levels need some 300 KB of stack in a release build,
  /// where a thread may have no more than 512.
  static let maximumDepth = 150

  let tree: PythonTree
  var scopes: PythonScopes
  var environment: PythonEnvironment
  var facts = FileFacts()

  var body: [Instruction] = []
  var operands: [Int32] = []
  var arguments: [Argument] = []
  var frame: PythonFrame

  /// Values, operators and nodes that wait for their instruction; used as a stack.
  var pendingValues: [Int32] = []
  var pendingArguments: [Argument] = []
  var pendingNodes: [Int] = []

  /// Dotted, within the file; by function.
  var qualifiedNames: [String] = [""]
  /// Python 2's tuple parameters, until the body of their function is reached.
  var tupleParameters: [(function: FunctionIndex, node: Int, name: NameID)] = []

  /// The statement `type(x).y = …` being lowered, and its parentheses.
  var typeCall = (statement: -1, head: -1)

  /// Flags that every instruction gets: deferred, for type checking only.
  var ambientFlags: InstructionFlags = []
  var depth = 0

  init(_ tree: PythonTree) {
    self.tree = tree
    scopes = PythonScopes(tree)
    environment = PythonEnvironment(nameCount: scopes.names.count)
    frame = PythonFrame(function: .topLevel, kind: .topLevel)
    body.reserveCapacity(256)
  }
}

/// The function whose body is being lowered.
struct PythonFrame {
  var function: FunctionIndex
  var kind: FunctionKind
  /// The type in whose body the function is declared directly.
  var owner: TypeIndex?
  /// The parameter that stands for the instance, in a method.
  var receiver: NameID?
  /// A comprehension in a class body does not see the names of the class.
  var seesMembers = true
  var bodyStart = 0
  var operandStart = 0
  var argumentStart = 0

  init(function: FunctionIndex, kind: FunctionKind, owner: TypeIndex? = nil) {
    self.function = function
    self.kind = kind
    self.owner = owner
  }
}

// MARK: - Emission

extension PythonLowering {
  @discardableResult
  mutating func emit(_ operation: Operation, _ flags: InstructionFlags = [], at span: SourceSpan) -> ValueID {
    body.append(Instruction(operation, flags: flags.union(ambientFlags), span: span))
    return ValueID(Int32(body.count - 1 - frame.bodyStart))
  }

  @discardableResult
  mutating func emit(_ operation: Operation, _ flags: InstructionFlags = [], at node: Int) -> ValueID {
    emit(operation, flags, at: tree.span(of: node))
  }

  /// Moves the values pushed since `mark` to the function's operands.
  mutating func takeOperands(from mark: Int) -> OperandRange {
    let start = operands.count - frame.operandStart
    let count = pendingValues.count - mark
    guard count > 0 else { return .empty }
    operands.append(contentsOf: pendingValues[mark...])
    pendingValues.removeSubrange(mark...)
    return OperandRange(start: Int32(start), count: Int32(count))
  }

  /// Moves the arguments pushed since `mark` to the function's arguments.
  mutating func takeArguments(from mark: Int) -> ArgumentRange {
    let start = arguments.count - frame.argumentStart
    let count = pendingArguments.count - mark
    guard count > 0 else { return .empty }
    arguments.append(contentsOf: pendingArguments[mark...])
    pendingArguments.removeSubrange(mark...)
    return ArgumentRange(start: Int32(start), count: Int32(count))
  }

  mutating func push(_ value: ValueID) { pendingValues.append(value.index) }

  /// A value of which nothing is known.
  mutating func unknown(at node: Int) -> ValueID { emit(.derived(.empty), at: node) }
}

// MARK: - Depth and errors

extension PythonLowering {
  /// Whether there is room for one level more; what is cut becomes a problem of the file.
  mutating func descend(at node: Int) -> Bool {
    guard depth < Self.maximumDepth else {
      reportOnce("nested too deeply: what is inside was not analysed", at: node)
      return false
    }
    depth += 1
    return true
  }

  mutating func reportOnce(_ message: String, at node: Int) {
    guard !facts.problems.contains(where: { $0.message == message }) else { return }
    facts.problems.append(Problem(kind: .invalidSyntax, message: message, span: tree.span(of: node)))
  }

  /// Lowers what could be read inside the errors among a node's children.
  mutating func lowerErrors(in node: Int) {
    var child = node + 1
    while child < Int(tree[node].next) {
      if tree[child].role == .error { lowerChildren(of: child) }
      child = Int(tree[child].next)
    }
  }

  /// Unknown syntax is transparent: its children are statements or expressions, whatever they are.
  mutating func lowerChildren(of node: Int) {
    guard descend(at: node) else { return }
    if tree[node].hasErrorChild { lowerErrors(in: node) }
    var next = tree.firstChild(of: node)
    while let child = next {
      lowerStatement(child)
      next = tree.sibling(after: child, in: node)
    }
    depth -= 1
  }
}
