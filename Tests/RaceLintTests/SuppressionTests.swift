import Diagnostics
import PythonFrontend
import RaceIR
import SyntaxTree
import Testing

@testable import RaceLint

@Suite struct SuppressionTests {
  private func unit(_ source: String, path: String = "a.py") throws -> SourceUnit {
    var parser = try Parser(.python)
    let facts = PythonFrontend.lower(Array(source.utf8), parser: &parser)
    return SourceUnit(path: path, module: "a", isPackage: false, facts: facts)
  }

  /// A race at these lines, counted from 1; the second is the rival's, in `b.py`.
  private func race(_ line: Int32, rival: Int32 = 100, code: String = "RL001", name: String = "lost-update")
    -> Finding
  {
    func place(_ path: String, _ line: Int32) -> Location {
      Location(
        path: path, span: SourceSpan(startRow: line - 1, startColumn: 0, endRow: line - 1, endColumn: 1))
    }
    return Finding(
      rule: RuleName(code: code, name: name), severity: .error, confidence: .high, message: "",
      location: place("a.py", line),
      label: "", variable: "a.x", function: "f", locksHeld: [], threadRoots: [], reason: "", observable: [],
      related: [
        RelatedAccess(
          location: place("b.py", rival), function: "g", access: "read", locksHeld: [], message: "")
      ], advice: "")
  }

  @Test(arguments: [
    // On the line itself, by code or by name, with or without a reason.
    ("x += 1  # race-lint: ignore[RL001]\n", 1, true),
    ("x += 1  # race-lint: ignore[lost-update] why\n", 1, true),
    ("x += 1  # race-lint: ignore[RL002, RL001]\n", 1, true),
    ("x += 1  # race-lint: ignore[RL002]\n", 1, false),
    ("x += 1  # noqa: RL001\n", 1, true), ("x += 1  # noqa\n", 1, false),
    // On a line of its own, for the next statement.
    ("# race-lint: ignore[RL001]\nx += 1\ny = 2\n", 2, true),
    ("# race-lint: ignore[RL001]\nx += 1\ny = 2\n", 3, false),
    ("# race-lint: ignore[RL001]\n\n# more\nx += (\n  1 +\n  2)\ny = 2\n", 6, true),
    // Anywhere in a statement of several lines.
    ("x = (\n  1 +  # race-lint: ignore[RL001]\n  y)\n", 1, true),
    ("x = (\n  1 +\n  y)  # race-lint: ignore[RL001]\n", 1, true),
    ("x = 1  # race-lint: ignore[RL001]\ny = 2\n", 2, false),
    // The head of a block is not its body.
    ("def f():  # race-lint: ignore[RL001]\n  x = 1\n", 2, false),
    ("# race-lint: ignore[RL001]\nfor i in y:\n  x = 1\n", 3, false),
    // Whole files, and stretches of them.
    ("# race-lint: file-ignore[RL001]\n\nx = 1\n", 3, true),
    ("# race-lint: disable[RL001]\nx = 1\n# race-lint: enable[RL001]\ny = 2\n", 2, true),
    ("# race-lint: disable[RL001]\nx = 1\n# race-lint: enable[RL001]\ny = 2\n", 4, false),
  ])
  func holds(_ source: String, _ line: Int32, _ expected: Bool) throws {
    var filter = SuppressionFilter([try unit(source)])
    let isAccepted = filter.accepts(race(line))
    #expect(isAccepted == expected)
  }

  @Test func eitherAccessMayCarryTheComment() throws {
    var filter = SuppressionFilter([
      try unit("y = x  # race-lint: ignore[RL001] a stale value will do\n", path: "b.py")
    ])
    let isAccepted = filter.accepts(race(5, rival: 1))
    #expect(isAccepted)
    #expect(filter.findings(isWhole: { _ in true }).isEmpty)
  }

  @Test func unusedAndUnknownOnesAreTold() throws {
    let source = "x = 1  # race-lint: ignore[RL001] why\ny = 2  # race-lint: ignore[lost-updat]\n"
    var filter = SuppressionFilter([try unit(source)])
    #expect(filter.findings(isWhole: { _ in true }).map(\.rule.code) == ["RL901", "RL900"])
    #expect(filter.findings(isWhole: { _ in false }).map(\.rule.code) == ["RL900"])
    #expect(filter.findings(isWhole: { _ in false }).first?.advice == "did you mean `lost-update`?")
    let isAccepted = filter.accepts(race(1))
    #expect(isAccepted)
    #expect(filter.findings(isWhole: { _ in true }).map(\.rule.code) == ["RL900"])
  }
}
