import Foundation
import RaceIR
import Testing

/// Sources that nest deeper than anything a person writes must neither crash nor be cut in silence.
@Suite struct DepthTests {
  /// As little as the driver's threads may have; what is compiled without optimisation takes several times as much.
  #if DEBUG
  private static let stackSize = 2048 * 1024
  #else
  private static let stackSize = 512 * 1024
  #endif

  private func lowerOnSmallStack(_ source: String) -> FileFacts? {
    nonisolated(unsafe) var facts: FileFacts?
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      unsafe facts = try? lower(source)
      done.signal()
    }
    thread.stackSize = Self.stackSize
    thread.start()
    done.wait()
    return unsafe facts
  }

  /// What opens a level, what is innermost, what closes a level, and what stands before it all.
  struct Shape: Sendable {
    var name: String
    var open: String
    var close = ""
    var before = ""
    var after = ""
  }

  static let shapes = [
    Shape(name: "lists", open: "[", close: "]"),
    Shape(name: "calls", open: "f(", close: ")"),
    Shape(name: "keyword arguments", open: "f(a=", close: ")"),
    Shape(name: "keys", open: "a[", close: "]"),
    Shape(name: "dictionaries", open: "{1: ", close: "}"),
    Shape(name: "comprehensions", open: "[", close: " for y in z]"),
    Shape(name: "iterables", open: "[y for y in ", close: "]"),
    Shape(name: "lambdas", open: "lambda: "),
    Shape(name: "lambdas with defaults", open: "lambda a=", close: ": a"),
    Shape(name: "conditionals", open: "a if b else "),
    Shape(name: "powers", open: "a ** "),
    Shape(name: "right operands", open: "a + (", close: ")"),
    Shape(name: "walruses", open: "(a := ", close: ")"),
    Shape(name: "f-strings", open: "f'{[", close: "]}'"),
    Shape(name: "splats", open: "f(*[", close: "])"),
    Shape(name: "unclosed brackets", open: "("),
    Shape(name: "unclosed calls", open: "f(x, "),
    Shape(name: "targets", open: "[", close: "]", after: " = y"),
    Shape(name: "annotations", open: "list[", close: "]", before: "y: "),
    Shape(name: "deletions", open: "(", close: ")", before: "del "),
    Shape(name: "patterns", open: "[", close: "]", before: "match x:\n case ", after: ": pass\n"),
  ]

  static let blocks: [(name: String, source: String)] = [
    "if x:", "for x in y:", "def f():", "class C:", "with x:",
  ]
  .flatMap { head in
    [90, 1_000].map { count in
      let lines = (0..<count).map { repeated(" ", $0) + head }
      return ("\(count) \(head)", lines.joined(separator: "\n") + "\n" + repeated(" ", count) + "x = 1\n")
    }
  }

  static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  @Test(arguments: shapes, [1_000, 5_000]) func deepExpressions(_ shape: Shape, _ count: Int) throws {
    let nested = Self.repeated(shape.open, count) + "x" + Self.repeated(shape.close, count)
    let facts = try #require(lowerOnSmallStack(shape.before + nested + shape.after))
    #expect(!facts.functions.isEmpty)
  }

  @Test(arguments: blocks) func deepBlocks(_ name: String, _ source: String) throws {
    let facts = try #require(lowerOnSmallStack(source))
    #expect(facts.problems.isEmpty == name.hasPrefix("90 "))
  }

  @Test func whatIsCutIsAProblem() throws {
    let facts = try lower(Self.repeated("[", 1_000) + "x" + Self.repeated("]", 1_000))
    #expect(facts.problems.map(\.message) == ["nested too deeply: what is inside was not analysed"])
  }

  @Test(arguments: [
    ("operators", "x" + repeated(" + x", 10_000), 10_001),
    ("attributes", "x" + repeated(".x", 10_000) + "; x", 2),
    ("calls", "x" + repeated("()", 10_000) + "; x", 2),
    ("booleans", "x" + repeated(" and x", 10_000), 10_001),
    ("comparisons", "x" + repeated(" < x", 10_000), 10_001),
    ("negations", repeated("not ", 10_000) + "x", 1),
    ("parentheses", repeated("(", 10_000) + "x" + repeated(")", 10_000), 1),
    ("elif", "if x: y\n" + repeated("elif x: y\n", 10_000), 10_001),
    ("targets", repeated("y = ", 10_000) + "x", 1),
  ])
  func longChainsLoseNothing(_ name: String, _ source: String, _ count: Int) throws {
    let facts = try #require(lowerOnSmallStack(source))
    #expect(facts.problems.isEmpty)
    #expect(facts.body(of: "<module>").count { $0 == "readGlobal x" } == count)
  }
}
