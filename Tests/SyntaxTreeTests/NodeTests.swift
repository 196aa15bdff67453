import SyntaxTree
import Testing

@Suite struct NodeTests {
  @Test func visitsChildrenWithTheirFields() throws {
    let source = "def work(n, *rest) -> int:\n  return n\n"
    let children = try withRoot(of: source, as: .python) { root in
      let function = try #require(firstNode("function_definition", in: root, of: .python))
      return function.children.map { child in
        let field = child.field.map(Grammar.python.name(of:)) ?? "-"
        return "\(field) \(Grammar.python.name(of: child.node.symbol))"
      }
    }
    #expect(
      children == [
        "- def", "name identifier", "parameters parameters", "- ->", "return_type type", "- :", "body block",
      ])
  }

  @Test func visitsNestedChildrenInOrder() throws {
    let leaves = try withRoot(of: "f(a, g(b), c)\n", as: .python) { root in
      var leaves: [String] = []
      collectLeaves(of: root, into: &leaves)
      return leaves
    }
    #expect(leaves == ["f", "(", "a", ",", "g", "(", "b", ")", ",", "c", ")"])
  }

  @Test func visitsSiblingsAfterAnError() throws {
    struct Stop: Error {}
    let seen = try withRoot(of: "a\nb\nc\n", as: .python) { root in
      var seen: [String] = []
      #expect(throws: Stop.self) {
        try root.forEachChild { child, _ in
          seen.append(child.text)
          throw Stop()
        }
      }
      root.forEachChild { child, _ in seen.append(child.text) }
      return seen
    }
    #expect(seen == ["a", "a", "b", "c"])
  }

  @Test func findsAChildByField() throws {
    let fields = FieldTable<AssignmentField>(.python)
    try withRoot(of: "total = total + 1\n", as: .python) { root in
      let assignment = try #require(firstNode("assignment", in: root, of: .python))
      #expect(assignment.child(fields[.left])?.text == "total")
      #expect(assignment.child(fields[.right])?.text == "total + 1")
      #expect(assignment.child(fields[.type]) == nil)
      #expect(assignment.child(nil) == nil)
      #expect(assignment.child(fields[.left]) == assignment.namedChild(at: 0))
      #expect(assignment.namedChild(at: 2) == nil)
      #expect(assignment.namedChildCount == 2)
    }
  }

  @Test func knowsWhereItIs() throws {
    try withRoot(of: "x = 1\né = 'ü' + y\n", as: .python) { root in
      let sum = try #require(firstNode("binary_operator", in: root, of: .python))
      #expect(sum.start == Position(row: 1, column: 5))
      #expect(sum.end == Position(row: 1, column: 13))
      #expect(sum.startByte..<sum.endByte == 11..<19)
      #expect(sum.text == "'ü' + y")
      #expect(sum.isText("'ü' + y"))
      #expect(!sum.isText("'ü'"))
      #expect(Array(sum.bytes) == Array("'ü' + y".utf8))
    }
  }
}

private enum AssignmentField: String, CaseIterable {
  case left, right, type
}

private func collectLeaves(of node: Node, into leaves: inout [String]) {
  if node.childCount == 0 { leaves.append(node.text) }
  node.forEachChild { child, _ in collectLeaves(of: child, into: &leaves) }
}
