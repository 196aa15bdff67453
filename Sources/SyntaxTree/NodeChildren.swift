import CTreeSitter

extension Node {
  /// How many children the node has, tokens included.
  public var childCount: Int { unsafe Int(ts_node_child_count(raw)) }

  /// How many named children the node has.
  public var namedChildCount: Int { unsafe Int(ts_node_named_child_count(raw)) }

  /// Calls `body` with every child in turn and the field it is in, if it is in one.
  ///
  /// Takes time in proportion to the number of children, and may be nested as the tree is.
  public func forEachChild(_ body: (Node, FieldID?) throws -> Void) rethrows {
    guard childCount > 0 else { return }
    try unsafe storage._withUnsafeGuaranteedRef { tree in
      try unsafe tree.withCursor(at: raw) { cursor in
        guard unsafe ts_tree_cursor_goto_first_child(cursor) else { return }
        repeat {
          let child = unsafe Node(raw: ts_tree_cursor_current_node(cursor), storage: storage)
          try body(child, FieldID(rawValue: unsafe ts_tree_cursor_current_field_id(cursor)))
        } while unsafe ts_tree_cursor_goto_next_sibling(cursor)
      }
    }
  }

  /// All children in order, with their fields; `children(into:)` spares the array.
  public var children: [Child] {
    var children: [Child] = []
    children.reserveCapacity(childCount)
    self.children(into: &children)
    return children
  }

  /// Appends all children, in order, with their fields.
  public func children(into children: inout [Child]) {
    forEachChild { node, field in children.append(Child(node: node, field: field)) }
  }

  /// The named children in order, without the fields.
  public var namedChildren: [Node] {
    var nodes: [Node] = []
    nodes.reserveCapacity(namedChildCount)
    forEachChild { node, _ in if node.isNamed { nodes.append(node) } }
    return nodes
  }

  /// The first child in a field; nil if there is none, or no field.
  public func child(_ field: FieldID?) -> Node? {
    guard let field else { return nil }
    return unsafe Node(checking: ts_node_child_by_field_id(raw, field.rawValue), storage: storage)
  }

  /// The named child at an index from 0, in time proportional to the index; nil if there are not so many.
  public func namedChild(at index: Int) -> Node? {
    guard let index = UInt32(exactly: index) else { return nil }
    return unsafe Node(checking: ts_node_named_child(raw, index), storage: storage)
  }

  private init?(checking raw: TSNode, storage: Unmanaged<TreeStorage>) {
    guard unsafe !ts_node_is_null(raw) else { return nil }
    unsafe self.init(raw: raw, storage: storage)
  }
}

/// A child of a node, and the field of its parent that it is in.
public struct Child {
  public let node: Node
  public let field: FieldID?
}
