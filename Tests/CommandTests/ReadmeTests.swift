import Foundation
import Testing

/// What the README shows is true.
@Suite struct ReadmeTests {
  let tool: Tool
  let text: String

  init() throws {
    tool = try Tool()
    let file = URL(filePath: #filePath).appending(path: "../../../README.md").standardized
    text = try String(contentsOf: file, encoding: .utf8)
    try tool.write("racy.py", Sample.racy)
  }

  /// The blocks of a language, each with the text before it on the same page.
  private func blocks(_ language: String) -> [String] {
    text.components(separatedBy: "```\(language)\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```").first
    }
  }

  @Test func theFrameIsWhatIsPrinted() throws {
    let shown = try #require(blocks("text").first { $0.hasPrefix("error[RL001]") })
    #expect(try tool.run("racy.py").output == shown + "\n")
  }

  /// The pictures are in the repository, and that of the finding shows what is printed.
  @Test func thePicturesShowWhatThereIs() throws {
    let root = URL(filePath: #filePath).appending(path: "../../..").standardized
    let names = text.components(separatedBy: "](Documentation/").dropFirst().compactMap {
      $0.components(separatedBy: ")").first
    }
    #expect(Set(names).isSuperset(of: ["badge.svg", "benchmark.svg", "finding.svg"]))
    let folder = root.appending(path: "Documentation").path(percentEncoded: false)
    for name in names { #expect(FileManager.default.fileExists(atPath: "\(folder)/\(name)")) }
    #expect(try String(contentsOfFile: "\(folder)/racy.py", encoding: .utf8) == Sample.racy)
    let drawn = try tool.shell("race-lint racy.py --color always | '\(folder)/draw-terminal'").output
    #expect(try String(contentsOfFile: "\(folder)/finding.svg", encoding: .utf8) == drawn, "make picture")
  }

  @Test func configurationsAreAccepted() throws {
    let configurations = blocks("toml")
    #expect(configurations.count >= 3)
    for configuration in configurations {
      try tool.write("race-lint.toml", configuration)
      let result = try tool.run("racy.py", "--show-settings")
      #expect(result.status == 0, "\(result.errors)")
    }
  }

  @Test func programsAreUnderstood() throws {
    for program in blocks("python").flatMap({ $0.components(separatedBy: "\n\n") }) {
      try tool.write(
        "example.py",
        "import threading\nhits = 0\ndef work():\n    global hits\n"
          + program.split(separator: "\n").map { "    \($0)\n" }.joined()
          + "for _ in range(2):\n    threading.Thread(target=work).start()\n")
      let result = try tool.run("example.py", "--output-format", "concise")
      #expect(result.output == "All checks passed! (1 file checked, 1 suppressed)\n")
    }
  }

  /// Every command line is one that the program takes, whatever it then finds; those that run programs have tests of their
  /// own.
  @Test func commandsAreTaken() throws {
    try tool.write("src/app.py", String(repeating: "x = 1\n", count: 50))
    try tool.write("race-lint-baseline.json", #"{ "version": 1, "races": [] }"#)
    let lines =
      blocks("sh").flatMap { $0.split(separator: "\n") }
      + text.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter {
        $0.offset % 2 == 1
      }.map(\.element)
    let commands = lines.compactMap { $0.split(separator: "#").first }.filter { $0.hasPrefix("race-lint ") }
    let quick = commands.filter { command in
      !["verify", "replay", "server", "PATH", "CODE", "KEY", "DIR", "FILE", "FACTS", "…"].contains {
        command.contains($0)
      }
    }
    #expect(quick.count > 6)
    for command in Set(quick) {
      let result = try tool.shell(String(command))
      #expect(result.status < 2, "\(command): \(result.errors)")
    }
  }

  @Test func everyRuleIsListed() throws {
    let rules = try JSONSerialization.jsonObject(
      with: Data(tool.run("rule", "--all", "--output-format", "json").output.utf8))
    for rule in rules as? [[String: String]] ?? [] where rule["code"]?.hasPrefix("RL0") == true {
      #expect(text.contains("| \(rule["code"] ?? "") \(rule["name"] ?? "") |"))
    }
  }
}
