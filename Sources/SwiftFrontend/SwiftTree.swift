internal import Diagnostics
internal import SyntaxTree

/// A flat tree together with its kinds and its bytes.
struct SwiftTree {
  let tree: FlatTree
  let kinds: KindTable<SwiftKind>
  /// As written, where what was parsed may have been patched.
  let source: [UInt8]

  var count: Int { tree.nodes.count }

  subscript(node: Int) -> FlatNode { tree[node] }

  func kind(of node: Int) -> SwiftKind? { kinds[tree[node].symbol] }

  func kind(of node: Int?) -> SwiftKind? { node.flatMap { kinds[tree[$0].symbol] } }

  func span(of node: Int) -> SourceSpan {
    let node = tree[node]
    return SourceSpan(
      startRow: node.startRow, startColumn: node.startColumn, endRow: node.endRow, endColumn: node.endColumn)
  }

  /// The children of a node, tokens included; errors are transparent.
  func children(of node: Int) -> [Int] {
    var result: [Int] = []
    collect(node, into: &result)
    return result
  }

  private func collect(_ node: Int, into result: inout [Int]) {
    var child = node + 1
    while child < Int(tree[node].next) {
      if tree[child].role == .error { collect(child, into: &result) } else { result.append(child) }
      child = Int(tree[child].next)
    }
  }

  func child(_ kind: SwiftKind, of node: Int) -> Int? {
    children(of: node).first { self.kind(of: $0) == kind }
  }

  /// The first child that is no token.
  func firstNode(of node: Int) -> Int? { children(of: node).first { tree[$0].role == .node } }

  /// The nodes among the children.
  func nodes(of node: Int) -> [Int] { children(of: node).filter { tree[$0].role == .node } }

  func text(of node: Int) -> String { String(decoding: source[tree[node].bytes], as: UTF8.self) }

  func isText(_ node: Int, _ text: StaticString) -> Bool {
    source[tree[node].bytes].elementsEqual(text.description.utf8)
  }

  /// The name alone of an identifier, which may stand in backquotes.
  func nameBytes(of node: Int) -> Range<Int> {
    let bytes = tree[node].bytes
    guard bytes.count > 2, source[bytes.lowerBound] == UInt8(ascii: "`") else { return bytes }
    return (bytes.lowerBound + 1)..<(bytes.upperBound - 1)
  }

  /// Whether something below a node, outside inner closures and declarations, is of a kind.
  func contains(_ wanted: SwiftKind, in node: Int) -> Bool {
    var position = node + 1
    while position < Int(tree[node].next) {
      switch kind(of: position) {
      case wanted: return true
      case .lambda, .functionDeclaration, .typeDeclaration: position = Int(tree[position].next)
      default: position += 1
      }
    }
    return false
  }
}
