import Diagnostics
import Testing

@testable import Verification

/// Which lines of a finding are handed to the verifier.
@Suite struct SubjectTests {
  private func span(_ line: Int32) -> SourceSpan {
    SourceSpan(startRow: line - 1, startColumn: 0, endRow: line - 1, endColumn: 9)
  }

  private func finding(_ line: Int32, rival: Int32, in function: String) -> Finding {
    Finding(
      rule: RuleName(code: "RL003", name: "check-then-act"), severity: .error, confidence: .high, message: "",
      location: Location(path: "a.py", span: span(line)), label: "", variable: "a.x", function: "a.act",
      locksHeld: [], threadRoots: [], reason: "", observable: [],
      related: [
        RelatedAccess(
          location: Location(path: "a.py", span: span(rival)), function: function, access: "read",
          locksHeld: [],
          message: "")
      ], advice: "")
  }

  private func subject(_ finding: Finding, loops: [ClosedRange<Int>] = []) -> Subject {
    Subject(finding, title: "a", outline: SourceOutline(functions: [], loops: loops)) { "/root/" + $0 }
  }

  @Test func bothAccessesAreInFocus() {
    let subject = subject(finding(9, rival: 7, in: "a.act"))
    #expect(subject.focus.map(\.text) == ["/root/a.py:9-9", "/root/a.py:7-7"])
  }

  @Test func fromTheCheckToTheActIsOneRegion() {
    #expect(subject(finding(9, rival: 7, in: "a.act")).regions.map(\.text) == ["/root/a.py:7-9"])
  }

  @Test func twoFunctionsAreNoRegion() {
    #expect(subject(finding(9, rival: 7, in: "a.other")).regions.isEmpty)
  }

  @Test func aLoopIsNoRegion() {
    #expect(subject(finding(9, rival: 7, in: "a.act"), loops: [8...9]).regions.isEmpty)
    #expect(!subject(finding(9, rival: 7, in: "a.act"), loops: [5...12]).regions.isEmpty)
  }
}
