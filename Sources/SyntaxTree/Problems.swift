import CTreeSitter

/// A place where the source did not parse.
public struct SyntaxProblem: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Source that the parser could not place and skipped or only half understood.
    case unexpected

    /// A token that should be there; the range is empty.
    case missing
  }

  public let kind: Kind

  /// The bytes concerned, counted from the beginning of the source.
  public let bytes: Range<Int>

  public let start: Position
  public let end: Position
}

extension SyntaxTree {
  /// The places where the source did not parse, in order, but no more than `limit`; an error within an error counts
  /// as one. Visits only the nodes above them, and none in a tree without errors.
  public borrowing func problems(limit: Int = .max) -> [SyntaxProblem] {
    storage.problems(limit: limit)
  }

  /// How many bytes did not parse: the size of the outermost error nodes.
  public borrowing func errorByteCount() -> Int {
    problems().reduce(0) { $0 + $1.bytes.count }
  }
}

extension TreeStorage {
  fileprivate func problems(limit: Int) -> [SyntaxProblem] {
    guard root.hasError else { return [] }
    var problems: [SyntaxProblem] = []
    unsafe withCursor(at: root.raw) { cursor in
      while problems.count < limit {
        let node = unsafe Node(raw: ts_tree_cursor_current_node(cursor), storage: .passUnretained(self))
        let problem = SyntaxProblem(node)
        if let problem { problems.append(problem) }
        let descends = problem == nil && node.hasError
        guard unsafe advance(cursor, descending: descends) else { break }
      }
    }
    return problems
  }

  /// Moves to the first child, if wanted, or else to what follows the node and all below it.
  private func advance(_ cursor: UnsafeMutablePointer<TSTreeCursor>, descending: Bool) -> Bool {
    if descending, unsafe ts_tree_cursor_goto_first_child(cursor) { return true }
    while unsafe !ts_tree_cursor_goto_next_sibling(cursor) {
      guard unsafe ts_tree_cursor_goto_parent(cursor) else { return false }
    }
    return true
  }
}

extension SyntaxProblem {
  fileprivate init?(_ node: Node) {
    guard node.isError || node.isMissing else { return nil }
    self.init(
      kind: node.isMissing ? .missing : .unexpected, bytes: node.startByte..<node.endByte,
      start: node.start, end: node.end)
  }
}
