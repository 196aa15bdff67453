import Testing

/// Which interpreters a program is for, and what follows.
@Suite struct InterpreterTests {
  let tool: Tool

  init() throws {
    tool = try Tool()
    // Only a switch between two bytecodes loses this update: none under a global lock from 3.10 on.
    try tool.write("racy.py", Sample.racy)
    // The call lets every interpreter switch.
    try tool.write("call.py", Sample.racy.replacing("counter += 1", with: "counter += len(input())"))
  }

  private func statuses(_ arguments: String) throws -> [Int32] {
    try ["racy.py", "call.py"].map { try tool.shell("race-lint \($0) \(arguments)").status }
  }

  @Test func optionsNarrow() throws {
    #expect(try statuses("") == [1, 1])
    #expect(try statuses("--gil") == [1, 1])
    #expect(try statuses("--gil --target-version 3.10") == [0, 1])
    #expect(try statuses("--gil --target-version py39") == [1, 1])
    #expect(try statuses("--free-threaded") == [1, 1])
    #expect(try statuses("--target-version 3.12") == [1, 1])
    #expect(try statuses("--target-version three") == [2, 2])
    #expect(try statuses("--gil --free-threaded") == [2, 2])
  }

  @Test func findingsNameOnlyTheInterpretersThatCount() throws {
    let narrowed = try tool.run("call.py", "--gil", "--target-version", "3.10").output
    #expect(narrowed.contains("observable on CPython from 3.10 on"))
    #expect(!narrowed.contains("free-threaded") && !narrowed.contains("up to 3.9"))
  }

  @Test func theProjectDecides() throws {
    try tool.write("pyproject.toml", "[project]\nrequires-python = \">=3.10,<3.13\"\n")
    #expect(try statuses("") == [0, 1])
    #expect(try statuses("--isolated") == [1, 1])
    #expect(try statuses("--target-version 3.8") == [1, 1])
  }

  @Test func hiddenFindingsStillUseTheirComments() throws {
    try tool.write(
      "racy.py",
      Sample.racy.replacing("counter += 1", with: "counter += 1  # race-lint: ignore[RL001] a rough count"))
    #expect(try tool.run(".", "--gil", "--target-version", "3.10", "--exclude", "call.py").status == 0)
    #expect(try !tool.run(".", "--gil", "--target-version", "3.10").output.contains("RL901"))
  }
}
