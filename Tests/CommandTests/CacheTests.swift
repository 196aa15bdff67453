import Foundation
import Testing

/// The cache saves time and changes nothing else, whatever happens to it.
@Suite struct CacheTests {
  private let tool: Tool
  private let expected: Tool.Result

  init() throws {
    tool = try Tool()
    try tool.write("racy.py", Sample.racy)
    try tool.write("safe.py", Sample.safe)
    try tool.write("broken.py", "def f(:\n    return\n")
    expected = try tool.run("check", "--isolated", "--no-cache", ".")
    #expect(expected.output.contains("RL001"))
  }

  private func check(_ more: String...) throws {
    let result = try tool.run(
      ["check", "--isolated", "--cache-dir", "cache", "."] + more, environment: [:])
    #expect(result.output == expected.output)
    #expect(result.errors == expected.errors)
    #expect(result.status == expected.status)
  }

  private var entries: [String] {
    let names = FileManager.default.enumerator(atPath: tool.directory + "/cache")
    return (names?.compactMap { $0 as? String } ?? []).filter { $0.contains("/") }
      .map { tool.directory + "/cache/" + $0 }.sorted()
  }

  @Test func warmIsAsCold() throws {
    try check()
    let written = entries
    #expect(written.count == 3)
    try check()
    #expect(entries == written)
  }

  @Test func whatIsInTheCacheIsUsed() throws {
    try check()
    let times = try entries.map {
      try FileManager.default.attributesOfItem(atPath: $0)[.modificationDate] as? Date
    }
    try check()
    let after = try entries.map {
      try FileManager.default.attributesOfItem(atPath: $0)[.modificationDate] as? Date
    }
    #expect(times == after)
  }

  @Test func noCache() throws {
    try check("--no-cache")
    #expect(entries.isEmpty)
  }

  @Test func theUsersCache() throws {
    let home = ["HOME": tool.directory + "/home"]
    _ = try tool.run(["check", "--isolated", "racy.py"], environment: home)
    #expect(FileManager.default.fileExists(atPath: tool.directory + "/home"))
    let named = ["RACE_LINT_CACHE_DIR": tool.directory + "/named"]
    _ = try tool.run(["check", "--isolated", "racy.py"], environment: named)
    #expect(FileManager.default.fileExists(atPath: tool.directory + "/named"))
  }

  @Test(arguments: ["empty", "cut", "flipped", "swapped", "folder", "unreadable"])
  func spoilt(_ how: String) throws {
    try check()
    let paths = entries
    let contents = try paths.map { try Data(contentsOf: URL(filePath: $0)) }
    for (index, path) in paths.enumerated() {
      try FileManager.default.removeItem(atPath: path)
      var data = contents[index]
      switch how {
      case "empty": data = Data()
      case "cut": data = data.prefix(data.count / 2)
      case "flipped": data[data.count / 2] ^= 1
      case "swapped": data = contents[(index + 1) % contents.count]
      default: break
      }
      if how == "folder" {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      } else {
        try data.write(to: URL(filePath: path))
      }
      if how == "unreadable" {
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
      }
    }
    try check()
    try check()
  }

  @Test func theCacheIsAFile() throws {
    try tool.write("cache", "not a folder")
    try check()
    #expect(try tool.read("cache") == "not a folder")
  }

  @Test func manyAtOnce() throws {
    let result = try tool.shell(
      """
      for run in 1 2 3 4 5 6; do race-lint check --isolated --cache-dir cache . > out.$run 2>&1 & done; wait
      for run in 2 3 4 5 6; do diff out.1 out.$run || exit 9; done
      """)
    #expect(result.status == 0, "\(result.output)")
    #expect(entries.count == 3, "no drafts are left behind")
    try check()
  }

  @Test func aChangedFileIsReadAgain() throws {
    try check()
    try tool.write("racy.py", Sample.safe)
    let result = try tool.run("check", "--isolated", "--cache-dir", "cache", "racy.py")
    #expect(result.status == 0)
  }
}
