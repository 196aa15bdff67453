import CTreeSitter

/// A node of a syntax tree, on loan from ``SyntaxTree/withRoot(_:)``.
///
/// It is not `Sendable`: it cannot leave the closure it is lent to.
@safe
public struct Node {
  let raw: TSNode
  let storage: Unmanaged<TreeStorage>

  init(raw: TSNode, storage: Unmanaged<TreeStorage>) {
    unsafe self.raw = raw
    unsafe self.storage = storage
  }

  /// The kind of node, as the number the grammar gives it; ``KindTable`` turns it into an enum.
  public var symbol: UInt16 { unsafe ts_node_symbol(raw) }

  /// Whether the grammar names the node; tokens such as `+=` and `and` are spelled out instead.
  public var isNamed: Bool { unsafe ts_node_is_named(raw) }

  /// Whether the node holds source that did not parse.
  public var isError: Bool { symbol == UInt16.max }

  /// Whether the parser made the node up to recover from an error; it has no bytes.
  public var isMissing: Bool { unsafe ts_node_is_missing(raw) }

  /// Whether the node is, or contains, an error or a missing node.
  public var hasError: Bool { unsafe ts_node_has_error(raw) }

  /// Where the node begins, in bytes from the beginning of the source.
  public var startByte: Int { unsafe Int(ts_node_start_byte(raw)) }

  /// Where the node ends, in bytes from the beginning of the source.
  public var endByte: Int { unsafe Int(ts_node_end_byte(raw)) }

  /// Where the node begins.
  public var start: Position { unsafe Position(ts_node_start_point(raw)) }

  /// Where the node ends: the first position after it.
  public var end: Position { unsafe Position(ts_node_end_point(raw)) }
}

extension Node: Equatable {
  public static func == (left: Node, right: Node) -> Bool { unsafe ts_node_eq(left.raw, right.raw) }
}

extension Position {
  init(_ point: TSPoint) {
    self.init(row: Int(point.row), column: Int(point.column))
  }
}
