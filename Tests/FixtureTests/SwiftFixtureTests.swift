import Foundation
import Testing

/// Fixtures in Swift are programs that the compiler accepts, so that they cannot rot.
@Suite struct SwiftFixtureTests {
  private static let fixtures = ["exclusions", "models", "rules"].flatMap { Folder.sources(below: $0) }
    .filter { $0.hasSuffix(".swift") }

  /// In the language mode in which the compiler says nothing about any of the races.
  @Test(arguments: fixtures) func compilesInSwift5Mode(name: String) throws {
    let compiler = Process()
    compiler.executableURL = URL(filePath: "/usr/bin/env")
    compiler.arguments = ["swiftc", "-typecheck", "-swift-version", "5", Folder.root + "/" + name]
    let output = Pipe()
    compiler.standardError = output
    try compiler.run()
    let complaints = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    compiler.waitUntilExit()
    #expect(compiler.terminationStatus == 0, "\(complaints)")
  }

  @Test func thereAreSome() { #expect(!Self.fixtures.isEmpty) }
}
