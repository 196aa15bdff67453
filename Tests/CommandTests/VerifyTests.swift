import Foundation
import Testing

/// `verify` and `replay`, with the system's Python.
@Suite struct VerifyTests {
  let tool: Tool

  init() throws { tool = try Tool() }

  private func run(_ arguments: String...) throws -> Tool.Result {
    let cache = FileManager.default.temporaryDirectory.appending(path: "race-lint-tests-cache")
    return try tool.run(arguments, environment: ["XDG_CACHE_HOME": cache.path(percentEncoded: false)])
  }

  private func copyDemo() throws {
    let demo = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures/demo")
    try FileManager.default.copyItem(at: demo, to: URL(filePath: tool.directory).appending(path: "demo"))
  }

  @Test func theDemoIsWhatItSaysItIs() throws {
    try copyDemo()
    let result = try run("verify", "demo", "--budget", "4", "--witness-dir", "witnesses")
    #expect(result.status == 0, "\(result)")
    let rows = result.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    let broken = rows.filter {
      $0.count > 2 && $0[0].hasPrefix("RL") && $0[1].hasPrefix("broken/") && !$0[1].hasSuffix(":")
    }
    #expect(broken.count == 5 && broken.allSatisfy { $0[2] == "confirmed" })
    let fixed = rows.filter { $0.first?.hasPrefix("fixed/") == true }
    #expect(fixed.count == 5 && fixed.allSatisfy { $0[1] != "confirmed" })
    #expect(result.output.contains("5 of 5 findings confirmed, 0 of 5"))
    #expect(result.output.contains("expected 200000, got 100000 after 2 switches"))
    #expect(result.output.contains("plain runs of") || result.output.contains("without the verifier"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: tool.directory + "/witnesses").count == 5)
  }

  @Test func aWitnessIsReplayed() throws {
    let program = try tool.write("racy.py", Sample.racy)
    #expect(try run("verify", "racy.py", "--witness-dir", "w", "--", "racy.py").status == 0)
    let witness = "w/RL001-racy.py-9.json"
    let result = try run("replay", witness, "--replays", "3")
    #expect(result.status == 0)
    #expect(result.output.contains("3 of 3 replays reproduced it") && result.output.contains("── switch to"))
    #expect(!result.output.contains("changed"))
    try tool.write("racy.py", Sample.racy + "# an edit\n")
    #expect(try run("replay", witness).output.hasPrefix("changed: racy.py"))
    try tool.write("racy.py", Sample.safe)
    let mended = try run("replay", witness)
    #expect(mended.status == 1 && mended.output.contains("0 of 5"))
    try FileManager.default.removeItem(atPath: program)
    #expect(try run("replay", witness).status != 0)
    #expect(try run("replay", "racy.json").status == 2)
  }

  @Test func aProgramWithoutAnEndIsCut() throws {
    try tool.write("racy.py", Sample.racy.replacing("range(100000)", with: "iter(int, 1)"))
    let start = ContinuousClock.now
    let result = try run("verify", "racy.py", "--budget", "2", "--", "python3", "racy.py")
    #expect(result.status == 1, "\(result)")
    #expect(ContinuousClock.now - start < .seconds(90))
  }

  @Test func aMissingInterpreterIsSaid() throws {
    try tool.write("racy.py", Sample.racy)
    for arguments in [["--python", "/no/python"], ["--python", "no-such-python"]] {
      let result = try tool.run(
        ["verify", "racy.py"] + arguments + ["--", "racy.py"], environment: ["XDG_CACHE_HOME": tool.directory]
      )
      #expect(result.status == 2)
      #expect(result.errors.hasPrefix("error: no Python interpreter at `\(arguments[1])`"))
    }
    #expect(try run("verify", "racy.py", "--python", "/bin/false", "--", "racy.py").status == 2)
    #expect(try run("verify").errors.contains("nothing to run"))
    #expect(try run("verify", "racy.py", "--", "make").status == 2)
  }

  @Test func checkRunsNothing() throws {
    let trace = "open('trace', 'w')\n"
    try tool.write("racy.py", trace + Sample.racy)
    #expect(try tool.run("check").status == 1)
    #expect(!FileManager.default.fileExists(atPath: tool.directory + "/trace"))
    #expect(try run("verify", ".", "--", "racy.py").status == 0)
    #expect(FileManager.default.fileExists(atPath: tool.directory + "/trace"))
  }

  @Test func verdictsJoinTheFindings() throws {
    try tool.write("racy.py", Sample.racy + "print('noise')\n")
    let result = try run("verify", "racy.py:9", "--output-format", "json", "--", "python3", "racy.py")
    #expect(result.status == 0 && !result.output.contains("noise"))
    let findings = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]]
    let verification = findings?.first?["verification"] as? [String: Any]
    #expect(verification?["verdict"] as? String == "confirmed")
    #expect((verification?["steps"] as? [Any])?.isEmpty == false)
    #expect(try !tool.run("racy.py", "--output-format", "json").output.contains("\"verification\""))
  }

  @Test func anInnocentLineStaysInnocent() throws {
    try tool.write("safe.py", Sample.safe)
    let result = try run("verify", "safe.py:11", "--budget", "3", "--", "safe.py")
    #expect(result.status == 0, "\(result)")
    #expect(result.output.contains("protected"))
  }

  @Test func aProgramIsMadeForTheFinding() throws {
    try tool.write("package/tally.py", Sample.library)
    let result = try run("verify", "package", "--library", "--generate", "--write-test", "test_tally.py")
    #expect(result.status == 0, "\(result)")
    #expect(
      result.output.contains("results[\"first\"] = subject.add(") && result.output.contains("confirmed"))
    let test = try tool.read("test_tally.py")
    #expect(test.contains("def test_threads_do_not_race") && test.contains("race-lint"))
    let check =
      "import test_tally as t, pathlib; t.test_threads_do_not_race(sorted(t.WITNESSES)[0], pathlib.Path('.'))"
    let command = """
      python3 -c "import pytest" || exit 77
      export RACE_LINT=race-lint XDG_CACHE_HOME=$PWD/cache
      python3 -c "\(check)" 2>&1 | grep -c 'the race still happens'
      """
    let before = try tool.shell(command)
    guard before.status != 77 else { return }
    #expect(before.output == "1\n", "\(before)")
    try tool.write("package/tally.py", "# moved\n" + Sample.library)
    #expect(try tool.shell(command).output == "1\n")
    try tool.write("package/tally.py", Sample.lockedLibrary)
    let after = try tool.shell("XDG_CACHE_HOME=$PWD/cache python3 -c \"\(check)\"")
    #expect(after.status == 0, "\(after)")
  }

  @Test func nothingIsMadeUpUnasked() throws {
    #expect(try run("verify", "x.py", "--write-test", "t.py").status == 2)
    try tool.write("package/tally.py", Sample.library)
    #expect(!(try run("verify", "package", "--library").output.contains("harness")))
  }

  @Test func whatTheProgramDoesNotReachIsGenerated() throws {
    try tool.write("tally.py", Sample.library + "\nif __name__ == '__main__':\n    input()\n")
    let alone = try run("verify", "tally.py", "--library")
    #expect(alone.status == 1 && !alone.output.contains("harness"), "\(alone)")
    let helped = try run("verify", "tally.py", "--library", "--generate")
    #expect(helped.status == 0 && helped.output.contains("results[\"first\"]"), "\(helped)")
    let commanded = try run("verify", "tally.py", "--library", "--generate", "--", "tally.py")
    #expect(commanded.status == 0 && commanded.output.contains("results[\"first\"]"), "\(commanded)")
  }

  @Test func aProgramWithoutFindingsIsSearchedAsAWhole() throws {
    let guarded = Sample.safe.replacing("\nmain()", with: "\nif __name__ == '__main__':\n    main()")
    try tool.write("safe.py", guarded)
    let result = try run("verify", "safe.py", "--budget", "3")
    #expect(result.status == 0 && result.output.contains("protected"), "\(result)")
  }

  @Test func aFindingThatNoProgramComesTo() throws {
    try tool.write("racy.py", Sample.racy)
    let result = try run("verify", "racy.py")
    #expect(result.status == 1 && result.output.contains("no program"))
  }
}
