import SyntaxTree

/// Parses `source` and lends the root to `body`.
func withRoot<Result: Sendable>(
  of source: String, as grammar: Grammar, _ body: (Node) throws -> Result
) throws -> Result {
  var parser = try Parser(grammar)
  let tree = try parser.parse(Array(source.utf8))
  return try tree.withRoot(body)
}

/// The first node of the given kind, in the order of the source.
func firstNode(_ kind: String, in node: Node, of grammar: Grammar) -> Node? {
  if grammar.name(of: node.symbol) == kind { return node }
  for child in node.children {
    if let found = firstNode(kind, in: child.node, of: grammar) { return found }
  }
  return nil
}
