import Diagnostics
import Testing

@testable import RaceLint

@Suite struct BaselineTests {
  private func race(_ variable: String, line: Int32 = 0) -> Finding {
    Finding(
      rule: RuleName(code: "RL001", name: "lost-update"), severity: .error, confidence: .high, message: "",
      location: Location(
        path: "a.py", span: SourceSpan(startRow: line, startColumn: 0, endRow: line, endColumn: 1)),
      label: "", variable: variable, function: "f", locksHeld: [], threadRoots: [], reason: "",
      observable: [],
      related: [], advice: "")
  }

  @Test func acceptsWhatItWasMadeOfWhereverItMoves() throws {
    let baseline = Baseline([race("a.x"), race("a.y")])
    let (new, accepted) = baseline.split([race("a.x", line: 70), race("a.y", line: 3), race("a.z")])
    #expect(new.map(\.variable) == ["a.z"])
    #expect(accepted == 2)
  }

  @Test func aSecondRaceOfTheSameKindIsNew() {
    let (new, accepted) = Baseline([race("a.x")]).split([race("a.x"), race("a.x", line: 9)])
    #expect(new.map(\.location.span.startRow) == [9])
    #expect(accepted == 1)
  }

  @Test func survivesWritingAndReading() throws {
    let directory = try TemporaryDirectory()
    let baseline = Baseline([race("b \"quoted\""), race("a.x"), race("a.x")])
    let path = try directory.write("races.json", baseline.text)
    #expect(try Baseline(path: path) == baseline)
    #expect(baseline.entries.map(\.count) == [2, 1])
    #expect(!baseline.text.contains("line"))
  }

  @Test func unreadableOnesAreRefused() throws {
    let directory = try TemporaryDirectory()
    #expect(throws: LintError.self) { try Baseline(path: directory.path + "/missing.json") }
    let path = try directory.write("broken.json", "[]")
    #expect(throws: LintError.self) { try Baseline(path: path) }
  }
}
