import Foundation
import Testing

/// What a long run shows while it runs.
@Suite struct ProgressTests {
  let tool: Tool

  /// A program that takes a good while.
  init() throws {
    tool = try Tool()
    let body = (0..<1500).map { "def f\($0)(x):\n    y = x.a + \($0)\n    return g(y, [y for y in x])\n\n" }
      .joined()
    for index in 0..<3 { try tool.write("m\(index).py", body) }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "needs a terminal"))
  func aTerminalSeesProgress() throws {
    let result = try tool.shell("script -qec 'race-lint .' /dev/null")
    #expect(result.output.contains("\r\u{1B}[Kreading file ") || result.output.contains("\r\u{1B}[Klinking"))
    #expect(result.output.contains("\r\u{1B}[KAll checks passed"), "the line is gone at the end")
    #expect(try !tool.shell("script -qec 'race-lint . -q' /dev/null").output.contains("reading"))
  }

  @Test func aPipeSeesNothing() throws {
    #expect(try tool.run(".").errors == "")
  }
}
