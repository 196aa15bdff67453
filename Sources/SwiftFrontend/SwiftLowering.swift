internal import Diagnostics
internal import RaceIR
internal import SyntaxTree

/// Lowers one file: a walk over the flat tree that appends instructions in the order of evaluation.
///
/// The walk calls itself for what nests; beyond `maximumDepth` it cuts and says so.
struct SwiftLowering {
  /// So many levels of nested syntax need some 8 MB of stack in a debug build.
  static let maximumDepth = 400

  let tree: SwiftTree
  var names = NameInterner()
  var environment = SwiftEnvironment()
  var facts = FileFacts()
  /// The functions being lowered, innermost last.
  var frames: [SwiftFrame] = []
  /// The types whose bodies are being lowered, innermost last.
  var types: [SwiftTypeContext] = []
  var depth = 0
  /// Blocks around the place, within the innermost function.
  var blockDepth = 0

  init(_ tree: SwiftTree) {
    self.tree = tree
    facts.traits = [.valueContainers, .sharedNamespace, .definiteInitialization]
  }

  var frame: SwiftFrame {
    _read { yield frames[frames.count - 1] }
    _modify { yield &frames[frames.count - 1] }
  }
}

/// A function whose body is being lowered.
struct SwiftFrame {
  var function: FunctionIndex
  var kind: FunctionKind
  var builder = BodyBuilder()
  /// Dotted, within the file.
  var qualifiedName: String
  /// How many closures it has made so far: they are told apart by number.
  var closureCount = 0
}

/// A type, or an extension of one, whose members are being lowered.
struct SwiftTypeContext {
  var type: TypeIndex
  /// Dotted, as the language has it: `Outer.Inner`.
  var name: String
  /// Stored properties with their first values, which every initializer sets.
  var stored: [SwiftStoredProperty] = []
}

/// A stored property of instances.
struct SwiftStoredProperty {
  var name: NameID
  var nameNode: Int
  /// The expression of its first value.
  var value: Int?
  var isVariable: Bool
  var isOptional: Bool
  var annotation: TypeReference?
}

// MARK: - Emission

extension SwiftLowering {
  @discardableResult
  mutating func emit(_ operation: Operation, _ flags: InstructionFlags = [], at span: SourceSpan) -> ValueID {
    frame.builder.append(operation, flags: flags, at: span)
  }

  @discardableResult
  mutating func emit(_ operation: Operation, _ flags: InstructionFlags = [], at node: Int) -> ValueID {
    frame.builder.append(operation, flags: flags, at: tree.span(of: node))
  }

  /// A value computed from others in a way that does not matter.
  mutating func derived(_ values: [ValueID] = [], at node: Int) -> ValueID {
    let operands = frame.builder.operandRange(of: values)
    return emit(.derived(operands), at: node)
  }

  mutating func call(_ callee: ValueID, _ arguments: [Argument], at node: Int) -> ValueID {
    let range = frame.builder.argumentRange(of: arguments)
    return emit(.call(callee, range), at: node)
  }

  /// The name alone, which may stand in backquotes.
  func spelling(of node: Int) -> String {
    String(decoding: tree.source[tree.nameBytes(of: node)], as: UTF8.self)
  }

  mutating func intern(_ node: Int) -> NameID { names.intern(tree.source, tree.nameBytes(of: node)) }
}

// MARK: - Depth

extension SwiftLowering {
  /// Runs `body` one level deeper; what lies too deep becomes a problem of the file.
  mutating func descending<Result>(at node: Int, _ body: (inout Self) -> Result) -> Result? {
    guard depth < Self.maximumDepth else {
      reportOnce("nested too deeply: what is inside was not analysed", at: node)
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    return body(&self)
  }

  private mutating func reportOnce(_ message: String, at node: Int) {
    guard !facts.problems.contains(where: { $0.message == message }) else { return }
    facts.problems.append(Problem(kind: .invalidSyntax, message: message, span: tree.span(of: node)))
  }
}
