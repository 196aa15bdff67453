import SyntaxTree
import Testing

@Suite struct ParserTests {
  @Test func parsesPython() throws {
    let tree = try withRoot(of: "counter += 1\n", as: .python) { $0.sExpression }
    #expect(
      tree
        == "(module (expression_statement (augmented_assignment left: (identifier) right: (integer))))")
  }

  @Test func parsesSwift() throws {
    let kinds = try withRoot(of: "var counter = 0\ncounter += 1\n", as: .swift) { root in
      root.namedChildren.map { Grammar.swift.name(of: $0.symbol) }
    }
    #expect(kinds == ["property_declaration", "assignment"])
  }

  @Test(arguments: Grammar.allCases) func parsesAnEmptySource(grammar: Grammar) throws {
    let (children, hasError) = try withRoot(of: "", as: grammar) { ($0.childCount, $0.hasError) }
    #expect(children == 0)
    #expect(!hasError)
  }

  @Test(arguments: Grammar.allCases) func survivesBytesThatAreNotText(grammar: Grammar) throws {
    var parser = try Parser(grammar)
    let sources: [[UInt8]] = [
      [0xFF, 0xFE, 0x00, 0xC3], Array(0...255), Array("x = '\u{0}".utf8) + [0xE2, 0x82],
    ]
    for source in sources {
      let tree = try parser.parse(source)
      let bytes = tree.withRoot { root in Array(root.bytes) + Array(root.text.utf8).prefix(0) }
      #expect(source.suffix(bytes.count) == bytes[...])
    }
  }

  @Test(arguments: Grammar.allCases) func servesManySources(grammar: Grammar) throws {
    var parser = try Parser(grammar)
    let broken = try parser.parse(Array("((((".utf8))
    let sound = try parser.parse(Array("x = 1\n".utf8))
    #expect(!broken.problems().isEmpty)
    #expect(sound.problems().isEmpty)
  }

  @Test(arguments: Grammar.allCases) func parsesDeepNesting(grammar: Grammar) throws {
    let depth = 100_000
    var parser = try Parser(grammar)
    let tree = try parser.parse(
      Array(repeating: UInt8(ascii: "("), count: depth) + Array("1".utf8)
        + Array(repeating: UInt8(ascii: ")"), count: depth))
    let levels = tree.withRoot { root in
      var node = root
      var levels = 0
      while let child = node.namedChild(at: 0) {
        node = child
        levels += 1
      }
      return levels
    }
    #expect(levels >= depth)
    #expect(tree.problems().isEmpty)
  }
}
