import SyntaxTree
import Testing

@testable import SwiftFrontend

@Suite struct KindTests {
  @Test func theGrammarKnowsEveryKind() { #expect(SwiftKind.table.unknownNames.isEmpty) }
}
