import Foundation
import Testing

/// Facts that many runs have taken give the findings of one run.
@Suite struct FactsShardTests {
  private let tool: Tool
  private static let files = [
    "shop/__init__.py", "shop/state.py", "shop/jobs/__init__.py", "shop/jobs/worker.py", "scripts/run.py",
    "alone.py",
    "broken.py",
  ]

  init() throws {
    tool = try Tool()
    try tool.write("shop/__init__.py", "")
    try tool.write("shop/state.py", "totals = {}\ncount = 0\n")
    try tool.write("shop/jobs/__init__.py", "from .worker import start\n")
    try tool.write(
      "shop/jobs/worker.py",
      """
      import threading
      from .. import state


      def bump():
          state.count += 1
          if "key" not in state.totals:
              state.totals["key"] = []
          state.totals["key"].append(state.count)


      def start():
          for _ in range(4):
              threading.Thread(target=bump).start()

      """)
    try tool.write("scripts/run.py", "from shop.jobs import start\n\nstart()\n")
    try tool.write("alone.py", Sample.racy)
    try tool.write("broken.py", "def f(:\n    return\n")
  }

  private func take(_ files: [String], to shard: String) throws {
    let result = try tool.run(
      ["facts", "--isolated", "--no-cache"] + files + ["-o", shard], environment: [:])
    #expect(result.status == 0 && result.output.isEmpty && result.errors.isEmpty, "\(result.errors)")
  }

  private func check(_ format: String, _ more: String...) throws -> Tool.Result {
    try tool.run(["check", "--isolated", "--no-cache", "--output-format", format] + more, environment: [:])
  }

  @Test(arguments: ["json", "full", "sarif"]) func anyShards(_ format: String) throws {
    let expected = try check(format, ".")
    #expect(expected.output.contains("count") && expected.output.contains("worker.py"))
    var random = Shuffle(state: 11)
    for round in 0..<4 {
      var rest = Self.files.shuffled(using: &random)
      var number = 0
      while !rest.isEmpty {
        let size = min(rest.count, Int.random(in: 1...3, using: &random))
        let name = "\(Int.random(in: 100...999, using: &random))-\(number).facts"
        try FileManager.default.createDirectory(
          atPath: tool.directory + "/facts\(round)", withIntermediateDirectories: true)
        try take(Array(rest.prefix(size)), to: "facts\(round)/\(name)")
        rest.removeFirst(size)
        number += 1
      }
      let result = try check(format, "--facts", "facts\(round)")
      #expect(result.output == expected.output)
      #expect(result.errors == expected.errors)
      #expect(result.status == expected.status)
    }
  }

  @Test func aFileInTwoShards() throws {
    try FileManager.default.createDirectory(
      atPath: tool.directory + "/facts", withIntermediateDirectories: true)
    try take(Self.files, to: "facts/all")
    try take(["alone.py"], to: "facts/again")
    #expect(try check("json", "--facts", "facts").output == check("json", ".").output)
    try tool.write("alone.py", Sample.safe)
    try take(["alone.py"], to: "facts/again")
    let result = try check("json", "--facts", "facts")
    #expect(result.status == 2)
    #expect(result.errors.contains("alone.py were taken of two versions"))
  }

  @Test func theSourcesAreElsewhere() throws {
    let expected = try check("json", ".")
    try FileManager.default.createDirectory(
      atPath: tool.directory + "/facts", withIntermediateDirectories: true)
    try take(Self.files, to: "facts/all")
    for name in ["shop", "scripts", "alone.py", "broken.py"] {
      try FileManager.default.removeItem(atPath: tool.directory + "/" + name)
    }
    let result = try check("json", "--facts", "facts")
    #expect(result.output == expected.output)
    #expect(result.status == expected.status)
  }

  @Test(arguments: ["missing", "empty", "damaged", "named"]) func whatCannotBeUsed(_ what: String) throws {
    let facts = tool.directory + "/facts"
    if what != "missing" {
      try FileManager.default.createDirectory(atPath: facts, withIntermediateDirectories: true)
    }
    if what == "damaged" || what == "named" { try take(["alone.py"], to: "facts/one") }
    if what == "damaged" {
      var data = try Data(contentsOf: URL(filePath: facts + "/one"))
      data[data.count / 2] ^= 4
      try data.write(to: URL(filePath: facts + "/one"))
    }
    let result =
      try what == "named" ? check("json", "--facts", "facts", "alone.py") : check("json", "--facts", "facts")
    #expect(result.status == 2)
    #expect(result.output.isEmpty && result.errors.contains("facts"))
  }
}

/// A generator of numbers that are the same in every run (Steele, Lea and Flood 2014).
private struct Shuffle: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
