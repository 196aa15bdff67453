import Foundation
import Testing

/// What shells and `man` are given.
@Suite struct ShellTests {
  let tool: Tool

  init() throws { tool = try Tool() }

  /// What bash offers after a line.
  private func completions(of line: String) throws -> [String] {
    let result = try tool.shell(
      """
      source <(race-lint completions bash)
      COMP_LINE='\(line)'
      COMP_POINT=${#COMP_LINE}
      COMP_WORDS=(\(line)\(line.hasSuffix(" ") ? " ''" : ""))
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _race-lint race-lint "${COMP_WORDS[-1]}" "${COMP_WORDS[-2]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """)
    #expect(result.errors == "")
    return result.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  @Test func bashCompletes() throws {
    #expect(try completions(of: "race-lint ver") == ["verify", "version"])
    #expect(try completions(of: "race-lint check --output-format sa") == ["sarif"])
    #expect(try completions(of: "race-lint rule lost-") == ["lost-update"])
    #expect(try completions(of: "race-lint check --min-confidence ") == ["low", "medium", "high"])
  }

  @Test(arguments: ["zsh", "fish"]) func theOtherShellsReadTheirs(_ shell: String) throws {
    let script = try tool.run("completions", shell)
    #expect(script.status == 0)
    #expect(script.output.contains("min-confidence"))
    guard try tool.shell("command -v \(shell)").status == 0 else { return }
    try tool.write("script", script.output)
    #expect(try tool.shell("\(shell) -n script").status == 0)
  }

  @Test func theManualNamesEveryCommandAndOption() throws {
    let page = try tool.run("manual").output
    #expect(page.hasPrefix(".TH RACE\\-LINT 1"))
    for word in ["check", "verify", "server", "completions"] {
      #expect(page.contains(".SS race\\-lint \(word)\n"))
    }
    let help = try tool.run("check", "--help").output
    let options = help.split(whereSeparator: \.isWhitespace).filter { $0.hasPrefix("--") }
    for option in options.flatMap({ $0.split(separator: "/") }) {
      let name = option.prefix { $0 != "[" && $0 != "." && $0 != "`" }
      #expect(["--help", "--version"].contains(name) || page.contains(name.replacing("-", with: "\\-")))
    }
  }

  @Test func manReadsIt() throws {
    guard try tool.shell("command -v groff").status == 0 else { return }
    let result = try tool.shell(
      "race-lint manual | groff -man -Tutf8 -ww -Kutf8 | sed 's/.\\x08//g; s/\\x1b[^m]*m//g'")
    #expect(result.errors == "")
    let words = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("race-lint - Finds shared state"))
    #expect(result.output.contains("--write-baseline"))
  }
}
