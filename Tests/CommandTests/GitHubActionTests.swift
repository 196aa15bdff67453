import Foundation
import Testing

/// The step that `action.yml` runs.
@Suite struct GitHubActionTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path(percentEncoded: false)

  let tool: Tool

  init() throws {
    tool = try Tool()
    try tool.write("my app/racy.py", Sample.racy)
  }

  /// Runs the step as a runner does; answers its result and what it wrote as outputs.
  private func run(_ inputs: [String: String]) throws -> (result: Tool.Result, outputs: [String]) {
    var values = [
      "SRC": ".", "ARGS": "", "VERSION": "", "PACKAGE": "", "SARIF_FILE": "", "FAIL_ON_FINDINGS": "true",
    ]
    values.merge(inputs) { $1 }
    try tool.write("outputs", "")
    let environment = values.map { "INPUT_\($0.key)='\($0.value)'" }.joined(separator: " ")
    let result = try tool.shell("\(environment) GITHUB_OUTPUT=outputs '\(Self.root)/Packaging/github-action'")
    return (result, try tool.read("outputs").split(separator: "\n").map(String.init))
  }

  @Test func findingsAreAnnotatedAndFailTheStep() throws {
    let (result, outputs) = try run([:])
    #expect(result.status == 1)
    #expect(result.output.contains("::error title=race-lint (RL001),file=my app/racy.py,line=9"))
    #expect(outputs == ["races=1", "exit-code=1"])
  }

  @Test func findingsMayBeForgivenButNotWhatWasNotChecked() throws {
    #expect(try run(["FAIL_ON_FINDINGS": "false"]).result.status == 0)
    #expect(try run(["FAIL_ON_FINDINGS": "false", "SRC": "missing"]).result.status == 2)
    try tool.write("broken.py", "def f(:\n")
    #expect(try run(["FAIL_ON_FINDINGS": "false"]).result.status == 1)
  }

  @Test func aSARIFFileBesides() throws {
    let (result, _) = try run(["SARIF_FILE": "out.sarif", "ARGS": "--min-confidence high"])
    #expect(result.status == 1)
    #expect(try tool.read("out.sarif").contains("\"version\": \"2.1.0\""))
  }

  @Test func inputsAreNoShell() throws {
    let (result, outputs) = try run(["ARGS": "--ignore RL001 $(touch hacked) *"])
    #expect(result.status == 2)
    #expect(outputs == ["races=0", "exit-code=2"])
    #expect(try tool.shell("test -e hacked").status == 1)
  }

  @Test func theActionPassesEveryInput() throws {
    let action = try String(contentsOfFile: Self.root + "/action.yml", encoding: .utf8)
    let script = try String(contentsOfFile: Self.root + "/Packaging/github-action", encoding: .utf8)
    for name in ["SRC", "ARGS", "VERSION", "PACKAGE", "SARIF_FILE", "FAIL_ON_FINDINGS"] {
      let input = name.lowercased().replacing("_", with: "-")
      #expect(action.contains("INPUT_\(name): ${{ inputs.\(input) }}"))
      #expect(script.contains("INPUT_\(name)"))
    }
  }
}
