import Diagnostics
import RaceAnalysis
import Testing

@Suite struct FixtureTests {
  @Test(arguments: Fixture.all) func findsWhatTheCommentsSay(fixture: Fixture) throws {
    let run = try LintRun(of: fixture)
    for problem in run.problems { Issue.record("\(fixture.name): \(problem.message)") }
    let comparison = Comparison(of: fixture, with: run.races)
    for mismatch in comparison.mismatches { Issue.record("\(fixture.name): \(mismatch)") }
    for gap in comparison.gaps {
      // Fails when the gap is closed: then the mark in the fixture has to go.
      withKnownIssue("\(gap.description)") {
        if !gap.isClosed { Issue.record("\(gap.description)") }
      }
    }
  }

  @Test(arguments: Analysis.rules) func everyRuleHasARacyAndASafeFixture(rule: RuleDescription) {
    expectTwins(in: "rules/\(rule.rule.code)-\(rule.rule.name)")
  }

  @Test(arguments: Folder.entries(in: "exclusions")) func everyExclusionHasARacingTwin(folder: String) {
    expectTwins(in: "exclusions/\(folder)")
  }

  @Test(arguments: Folder.entries(in: "models")) func everyModelHasARacyAndASafeFixture(folder: String) {
    expectTwins(in: "models/\(folder)")
  }

  private func expectTwins(in folder: String) {
    let fixtures = Fixture.all.filter { $0.name.hasPrefix("\(folder)/") }
    let racy = fixtures.count(where: \.isRacy)
    #expect(racy > 0, "Fixtures/\(folder) has no racy file")
    #expect(racy < fixtures.count, "Fixtures/\(folder) has no safe file")
  }

  @Test func readsExpectationsOfEveryKind() {
    let text = """
      # race-lint: options --library
      x += 1  # want RL001 "lost .* x" RL003
      y = 2  # note RL001
      z = 3  # todo want RL002
      w()  # todo silent RL006  # want RL005
      """
    let read = Expectation.all(in: text, path: "a.py").map { "\($0.line) \($0.kind.rawValue) \($0.code)" }
    #expect(
      read == [
        "2 want RL001", "2 want RL003", "3 note RL001", "4 todo want RL002", "5 todo silent RL006",
        "5 want RL005",
      ])
    #expect(Expectation.all(in: text, path: "a.py")[0].wording == "lost .* x")
    #expect(Expectation.options(in: text) == ["--library"])
  }
}
