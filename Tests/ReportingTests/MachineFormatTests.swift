import Diagnostics
import Foundation
import Testing

@testable import Reporting

@Suite struct MachineFormatTests {
  private func parsed(_ text: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  @Test func jsonHasExactlyTheDocumentedKeys() throws {
    let findings = try #require(try parsed(Reporter.json.render(SampleReport.report)) as? [[String: Any]])
    let keys = """
      code confidence end_location fingerprint function further_accesses help location locks_held message name \
      observable path reason related severity thread_roots variable
      """
    for finding in findings { #expect(finding.keys.sorted().joined(separator: " ") == keys) }
    let race = try #require(findings.last)
    let roots = try #require(race["thread_roots"] as? [[String: Any]])
    #expect(roots[0].keys.sorted() == ["function", "kind", "location", "multiplicity", "path"])
    let related = try #require(race["related"] as? [[String: Any]])
    #expect(
      related[0].keys.sorted() == [
        "access", "end_location", "function", "location", "locks_held", "message", "path",
      ])
    #expect(race["location"] as? [String: Int] == ["row": 8, "column": 5])
  }

  @Test func jsonLinesAreOneObjectALine() throws {
    let lines = Reporter.jsonLines.render(SampleReport.report).split(separator: "\n")
    #expect(lines.count == 2)
    for line in lines { #expect(try parsed(String(line)) is [String: Any]) }
  }

  /// The hashes that GitHub's own implementation gives.
  @Test(arguments: [
    ("", ["c129715d7a2bc9a3:1"]),
    (
      " a\nb\n  \t\tc\n d",
      ["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"]
    ),
  ])
  func lineHashes(_ text: String, _ expected: [String]) {
    #expect(LineHash.hashes(of: Array(text.utf8)) == expected)
  }

  @Test func lineHashOfALineAmongOthers() {
    let text = "x = 2\nx = 1\nprint(x)\nx = 3\nprint(x)\nx = 4\nprint(x)\n"
    #expect(LineHash.hashes(of: Array(text.utf8)).first == "e54938cc54b302f1:1")
  }

  @Test func sarifHoldsWhatCodeScanningNeeds() throws {
    let log = try #require(try parsed(Reporter.sarif.render(SampleReport.report)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let runs = try #require(log["runs"] as? [[String: Any]])
    #expect(runs.count == 1)
    #expect(runs[0]["columnKind"] as? String == "unicodeCodePoints")
    let results = try #require(runs[0]["results"] as? [[String: Any]])
    #expect(results.count == 1)
    let message = try #require((results[0]["message"] as? [String: Any])?["text"] as? String)
    let related = try #require(results[0]["relatedLocations"] as? [[String: Any]])
    for id in related.compactMap({ $0["id"] as? Int }) { #expect(message.contains("](\(id))")) }
    let flows = try #require(results[0]["codeFlows"] as? [[String: Any]])
    #expect((flows[0]["threadFlows"] as? [Any])?.count == 2)
    let fingerprints = try #require(results[0]["partialFingerprints"] as? [String: String])
    #expect(fingerprints["primaryLocationLineHash"]?.hasSuffix(":1") == true)
    let invocations = try #require(runs[0]["invocations"] as? [[String: Any]])
    #expect((invocations[0]["toolExecutionNotifications"] as? [Any])?.count == 1)
  }

  @Test func sarifWithoutFindingsHasAnEmptyList() throws {
    #expect(Reporter.sarif.render(SampleReport.empty).contains("\"results\": []"))
  }

  @Test func sarifEncodesPaths() throws {
    var report = SampleReport.line("x", 1, 2)
    report.entries[0].finding.location.path = "a b%,:é.py"
    #expect(Reporter.sarif.render(report).contains("\"uri\": \"a%20b%25,%3A%C3%A9.py\""))
  }

  @Test func githubEscapesMessagesAndProperties() {
    var report = SampleReport.line("x", 1, 2, message: "50% of\nit")
    report.entries[0].finding.location.path = "sp ace,:\n.py"
    let text = Reporter.github.render(report)
    #expect(text.contains("file=sp ace%2C%3A%0A.py,"))
    #expect(text.contains("50%25 of%0Ait"))
    #expect(text.split(separator: "\n").count == 1)
  }

  @Test func githubNamesNoColumnsOverSeveralLines() {
    var report = SampleReport.line("x(\n)", 1, 2)
    report.entries[0].finding.location.span.endRow = 1
    #expect(!Reporter.github.render(report).contains("col="))
  }

  @Test func githubSaysThatItShowsOnlyTen() {
    var report = SampleReport.report
    report.entries = Array(repeating: report.entries[1], count: 10_000)
    let lines = Reporter.github.render(report).split(separator: "\n")
    #expect(lines.count == 10_001)
    #expect(lines.last?.contains("10000 findings") == true)
  }

  @Test func reviewdogCountsBytes() {
    let report = SampleReport.line("s = \"😀\"; x", 13, 14)
    #expect(Reporter.rdjson.render(report).contains("\"start\":{\"line\":1,\"column\":13}"))
    #expect(Reporter.json.render(report).contains("\"column\": 10"))
  }

  @Test func junitIsWellFormed() throws {
    var report = SampleReport.line("x", 1, 2, message: "<a> & \"b\" \u{1B}")
    report.entries[0].finding.location.path = "a&b.py"
    let text = Reporter.junit.render(report)
    #expect(text.contains("message=\"&lt;a&gt; &amp; &quot;b&quot; ␛\""))
    #expect(text.contains("classname=\"a&amp;b.py\""))
  }
}
