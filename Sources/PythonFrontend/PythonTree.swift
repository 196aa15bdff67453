internal import Diagnostics
internal import SyntaxTree

/// A flat tree together with its kinds and its bytes, and the questions that more than one pass asks it.
struct PythonTree {
  let tree: FlatTree
  let kinds: KindTable<PythonKind>
  let source: [UInt8]

  var count: Int { tree.nodes.count }

  subscript(node: Int) -> FlatNode { tree[node] }

  func kind(of node: Int) -> PythonKind? { kinds[tree[node].symbol] }

  func firstChild(of node: Int) -> Int? { tree.firstChild(of: node) }

  func sibling(after node: Int, in parent: Int) -> Int? { tree.sibling(after: node, in: parent) }

  func token(from start: Int, in parent: Int) -> PythonKind? {
    tree.token(from: start, in: parent).flatMap(kind(of:))
  }

  func span(of node: Int) -> SourceSpan {
    let node = tree[node]
    return SourceSpan(
      startRow: node.startRow, startColumn: node.startColumn, endRow: node.endRow, endColumn: node.endColumn)
  }
}

extension PythonTree {
  /// The identifier that `import a.b`, `import a as b` and `from m import a` bind.
  func importedName(_ node: Int) -> Int? {
    guard let first = firstChild(of: node) else { return nil }
    switch kind(of: node) {
    case .dottedName: return first
    case .aliasedImport: return sibling(after: first, in: node)
    default: return nil
    }
  }

  /// The identifier that a pattern of one undotted name captures; `_` captures nothing.
  func capturedName(_ node: Int) -> Int? {
    guard kind(of: node) == .dottedName, let name = firstChild(of: node),
      sibling(after: name, in: node) == nil, !isUnderscore(name)
    else { return nil }
    return name
  }

  /// The identifier, or in Python 2 the tuple, in a parameter with or without stars, annotation and default.
  func parameterName(_ node: Int) -> Int? {
    switch kind(of: node) {
    case .identifier, .tuplePattern: node
    case .defaultParameter, .typedParameter, .typedDefaultParameter, .listSplatPattern,
      .dictionarySplatPattern:
      firstChild(of: node).flatMap(parameterName)
    default: nil
    }
  }

  /// Whether a comma comes next in the text: commas are not in the tree.
  func isFollowedByComma(_ node: Int?) -> Bool {
    guard let node else { return false }
    let rest = source[tree[node].bytes.upperBound...]
    return rest.first { $0 != UInt8(ascii: " ") } == UInt8(ascii: ",")
  }

  func isUnderscore(_ node: Int) -> Bool {
    tree[node].bytes.count == 1 && source[Int(tree[node].startByte)] == UInt8(ascii: "_")
  }

  func isText(_ node: Int, _ text: String) -> Bool { source[tree[node].bytes].elementsEqual(text.utf8) }

  /// The name that `type X[T] = …` defines; none if the statement begins like `type(x).y = …`.
  func aliasName(_ left: Int) -> Range<Int>? {
    tree[left].bytes.first.flatMap { source[$0].isIdentifierByte ? leadingName(of: left) : nil }
  }

  /// The name at the head of the text of a type (`X` in `*X`, `X: int`, `X[T]`).
  func leadingName(of node: Int) -> Range<Int>? {
    let bytes = tree[node].bytes
    guard let start = bytes.first(where: { source[$0].isIdentifierByte }) else { return nil }
    let end = (start..<bytes.upperBound).first { !source[$0].isIdentifierByte }
    return start..<(end ?? bytes.upperBound)
  }
}

extension UInt8 {
  /// Part of a name; every byte beyond ASCII is taken for one.
  var isIdentifierByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...0xFF:
      true
    default: false
    }
  }
}
