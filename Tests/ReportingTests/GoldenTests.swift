import Foundation
import Testing

@testable import Reporting

/// Every format against a file in `Fixtures/reports`; `UPDATE_GOLDENS=1` writes them anew.
@Suite struct GoldenTests {
  private static let directory = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/reports")

  @Test(arguments: Reporter.all.map(\.name))
  func rendersAsRecorded(_ name: String) throws {
    let reporter = try #require(Reporter.named(name))
    let rendered = reporter.render(SampleReport.report)
    let golden = Self.directory.appending(path: "\(name).golden")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
      try Data(rendered.utf8).write(to: golden)
    }
    let expected = try String(contentsOf: golden, encoding: .utf8)
    #expect(rendered == expected)
  }

  @Test func everyFormatHasAGolden() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.directory.path())
    #expect(files.sorted() == Reporter.all.map { "\($0.name).golden" }.sorted())
  }

  @Test(arguments: [
    ("json", "[]\n"), ("json-lines", ""), ("github", ""), ("xcode", ""), ("gitlab", "[]\n"),
    ("full", "All checks passed! (128 files checked)\n"),
    ("concise", "All checks passed! (128 files checked)\n"),
  ])
  func nothingFound(_ name: String, _ expected: String) throws {
    #expect(try #require(Reporter.named(name)).render(SampleReport.empty) == expected)
  }
}
