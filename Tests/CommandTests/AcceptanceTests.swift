import Testing

/// Configuration, suppression and baselines, end to end.
@Suite struct AcceptanceTests {
  let tool: Tool

  init() throws {
    tool = try Tool()
    try tool.write("racy.py", Sample.racy)
  }

  private func suppressed(_ comment: String) -> String {
    Sample.racy.replacing("counter += 1", with: "counter += 1  # \(comment)")
  }

  @Test func commentsAccept() throws {
    try tool.write("racy.py", suppressed("race-lint: ignore[RL001] a count of about right will do"))
    let result = try tool.run()
    #expect(result.status == 0)
    #expect(result.output == "No races found (1 file checked, 1 suppressed).\n")
    #expect(try tool.run("--no-ignores").status == 1)
  }

  @Test func unusedCommentsAreToldOfWholeProjectsOnly() throws {
    try tool.write("racy.py", suppressed("race-lint: ignore[RL003]"))
    #expect(try tool.run("--output-format", "concise").output.contains("warning[RL901]"))
    #expect(try !tool.run("racy.py").output.contains("RL901"))
    #expect(try !tool.run("--ignore", "RL901").output.contains("RL901"))
    #expect(try !tool.run("--select", "RL001").output.contains("RL901"))
  }

  @Test func selection() throws {
    #expect(try tool.run("--ignore", "lost-update").status == 0)
    #expect(try tool.run("--select", "RL003,RL004").status == 0)
    #expect(try tool.run("--select", "RL0").status == 1)
    #expect(try tool.run("--per-file-ignores", "racy.py:RL001").status == 0)
    #expect(try tool.run("--per-file-ignores", "other.py:RL001").status == 1)
  }

  @Test func configurationFiles() throws {
    try tool.write("pyproject.toml", "[tool.race-lint]\nignore = [\"RL001\"]\noutput-format = \"concise\"\n")
    #expect(try tool.run().status == 0)
    #expect(try tool.run("--isolated").status == 1)
    #expect(try tool.run("--config", "ignore = []").output.hasPrefix("racy.py:9:"))
    try tool.write("race-lint.toml", "selekt = []\n")
    let result = try tool.run()
    #expect(result.status == 2)
    #expect(result.errors.contains("did you mean `select`?"))
  }

  @Test func aBaselineSurvivesEdits() throws {
    let written = try tool.run("--write-baseline")
    #expect(written.status == 0)
    let text = try tool.read("race-lint-baseline.json")
    #expect(text.contains("\"variable\": \"racy.counter\""))
    #expect(!text.contains("row"))
    let arguments = "--baseline=race-lint-baseline.json"
    #expect(try tool.run(arguments).output == "No races found (1 file checked, 1 in baseline).\n")
    let fingerprint = try tool.run("--output-format", "json").output.split(separator: "\n").filter {
      $0.contains("fingerprint")
    }
    try tool.write("racy.py", "import os\n\n\n" + Sample.racy)
    #expect(try tool.run(arguments).status == 0)
    let moved = try tool.run("--output-format", "json").output.split(separator: "\n").filter {
      $0.contains("fingerprint")
    }
    #expect(moved == fingerprint)
    try tool.write(
      "racy.py", Sample.racy + Sample.racy.replacing("counter", with: "total").replacing("bump", with: "add"))
    #expect(try tool.run(arguments).status == 1)
    #expect(try tool.run("--write-baseline=race-lint-baseline.json").status == 0)
    #expect(try tool.run(arguments).status == 0)
  }
}
