import SyntaxTree
import Testing

@Suite struct TableTests {
  private enum Kind: String, CaseIterable {
    case identifier, call, lambda, and
    case lambdaKeyword = "\"lambda\""
    case plusEquals = "+="
    case invented
  }

  private enum Field: String, CaseIterable {
    case left, function
    case invented
  }

  @Test func reportsKindsTheGrammarDoesNotKnow() {
    #expect(KindTable<Kind>(.python).unknownNames == ["invented"])
    #expect(KindTable<Kind>(.swift).unknownNames.contains("call"))
  }

  @Test func reportsFieldsTheGrammarDoesNotKnow() {
    #expect(FieldTable<Field>(.python).unknownNames == ["invented"])
  }

  @Test func tellsANodeFromTheTokenOfTheSameName() throws {
    let table = KindTable<Kind>(.python)
    let kinds = try withRoot(of: "lambda: a and b\n", as: .python) { root in
      var kinds: [Kind?] = []
      collectKinds(of: root, with: table, into: &kinds)
      return kinds
    }
    #expect(kinds.compactMap(\.self) == [.lambda, .lambdaKeyword, .identifier, .and, .identifier])
  }

  @Test func mapsOperators() throws {
    let table = KindTable<Kind>(.python)
    let kind = try withRoot(of: "a += 1\n", as: .python) { root in
      firstNode("+=", in: root, of: .python).flatMap { table[$0] }
    }
    #expect(kind == .plusEquals)
  }

  @Test func knowsNoKindForAnError() {
    #expect(KindTable<Kind>(.python)[UInt16.max] == nil)
  }

  @Test func mapsFieldsBothWays() {
    let table = FieldTable<Field>(.python)
    #expect(table[table[.left]] == .left)
    #expect(table[.invented] == nil)
    #expect(table[FieldID(rawValue: 0)] == nil)
  }

  private func collectKinds(of node: Node, with table: KindTable<Kind>, into kinds: inout [Kind?]) {
    kinds.append(table[node])
    node.forEachChild { child, _ in collectKinds(of: child, with: table, into: &kinds) }
  }
}
