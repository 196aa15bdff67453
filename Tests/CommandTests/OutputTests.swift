import Foundation
import Testing

/// What is written, and where.
@Suite struct OutputTests {
  let tool: Tool

  init() throws {
    tool = try Tool()
    try tool.write("racy.py", Sample.racy)
  }

  @Test func theSameEveryTime() throws {
    for index in 0..<8 { try tool.write("m\(index).py", Sample.racy) }
    let first = try tool.run(".", "--output-format", "json").output
    for _ in 0..<10 { #expect(try tool.run(".", "--output-format", "json").output == first) }
  }

  @Test func aPathAloneIsACheck() throws {
    #expect(try tool.run("racy.py").output == tool.run("check", "racy.py").output)
  }

  @Test func theSameFromAnywhere() throws {
    let here = try tool.run("racy.py", "--output-format", "json").output
    #expect(try tool.run(tool.directory + "/racy.py", "--output-format", "json").output == here)
    #expect(try tool.run("./racy.py", "racy.py", "--output-format", "json").output == here)
  }

  @Test func quietAndSilent() throws {
    #expect(try !tool.run("racy.py", "-q").output.contains("Found"))
    let silent = try tool.run("racy.py", "-s")
    #expect(silent.status == 1)
    #expect(silent.output == "")
  }

  @Test func intoAFile() throws {
    let result = try tool.run("racy.py", "--output-format", "json", "-o", "out.json")
    #expect(result.status == 1)
    #expect(result.output == "")
    #expect(try tool.read("out.json").hasPrefix("[\n  {\n    \"code\": \"RL001\""))
  }

  @Test func theSummaryCounts() throws {
    let result = try tool.run("racy.py", "--output-format", "concise").output
    #expect(result.hasSuffix("Found 1 race in 1 file (1 file checked).\n"))
  }

  @Test func conciseNamesTheOtherAccessOnce() throws {
    #expect(
      try tool.run("racy.py", "--output-format", "concise").output.contains(
        "(with itself, in another thread)\n"))
    try tool.write(
      "pair.py",
      Sample.racy.replacing(
        "def main", with: "def reset():\n    global counter\n    counter = 0\n\n\ndef main"
      )
      .replacing("target=bump) for _ in range(2)]", with: "target=t) for t in (bump, reset)]"))
    let line = try tool.run("pair.py", "--output-format", "concise").output.split(separator: "\n")[0]
    #expect(line.hasSuffix("(write at pair.py:14:5)"))
  }

  @Test func callersAreNamedOnce() throws {
    try tool.write(
      "box.py",
      """
      import threading

      class Box:
          def __init__(self):
              self._lock = threading.Lock()
              self.value = 0

          def set(self, value):
              with self._lock:
                  self.value += value

          def get(self):
              self.value += 1
              return self.value
      """)
    let output = try tool.run("box.py").output
    #expect(output.contains("= note: any thread may call `box.Box.get` and `box.Box.set`\n"))
    #expect(output.contains("write by another caller; locks held: box.Box._lock"))
    #expect(!output.contains("main thread"))
  }

  @Test func helpShowsValuesThatMayBeLeftOut() throws {
    let help = try tool.run("check", "--help").output
    #expect(help.contains("--library[=<glob>] ") && help.contains("--write-baseline[=<file>] "))
  }

  @Test func statistics() throws {
    #expect(try tool.run("racy.py", "--statistics").output == "1\tRL001\tlost-update\n")
    #expect(
      try tool.run("racy.py", "--statistics", "--output-format", "json").output.contains("\"count\": 1"))
  }

  @Test(
    arguments: [
      ([:], [], false), (["FORCE_COLOR": "1"], [], true), (["CLICOLOR_FORCE": "1"], [], true),
      (["FORCE_COLOR": "1", "NO_COLOR": "1"], [], false), (["NO_COLOR": "1"], ["--color", "always"], true),
      (["FORCE_COLOR": "1"], ["--color", "never"], false),
    ] as [([String: String], [String], Bool)])
  func colours(_ environment: [String: String], _ arguments: [String], _ expected: Bool) throws {
    let assignments = environment.map { "\($0.key)=\($0.value) " }.joined()
    let result = try tool.shell("\(assignments)race-lint racy.py \(arguments.joined(separator: " "))")
    #expect(result.output.contains("\u{1B}[") == expected)
  }

  @Test func theEnvironmentChoosesAFormat() throws {
    let environment = ["RACE_LINT_OUTPUT_FORMAT": "concise"]
    #expect(try tool.run("racy.py", environment: environment).output.hasPrefix("racy.py:9:"))
    #expect(
      try tool.run("racy.py", "--output-format", "json", environment: environment).output.hasPrefix("["))
  }

  @Test func rulesAndConfigurationAreDescribed() throws {
    #expect(try tool.run("rule", "RL001").output.hasPrefix("# lost-update (RL001)\n"))
    #expect(try tool.run("rule", "lost-update").output == tool.run("explain", "RL001").output)
    let all = try tool.run("rule", "--all", "--output-format", "json").output
    #expect(try JSONSerialization.jsonObject(with: Data(all.utf8)) is [Any])
    #expect(try tool.run("config").output.contains("min-confidence\n"))
    #expect(try tool.run("config", "exclude").output.contains("Default:"))
    #expect(try tool.run("version", "--output-format", "json").output == "{\"version\": \"0.1.0\"}\n")
  }

  @Test func aLineIsExplained() throws {
    let racy = try tool.run("explain", "racy.py:9")
    #expect(racy.status == 0)
    #expect(racy.errors == "")
    #expect(racy.output.contains("reported as lost-update (RL001)"))
    // No less than the finding itself says.
    for part in [
      "updates of `racy.counter` can be lost", "overlap each other", "gil<=3.9", "help: hold one lock",
    ] {
      #expect(racy.output.contains(part))
    }
    try tool.write("other.py", Sample.safe)
    #expect(try tool.run("explain", "racy.py:9").errors.hasPrefix("note: analysed 2 files below "))
    try tool.write("safe.py", Sample.safe)
    #expect(try tool.run("explain", "safe.py:11", "safe.py").output.contains("not reported"))
    #expect(try tool.run("explain", "racy.py:1:1").output.contains("no access to state"))
  }

  @Test(arguments: ["facts", "callgraph", "roots", "summaries"]) func dumps(_ stage: String) throws {
    let result = try tool.run("dump", stage, "racy.py")
    #expect(result.status == 0)
    #expect(result.output.contains("racy"))
  }
}
