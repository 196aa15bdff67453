import CTreeSitter

/// What all nodes of a tree share: the tree itself, the source, and cursors waiting to be used again.
@safe
final class TreeStorage {
  let source: [UInt8]
  private let tree: OpaquePointer
  private var idleCursors: [UnsafeMutablePointer<TSTreeCursor>] = unsafe []

  init(owning tree: OpaquePointer, source: [UInt8]) {
    unsafe self.tree = tree
    self.source = source
  }

  deinit {
    while let cursor = unsafe idleCursors.popLast() {
      unsafe ts_tree_cursor_delete(cursor)
      unsafe cursor.deallocate()
    }
    unsafe ts_tree_delete(tree)
  }

  var root: Node {
    unsafe Node(raw: ts_tree_root_node(tree), storage: .passUnretained(self))
  }

  /// Runs `body` with a cursor at `node`; calls within calls get cursors of their own, kept for the next time, so
  /// that a walk allocates as many cursors as it is deep and no more.
  func withCursor<Result>(
    at node: TSNode, _ body: (UnsafeMutablePointer<TSTreeCursor>) throws -> Result
  ) rethrows -> Result {
    let cursor = unsafe takeCursor(at: node)
    defer { unsafe idleCursors.append(cursor) }
    return unsafe try body(cursor)
  }

  private func takeCursor(at node: TSNode) -> UnsafeMutablePointer<TSTreeCursor> {
    if let cursor = unsafe idleCursors.popLast() {
      unsafe ts_tree_cursor_reset(cursor, node)
      return unsafe cursor
    }
    let cursor = UnsafeMutablePointer<TSTreeCursor>.allocate(capacity: 1)
    unsafe cursor.initialize(to: ts_tree_cursor_new(node))
    return unsafe cursor
  }
}
