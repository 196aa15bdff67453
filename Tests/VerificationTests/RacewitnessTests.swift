import Foundation
import Testing

/// The tests of the runtime helper, which are Python, with the system's interpreter.
@Suite struct RacewitnessTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "RacewitnessTests")

  static let modules: [String] = {
    let path = folder.path(percentEncoded: false)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasPrefix("test_") && $0.hasSuffix(".py") }.sorted()
  }()

  @Test func thereAreSome() { #expect(!Self.modules.isEmpty) }

  @Test(.timeLimit(.minutes(5)), arguments: modules) func module(_ name: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-m", "unittest", name]
    process.currentDirectoryURL = Self.folder
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["RACEWITNESS_INTERPRETERS": "running", "PYTHONDONTWRITEBYTECODE": "1"]
    ) { $1 }
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(text)")
  }
}
