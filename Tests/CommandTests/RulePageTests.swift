import Foundation
import Testing

/// What `race-lint rule` says about every rule, and whether it is true: the examples are programs.
@Suite struct RulePageTests {
  struct Page: Sendable, CustomTestStringConvertible {
    var code: String
    var name: String
    var summary: String
    var text: String
    var testDescription: String { name }

    /// The Python programs in a section or after a line.
    func programs(after start: String, before end: String) -> [String] {
      guard let from = text.range(of: start),
        let to = text.range(of: end, range: from.upperBound..<text.endIndex)
      else { return [] }
      return text[from.upperBound..<to.lowerBound].components(separatedBy: "```python\n").dropFirst()
        .compactMap {
          $0.components(separatedBy: "```").first
        }
    }
  }

  static let pages: [Page] = {
    guard let output = try? Tool().run("rule", "--all", "--output-format", "json").output,
      let rules = try? JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: String]]
    else { return [] }
    return rules.map { rule in
      Page(
        code: rule["code"] ?? "", name: rule["name"] ?? "", summary: rule["summary"] ?? "",
        text: rule["explanation"] ?? "")
    }
  }()

  @Test func everyRuleHasAPage() {
    #expect(Self.pages.count > 17)
    #expect(Self.pages.contains { $0.code == "RL001" } && Self.pages.contains { $0.code == "io-error" })
  }

  @Test(arguments: pages) func everyPageHasEverySection(_ page: Page) throws {
    let title = page.code == page.name ? "# \(page.name)" : "# \(page.name) (\(page.code))"
    #expect(page.text.hasPrefix("\(title)\n\n\(page.summary)\n\n"))
    let sections = page.text.split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(
      sections == [
        "## What it does", "## Why is this bad?", "## Example", "## When it does not fire", "## Known gaps",
        "## References",
      ])
    #expect(try Tool().run("rule", page.name).output == page.text)
  }

  @Test(arguments: pages) func theExampleIsFoundAndTheRemedyIsNot(_ page: Page) throws {
    let racy = page.programs(after: "## Example\n", before: "Use instead:")
    let safe = page.programs(after: "Use instead:", before: "## When it does not fire")
    #expect(racy.count == 1 && safe.count == 1)
    for program in racy { #expect(try codes(program) == [page.code]) }
    for program in safe { #expect(try codes(program) == []) }
  }

  private func codes(_ program: String) throws -> [String] {
    let tool = try Tool()
    try tool.write("example.py", program)
    let output = try tool.run(".", "--isolated", "--preview", "--output-format", "json").output
    let findings = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]]
    return (findings ?? []).compactMap { $0["code"] as? String }
  }
}
