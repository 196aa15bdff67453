import Foundation
import Testing

/// What the configuration changes in a run.
@Suite struct SettingsTests {
  let tool: Tool

  init() throws {
    tool = try Tool()
    try tool.write("racy.py", Sample.racy)
  }

  private func files(_ configuration: String) throws -> [String] {
    try tool.write("race-lint.toml", configuration)
    let result = try tool.run("--show-files", "-v")
    #expect(result.status == 0, "\(result.errors)")
    return (result.output + result.errors).split(separator: "\n").map(String.init)
  }

  @Test func otherFilesAreIncluded() throws {
    try tool.write("src/app.py", "")
    try tool.write("tools/deploy", "#!/usr/bin/env python3\n" + Sample.racy)
    try tool.write("tools/notes", "text\n")
    #expect(try files("") == ["racy.py", "src/app.py"])
    #expect(try files(#"include = ["src/**"]"#) == ["src/app.py", "skipped racy.py: not included"])
    #expect(try files(#"include = ["src"]"#) == ["src/app.py", "skipped racy.py: not included"])
    #expect(
      try files(#"include = ["*.py", "!racy.py", "tools/*"]"#) == [
        "src/app.py", "tools/deploy", "skipped racy.py: not included",
        "skipped tools/notes: not a Python or Swift file",
      ])
    #expect(try tool.run(".", "--output-format", "concise").output.hasPrefix("tools/deploy:10:"))
    #expect(try tool.run("racy.py").status == 1, "what is named is read")
  }

  @Test func previewRulesTakeMoreThanASelectorOfMany() throws {
    try tool.write(
      "racy.py", Sample.racy.replacing("counter += 1", with: "counter += 1  # race-lint: ignore[RL001]"))
    for arguments in ["", "--select RL9", "--extend-select ALL"] {
      #expect(try tool.shell("race-lint . \(arguments)").output.hasPrefix("All checks passed!"))
    }
    for arguments in [
      "--preview", "--config 'preview = true'", "--extend-select RL902", "--select unexplained-suppression",
    ] {
      let result = try tool.shell("race-lint . --output-format concise \(arguments)")
      #expect(result.output.hasPrefix("racy.py:9:23: warning[RL902] `ignore` gives no reason\n"))
      #expect(result.status == 0)
      #expect(try tool.shell("race-lint . --error-on-warning \(arguments)").status == 1)
    }
    #expect(try !tool.run("--preview", "--ignore", "RL902").output.contains("RL902"))
    #expect(try tool.run("rule", "RL902", "--output-format", "json").output.contains(#""status": "preview""#))
    #expect(try tool.run("rule", "RL001", "--output-format", "json").output.contains(#""status": "stable""#))
  }

  @Test(arguments: [
    "race-lint: ignore[RL001] a rough count", "noqa: RL001 a rough count", "noqa: E501, RL001 rough",
  ])
  func aReasonIsEnough(_ comment: String) throws {
    try tool.write("racy.py", Sample.racy.replacing("counter += 1", with: "counter += 1  # \(comment)"))
    #expect(try tool.run("--preview").output == "All checks passed! (1 file checked, 1 suppressed)\n")
  }

  /// Compiled so, everything that names no actor runs on the main one; closures run where they are made.
  @Test func theCompilersDefaultIsolationHolds() throws {
    func lines(_ isolation: String) throws -> [Int] {
      let result = try tool.run(
        "app.swift", "--output-format", "json", "--config",
        "swift = { default-isolation = \"\(isolation)\" }")
      let findings = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]]
      return (findings ?? []).compactMap { ($0["location"] as? [String: Int])?["row"] }.sorted()
    }
    try tool.write("app.swift", Self.tallies)
    #expect(try lines("nonisolated") == [4, 9])
    #expect(try lines("MainActor") == [9])
  }

  private static let tallies = """
    final class Tally {
      var total = 0
      var limit = 9
      func add() { total += 1 }
    }

    nonisolated final class Loose {
      var total = 0
      func add() { total += 1 }
    }

    let tally = Tally()
    let loose = Loose()

    func refresh() {
      for _ in 0..<2 {
        Task { tally.add() }
        Task.detached { loose.add() }
      }
    }

    refresh()

    """

  @Test func theNearestConfigurationGovernsThePathsRelativeToIt() throws {
    try tool.write("inner/race-lint.toml", "baseline = \"known.json\"\nexclude = [\"/gen\"]\n")
    try tool.write("inner/known.json", #"{ "version": 1, "races": [] }"#)
    try tool.write("inner/gen/racy.py", Sample.racy)
    try tool.write("inner/gem/racy.py", Sample.racy)
    try tool.write("race-lint.toml", "ignore = [\"RL001\"]\n")
    #expect(try tool.run(".").status == 0)
    #expect(try tool.run("inner", "--show-files").output == "inner/gem/racy.py\n")
    #expect(try tool.run("inner", "--output-format", "concise").output.hasPrefix("inner/gem/racy.py:9:"))
    #expect(try tool.run("inner/gen/racy.py").status == 1, "what is named is checked")
    #expect(try tool.run("inner/gen/racy.py", "--force-exclude").status == 0)
    #expect(try tool.run("inner", environment: ["RACE_LINT_CONFIG": "race-lint.toml"]).status == 0)
  }

  @Test func gitignoreIsHeededUnlessToldOtherwise() throws {
    try tool.write(".gitignore", "racy.py\n")
    #expect(try tool.shell("git init -q . && race-lint .").status == 0)
    #expect(try tool.run(".", "-v").errors.contains("skipped racy.py: ignored by an ignore file\n"))
    #expect(try tool.run(".", "--no-respect-gitignore").status == 1)
  }

  @Test func anotherVersionIsRefused() throws {
    try tool.write("race-lint.toml", "required-version = \">=99\"\n")
    let result = try tool.run(".")
    #expect(result.status == 2)
    #expect(result.errors.contains("1 | required-version = \">=99\"\n"))
    #expect(result.errors.contains("does not match the running version 0.1.0"))
  }

  @Test(arguments: [
    ("race-lint.toml", "select = []\nselekt = []\n", "race-lint.toml:2:1\n"),
    ("pyproject.toml", "[tool.race-lint]\nselekt = []\n", "pyproject.toml:2:1\n"),
  ])
  func anUnknownKeyIsShownInItsLine(_ name: String, _ text: String, _ place: String) throws {
    try tool.write(name, text)
    let result = try tool.run(".")
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("error: invalid configuration: unknown key `selekt`\n"))
    #expect(result.errors.contains(place))
    #expect(result.errors.contains("2 | selekt = []\n  | ^^^^^^ did you mean `select`?"))
  }
}
