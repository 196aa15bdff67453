import SyntaxTree
import Testing

@Test(arguments: Grammar.allCases) func parsesAnEmptySource(grammar: Grammar) throws {
  var parser = try Parser(grammar)
  let tree = try parser.parse([])
  #expect(tree.withRoot { $0.childCount } == 0)
}
