import Foundation
import Testing

/// What is read, what is reported, and what is accepted.
@Suite struct ScopeTests {
  let tool: Tool

  init() throws {
    tool = try Tool()
    try tool.write("worker.py", "count = 0\n\n\ndef bump():\n    global count\n    count += 1\n")
    try tool.write(
      "main.py",
      "import threading\nimport worker\n\nfor _ in range(2):\n    threading.Thread(target=worker.bump).start()\n"
    )
  }

  @Test func theContextIsReadAndNotReported() throws {
    #expect(try tool.run("worker.py").status == 0, "nothing starts a thread")
    let result = try tool.run("worker.py", "--context", ".", "--output-format", "concise")
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("worker.py:6:5: error[RL001]"))
    #expect(result.output.hasSuffix("Found 1 race in 1 file (1 file checked, 1 more read).\n"))
    #expect(try tool.run("main.py", "--context", "worker.py").status == 0, "the race touches worker.py alone")
    #expect(try tool.run("main.py", "--context", "missing").status == 2)
    try tool.write("other.py", "x = 1  # race-lint: ignore[RL001]\n")
    #expect(try !tool.run("worker.py", "--context", ".").output.contains("RL901"))
    #expect(
      try tool.run("other.py", "--context", ".").output.contains("RL901"), "all of the program was read")
  }

  @Test func importsThatWereNotReadAreNamed() throws {
    let result = try tool.run("main.py")
    #expect(
      result.errors == "note: main.py imports `worker`, which was not read; `--context .` reads it, too\n")
    #expect(try tool.run("main.py", "-q").errors == "")
    #expect(try tool.run(".").errors == "")
    #expect(try tool.run("main.py", "worker.py").errors == "")
    try tool.write("pkg/__init__.py", "")
    try tool.write("pkg/one.py", "from . import two\nfrom .sub.three import f\nimport worker, os\n")
    try tool.write("pkg/sub/three.py", "")
    #expect(
      try tool.run("pkg/one.py").errors.hasPrefix(
        "note: pkg/one.py imports `pkg`, which was not read (and 2 more);"))
  }

  @Test func findingsAreAcceptedByComments() throws {
    try tool.write("racy.py", Sample.racy)
    try tool.write(
      "text.py",
      Sample.racy.replacing("counter += 1", with: "counter += len(f\"\"\"\n{counter}\n\"\"\")"))
    let result = try tool.run("--add-ignore=a rough count")
    #expect(result.status == 0)
    #expect(result.errors == "added 3 comments to 3 files\n")
    #expect(try tool.read("racy.py").contains("counter += 1  # race-lint: ignore[RL001] a rough count\n"))
    #expect(
      try tool.read("worker.py").hasSuffix("    count += 1  # race-lint: ignore[RL001] a rough count\n"))
    #expect(try tool.run().output == "All checks passed! (4 files checked, 3 suppressed)\n")
    #expect(try tool.run("--add-ignore").errors == "added 0 comments to 0 files\n")
    let python = try tool.shell("python3 -m py_compile text.py racy.py worker.py")
    #expect(python.status == 0, "\(python.errors)")
  }

  @Test func otherRulesJoinACommentThatIsThere() throws {
    try tool.write(
      "racy.py", Sample.racy.replacing("counter += 1", with: "counter += 1  # race-lint: ignore[RL003] why"))
    #expect(try tool.run("racy.py", "--add-ignore").status == 0)
    #expect(try tool.read("racy.py").contains("# race-lint: ignore[RL003, RL001] why\n"))
  }

  @Test func whatCannotHaveACommentIsTold() throws {
    try tool.write("bom.py", "\u{FEFF}" + Sample.racy)
    let result = try tool.run("bom.py", "--add-ignore")
    #expect(result.errors.contains("warning: no comment can stand at bom.py:9\n"))
    #expect(try !tool.read("bom.py").contains("ignore"))
  }

  @Test func theBaselineSaysWhatIsGone() throws {
    #expect(try tool.run("--write-baseline").status == 0)
    try tool.write("worker.py", "count = 0\n\n\ndef bump():\n    pass\n")
    let baseline = "--baseline=race-lint-baseline.json"
    let result = try tool.run(baseline, "-v")
    #expect(result.output == "All checks passed! (2 files checked, 1 gone from baseline)\n")
    #expect(
      result.errors.contains("gone from the baseline: RL001 of worker.count in worker.bump, worker.bump\n"))
    #expect(try !tool.run("main.py", baseline).output.contains("gone"), "of the rest nothing is known")
    #expect(try tool.run("--baseline", "missing.json", "--write-baseline").status == 0)
  }

  @Test func theBaselineSurvivesMoves() throws {
    #expect(try tool.run("--write-baseline").status == 0)
    try tool.write(
      "worker.py",
      "import os\n\ncount = 0\n\n\ndef other():\n    pass\n\n\ndef bump():\n    global count\n    count = count + 1\n"
    )
    #expect(try tool.shell("mv main.py program.py").status == 0)
    #expect(
      try tool.run("--baseline=race-lint-baseline.json").output
        == "All checks passed! (2 files checked, 1 in baseline)\n")
    let first = try tool.read("race-lint-baseline.json")
    #expect(try tool.run("--write-baseline").status == 0)
    #expect(try tool.read("race-lint-baseline.json") == first, "the same races, the same text")
  }

  @Test func twoFormatsInOneRun() throws {
    let result = try tool.run(".", "--output-format", "github", "--sarif-file", "races.sarif")
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("::error "))
    let log = try JSONSerialization.jsonObject(with: Data(tool.read("races.sarif").utf8)) as? [String: Any]
    #expect(log?["version"] as? String == "2.1.0")
    #expect(try tool.run(".", "--sarif-file", "no/such/dir").status == 2)
  }
}
