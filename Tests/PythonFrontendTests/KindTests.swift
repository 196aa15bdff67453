import SyntaxTree
import Testing

@testable import PythonFrontend

@Suite struct KindTests {
  @Test func theGrammarKnowsEveryKind() { #expect(PythonKind.table.unknownNames.isEmpty) }

  @Test func tokensAreSteppedOver() {
    for kind in [PythonKind.plus, .inToken, .isNotToken, .asyncToken, .fromToken, .rightShiftEqual] {
      #expect(treatment(of: kind) == .token, "\(kind)")
    }
    for kind in [PythonKind.identifier, .lambda, .await, .yield, .type, .ellipsis, .true] {
      #expect(treatment(of: kind) != .token, "\(kind)")
    }
  }

  private func treatment(of kind: PythonKind) -> NodeTreatment? {
    (0..<UInt16(Grammar.python.symbolCount)).first { PythonKind.table[$0] == kind }
      .map { PythonKind.treatments[Int($0)] }
  }
}
