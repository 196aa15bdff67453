import Diagnostics
import Testing

@testable import RaceLint

/// Where comments go that accept a finding.
@Suite struct IgnoreCommentTests {
  private func inserted(_ source: String, row: Int) throws -> String? {
    let rule = RuleName(code: "RL001", name: "lost-update")
    let bytes = Array(source.utf8)
    guard let comment = IgnoreComment(accepting: rule, at: row, in: bytes, language: .python) else {
      return nil
    }
    var lines = source.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.utf8) }
    lines[comment.row].insert(contentsOf: comment.text.utf8, at: comment.column)
    return String(decoding: Array(lines.joined(separator: [0x0A])), as: UTF8.self)
  }

  @Test func atTheEndOfTheLine() throws {
    #expect(try inserted("a = 0\na += 1\n", row: 1) == "a = 0\na += 1  # race-lint: ignore[RL001]\n")
    #expect(try inserted("a += 'é'  # why\n", row: 0) == "a += 'é'  # why  # race-lint: ignore[RL001]\n")
    #expect(try inserted("a += 1", row: 0) == "a += 1  # race-lint: ignore[RL001]")
  }

  @Test func intoACommentThatIsThere() throws {
    #expect(
      try inserted("a += 1  # race-lint: ignore[RL003] why\n", row: 0)
        == "a += 1  # race-lint: ignore[RL003, RL001] why\n")
  }

  @Test func beforeAStatementOfManyLines() throws {
    let text = "def f():\n    a[b] = \\\n        a[c]\n"
    #expect(
      try inserted(text, row: 1)
        == "def f():\n    # race-lint: ignore[RL001]\n    a[b] = \\\n        a[c]\n")
    let string = "a[b] = c('''\nx\n''')\n"
    #expect(try inserted(string, row: 0) == "# race-lint: ignore[RL001]\n" + string)
  }

  @Test func nowhere() throws {
    #expect(try inserted("a = 1\n", row: 7) == nil)
  }
}
