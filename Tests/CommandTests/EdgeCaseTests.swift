import Foundation
import Testing

/// Names, sizes and documents at the edge, as the receivers of each format need them.
@Suite struct EdgeCaseTests {
  let tool: Tool

  init() throws { tool = try Tool() }

  private func sarif() throws -> [String: Any] {
    let output = try tool.run(".", "--output-format", "sarif").output
    let log = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    return try #require((log?["runs"] as? [[String: Any]])?.first)
  }

  /// The values that GitHub's own commands give such names, and URIs by RFC 3986.
  @Test(arguments: [
    ("sp ace.py", "sp ace.py", "sp%20ace.py"), ("com,ma.py", "com%2Cma.py", "com,ma.py"),
    ("co:lon.py", "co%3Alon.py", "co%3Alon.py"), ("per%cent.py", "per%25cent.py", "per%25cent.py"),
    ("new\nline.py", "new%0Aline.py", "new%0Aline.py"), ("é😀.py", "é😀.py", "%C3%A9%F0%9F%98%80.py"),
    ("ha#sh?.py", "ha#sh?.py", "ha%23sh%3F.py"),
  ])
  func namesAreEscapedForTheReceiver(_ name: String, _ github: String, _ uri: String) throws {
    try tool.write("d/" + name, Sample.racy)
    let line = try tool.run(".", "--output-format", "github").output
    #expect(line.hasPrefix("::error title=race-lint (RL001),file=d/\(github),line=9,"), "\(line)")
    let result = try #require((sarif()["results"] as? [[String: Any]])?.first)
    let place = (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
    #expect((place?["artifactLocation"] as? [String: Any])?["uri"] as? String == "d/" + uri)
    let json = try tool.run(".", "--output-format", "json").output
    let findings = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    #expect(findings?.first?["path"] as? String == "d/" + name)
    #expect(try tool.run(".", "--output-format", "concise").output.split(separator: "\n").count == 2)
  }

  /// However many there are, all are printed, and the count says that not all are shown.
  @Test func tenThousandAnnotations() throws {
    try tool.write("many.py", String(repeating: "x = 1  # race-lint: ignore\n", count: 10_000))
    try tool.write("racy.py", Sample.racy)
    let result = try tool.run(".", "--output-format", "github")
    #expect(result.status == 1)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 10_002)
    #expect(lines.count { $0.hasPrefix("::warning title=race-lint (RL900),file=many.py,") } == 10_000)
    #expect(lines.last == "race-lint: 10001 findings; GitHub shows at most 10 annotations of a kind")
  }

  @Test func nothingFoundIsAValidLog() throws {
    try tool.write("safe.py", Sample.safe)
    #expect(try tool.run(".", "--output-format", "json").output == "[]\n")
    let run = try sarif()
    #expect((run["results"] as? [Any])?.isEmpty == true)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    #expect(((run["invocations"] as? [[String: Any]])?.first)?["executionSuccessful"] as? Bool == true)
  }

  @Test func whatWasNotParsedIsANotification() throws {
    try tool.write("broken.py", "def f(:\n")
    try tool.write("racy.py", Sample.racy)
    let run = try sarif()
    #expect((run["results"] as? [Any])?.count == 1)
    let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
    let notes = try #require(invocation["toolExecutionNotifications"] as? [[String: Any]])
    #expect(notes.compactMap { ($0["descriptor"] as? [String: String])?["id"] } == ["invalid-syntax"])
    #expect(invocation["exitCode"] as? Int == 1)
  }

  @Test func furtherAccessesAreCounted() throws {
    try tool.write(
      "racy.py",
      """
      import threading

      count = 0


      def add():
          global count
          count += 1
          count += 2
          count -= 1


      for _ in range(2):
          threading.Thread(target=add).start()

      """)
    let text = try tool.run("racy.py").output
    #expect(text.contains("= note: and 2 more accesses of it: racy.py:9:5, racy.py:10:5\n"))
    #expect(text.contains("Found 1 race in 1 file"))
    try tool.write("racy.py", Sample.racy)
    #expect(try !tool.run("racy.py").output.contains("more access"))
  }

  @Test func aBaselineThatIsNotThere() throws {
    try tool.write("racy.py", Sample.racy)
    let missing = try tool.run(".", "--baseline", "known.json")
    #expect(missing.status == 2)
    #expect(missing.errors.hasPrefix("error: cannot read the baseline "))
    #expect(try tool.run(".", "--baseline", "known.json", "--write-baseline").status == 0)
    #expect(
      try tool.run(".", "--baseline", "known.json").output
        == "All checks passed! (1 file checked, 1 in baseline)\n")
  }

  @Test func linesInsertedAboveChangeNoFingerprint() throws {
    func fingerprints() throws -> [String] {
      let run = try sarif()
      let results = run["results"] as? [[String: Any]] ?? []
      return results.compactMap {
        ($0["partialFingerprints"] as? [String: String])?["primaryLocationLineHash"]
      }
    }
    try tool.write("racy.py", Sample.racy)
    let before = try fingerprints()
    let codes = try tool.run(".", "--output-format", "gitlab").output.split(separator: "\n").filter {
      $0.contains("\"fingerprint\"")
    }
    try tool.write("racy.py", "import os\n\n\n\n" + Sample.racy)
    #expect(try fingerprints() == before)
    #expect(before.count == 1 && codes.count == 1)
    #expect(try tool.run(".", "--output-format", "gitlab").output.contains(codes[0]))
  }
}
