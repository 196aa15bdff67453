import CTreeSitter

/// A syntax tree as one array of small records in preorder: what follows a node up to its `end` is below it.
///
/// Walking it costs no call into the library and no memory, it may be walked as often as one likes, and a pass
/// that does not mind the nesting is a loop over the array. Nodes are known by their index; 0 is the root.
/// Comments are kept apart. Children that are tokens or errors are stepped over: a walker asks for the tokens, and
/// for the errors where `hasErrorChild` says that there are some.
public struct FlatTree: Sendable {
  public internal(set) var nodes: [FlatNode] = []
  public internal(set) var comments: [FlatNode] = []

  public init() {}

  @inlinable public subscript(node: Int) -> FlatNode { nodes[node] }

  /// The first child that is neither token nor error.
  @inlinable public func firstChild(of node: Int) -> Int? {
    readable(from: node + 1, before: Int(nodes[node].next))
  }

  /// The next child of `parent`, after `node`, that is neither token nor error.
  @inlinable public func sibling(after node: Int, in parent: Int) -> Int? {
    readable(from: Int(nodes[node].next), before: Int(nodes[parent].next))
  }

  /// The first token kept at or after `start` among the children of `parent`.
  @inlinable public func token(from start: Int, in parent: Int) -> Int? {
    var node = start
    while node < Int(nodes[parent].next) {
      if nodes[node].role == .token { return node }
      node = Int(nodes[node].next)
    }
    return nil
  }

  @inlinable func readable(from start: Int, before end: Int) -> Int? {
    var node = start
    while node < end {
      if nodes[node].role == .node { return node }
      node = Int(nodes[node].next)
    }
    return nil
  }
}

/// A node of a ``FlatTree``.
public struct FlatNode: Hashable, Sendable {
  /// What a node is to the walker.
  public enum Role: UInt8, Hashable, Sendable {
    case node, token
    /// Source that did not parse.
    case error
  }

  public var symbol: UInt16
  public var role: Role
  public var hasErrorChild: Bool
  /// The index after the last node below this one.
  public var next: Int32
  public var startByte: Int32
  public var endByte: Int32
  public var startRow: Int32
  public var startColumn: Int32
  public var endRow: Int32
  public var endColumn: Int32

  /// Whether the parser made the node up.
  @inlinable public var isEmpty: Bool { startByte == endByte }

  @inlinable public var bytes: Range<Int> { Int(startByte)..<Int(endByte) }
}

/// What becomes of a kind of node when a tree is flattened.
public enum NodeTreatment: UInt8, Sendable {
  /// Neither it nor anything below it is kept.
  case skip
  /// It is kept, and nothing below it.
  case leaf
  /// It is kept as a leaf that is stepped over.
  case token
  /// A leaf if its first byte is a quotation mark, else a branch: literal text with or without parts.
  case quotation
  /// It is kept with what is below it.
  case branch
  /// A leaf, except directly below an unfolding node, where it is a branch.
  case folded
  /// A branch that lets its folded children be branches.
  case unfolding
  /// It is kept apart.
  case comment
}

extension SyntaxTree {
  /// The tree as an array; `treatments` says for every symbol of the grammar what becomes of it.
  public borrowing func flattened(_ treatments: [NodeTreatment]) -> FlatTree {
    var tree = FlatTree()
    flatten(treatments, into: &tree)
    return tree
  }

  /// The tree as an array in the place of an earlier one, whose memory is used again.
  public borrowing func flatten(_ treatments: [NodeTreatment], into tree: inout FlatTree) {
    tree.nodes.removeAll(keepingCapacity: true)
    tree.comments.removeAll(keepingCapacity: true)
    storage.flatten(treatments, into: &tree)
  }
}

extension TreeStorage {
  fileprivate func flatten(_ treatments: [NodeTreatment], into tree: inout FlatTree) {
    var open: [Int] = []
    var raw = unsafe TSNode()
    unsafe withCursor(at: root.raw) { cursor in
      while true {
        if unsafe record(cursor, &raw, treatments, parent: open.last, in: &tree),
          unsafe ts_tree_cursor_goto_first_child(cursor)
        {
          open.append(tree.nodes.count - 1)
          continue
        }
        while unsafe !ts_tree_cursor_goto_next_sibling(cursor) {
          guard let parent = open.popLast(), unsafe ts_tree_cursor_goto_parent(cursor) else { return }
          tree.nodes[parent].next = Int32(tree.nodes.count)
        }
      }
    }
  }

  /// Keeps the cursor's node or not; whether what is below it is to be kept too.
  @inline(__always)
  private func record(
    _ cursor: UnsafeMutablePointer<TSTreeCursor>, _ raw: inout TSNode, _ treatments: [NodeTreatment],
    parent: Int?,
    in tree: inout FlatTree
  ) -> Bool {
    let symbol = unsafe ts_tree_cursor_take_node(cursor, &raw)
    // The library's own symbols, for errors, lie beyond those of the grammar.
    let treatment = Int(symbol) < treatments.count ? treatments[Int(symbol)] : .branch
    if treatment == .skip { return false }
    let role: FlatNode.Role = Int(symbol) >= treatments.count ? .error : treatment == .token ? .token : .node
    let extent = unsafe ts_node_extent(&raw)
    let node = FlatNode(extent, symbol: symbol, role: role, next: Int32(tree.nodes.count + 1))
    if treatment == .comment {
      tree.comments.append(node)
      return false
    }
    tree.nodes.append(node)
    if role == .error, let parent { tree.nodes[parent].hasErrorChild = true }
    switch treatment {
    case .branch, .unfolding: return true
    case .folded:
      return parent.map { index in
        let symbol = Int(tree.nodes[index].symbol)
        return symbol < treatments.count && treatments[symbol] == .unfolding
      } ?? false
    case .quotation: return !isQuotationMark(at: node.startByte)
    case .skip, .leaf, .token, .comment: return false
    }
  }

  private func isQuotationMark(at byte: Int32) -> Bool {
    guard byte < source.count else { return true }
    return source[Int(byte)] == UInt8(ascii: "\"") || source[Int(byte)] == UInt8(ascii: "'")
  }
}

extension FlatNode {
  @inline(__always)
  fileprivate init(_ extent: TSNodeExtent, symbol: UInt16, role: Role, next: Int32) {
    self.init(
      symbol: symbol, role: role, hasErrorChild: false, next: next,
      startByte: Int32(bitPattern: extent.start_byte), endByte: Int32(bitPattern: extent.end_byte),
      startRow: Int32(bitPattern: extent.start_point.row),
      startColumn: Int32(bitPattern: extent.start_point.column),
      endRow: Int32(bitPattern: extent.end_point.row), endColumn: Int32(bitPattern: extent.end_point.column))
  }
}
