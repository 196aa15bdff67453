import Foundation
import PythonFrontend
import RaceIR
import Testing

/// The facts of every file in `Fixtures/frontends/python` against the `.facts` beside it.
///
/// `RECORD=1 swift test --filter GoldenTests` writes them anew; read the difference before you commit it.
@Suite struct GoldenTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/frontends/python")

  static let sources = files(withExtension: "py")

  static func files(withExtension pathExtension: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix("." + pathExtension) }.sorted()
  }

  static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  @Test(arguments: sources) func facts(of name: String) throws {
    let source = try Data(contentsOf: Self.folder.appending(path: name))
    let golden = Self.folder.appending(path: name).deletingPathExtension().appendingPathExtension("facts")
    let dump = try lower(Array(source)).dump
    if Self.isRecording { return try Data(dump.utf8).write(to: golden) }
    let expected = try String(contentsOf: golden, encoding: .utf8)
    #expect(dump.split(separator: "\n") == expected.split(separator: "\n"))
  }

  @Test(.disabled(if: isRecording)) func everyGoldenHasItsSource() {
    let goldens = Self.files(withExtension: "facts").map {
      $0.replacingOccurrences(of: ".facts", with: ".py")
    }
    #expect(goldens == Self.sources)
    #expect(!goldens.isEmpty)
  }
}
