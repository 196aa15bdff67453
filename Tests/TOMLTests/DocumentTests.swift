import Testing

@testable import TOML

@Suite struct DocumentTests {
  private func parse(_ text: String) throws -> TOMLTable { try TOMLDocument.parse(Array(text.utf8)) }

  @Test func tablesAndDottedKeys() throws {
    let root = try parse(
      "a.b = 1\n[tool.\"race-lint\"] # ours\nselect = [\n 'RL001', # one\n \"RL\\u0030\",\n]\n")
    #expect(root["a"] == .table(try parse("b = 1")) || root["a"] != nil)
    guard case .table(let tool)? = root["tool"], case .table(let ours)? = tool["race-lint"] else {
      Issue.record("no table")
      return
    }
    #expect(ours["select"] == .array([.string("RL001"), .string("RL0")]))
    #expect(ours.entries.first?.position.line == 3)
  }

  @Test(arguments: [
    ("x = 0xFF", TOMLValue.integer(255)), ("x = 1_000", .integer(1000)), ("x = -1.5e3", .float(-1500)),
    ("x = true", .boolean(true)), ("x = 1979-05-27 07:32:00Z", .dateTime("1979-05-27 07:32:00Z")),
    ("x = 07:32:00", .dateTime("07:32:00")), ("x = inf", .float(.infinity)),
    ("x = \"\"\"\na\\\n  b\"\"\"\"", .string("ab\"")), ("x = '''\\n'''", .string("\\n")),
    ("x = []", .array([])),
  ])
  func values(_ source: String, _ expected: TOMLValue) throws {
    #expect(try parse(source)["x"] == expected)
  }

  @Test func arraysOfTables() throws {
    let root = try parse("[[p]]\nn = 1\n[[p]]\nn = 2\n[p.q]\nz = {a = 1, b.c = 2}\n")
    guard case .array(let elements)? = root["p"] else {
      Issue.record("no array")
      return
    }
    #expect(elements.count == 2)
  }

  @Test(arguments: [
    ("a = 1\na = 2", 2, 1), ("a = ", 1, 5), ("a = 1 b", 1, 7), ("x = \"abc", 1, 5), ("[a\n", 1, 3),
    ("\n= 1", 2, 1), ("a = {b = 1}\n[a]\n", 2, 2), ("a = nope", 1, 5), ("a = [1 2]", 1, 8),
  ])
  func errors(_ source: String, _ line: Int, _ column: Int) {
    #expect(
      performing: {
        try parse(source)
      },
      throws: { error in
        (error as? TOMLError)?.position == TOMLPosition(line: line, column: column)
      })
  }
}
