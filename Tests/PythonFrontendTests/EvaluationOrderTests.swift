import RaceIR
import Testing

@Suite struct EvaluationOrderTests {
  /// The names that are read, in order.
  private func reads(_ source: String) throws -> String {
    try lower(source).body(of: "<module>").filter { $0.hasPrefix("readGlobal") }.map { $0.dropFirst(11) }
      .joined(separator: " ")
  }

  @Test(arguments: [
    ("a.b = c", "c a"), ("a[b] = c", "c a b"), ("a[b] += c", "a b c"), ("a.b += c", "a c"),
    ("a = b[c] = d", "d b c"), ("x, a.b = c", "c a"), ("a if b else c", "b a c"),
    ("a(b, *c, d=e, **f)", "a b c e f"),
    ("{a: b, **c}", "a b c"), ("[a for x in b if c]", "b c a"), ("a < b < c", "a b c"),
    ("a[b:c, d]", "a b c d"),
    ("def f(x=a, *, y=b): pass", "a b"), ("@a\n@b\ndef f(x=c): pass", "a b c"),
    ("@a\nclass C(b, m=c): pass", "a b c"),
    ("with a as b.c, d: e", "a b d e"), ("for a.b in c: d", "c a d"), ("del a[b], c.d", "a b c"),
    ("assert a, b", "a b"), ("(x := a) + b", "a b"), ("f'{a!r:{b}}{c}'", "a b c"), ("lambda x=a: b", "a"),
    ("a: b = c", "c"), ("raise a from b", "a b"), ("a and b or c", "a b c"), ("a.b(c).d(e)", "a c e"),
  ])
  func order(_ source: String, _ expected: String) throws {
    #expect(try reads(source) == expected)
  }

  @Test func decoratorsAreAppliedUpwardsBeforeTheNameIsBound() throws {
    let body = try lower("@a\n@b\ndef f(): pass\n").body(of: "<module>")
    #expect(
      body == [
        "readGlobal a", "readGlobal b", "makeFunction 1 f", "call %1(%2) (decorator)",
        "call %0(%3) (decorator)",
        "writeGlobal f %4",
      ])
  }

  @Test func shortCircuits() throws {
    #expect(
      try lower("x or y").body(of: "<module>")
        == ["readGlobal x", "branch %0", "otherwise", "readGlobal y", "endBranch", "join %0 %3"])
    #expect(
      try lower("x and y").body(of: "<module>")
        == ["readGlobal x", "branch %0", "readGlobal y", "endBranch", "join %0 %2"])
  }

  @Test func whileLoopsLeaveWhenTheConditionFails() throws {
    #expect(
      try lower("while x: y").body(of: "<module>") == [
        "loop condition", "readGlobal x", "branch %1", "readGlobal y", "otherwise", "exit leaveLoop -",
        "endBranch",
        "endLoop",
      ])
    #expect(try lower("while True: x").body(of: "<module>") == ["loop condition", "readGlobal x", "endLoop"])
  }

  @Test func regionsAreBalanced() throws {
    let source =
      "match x:\n  case [a, *b] if a: pass\n  case {'k': v}: pass\n  case _: pass\ny = a if b else [c for d in e if f]\n"
    let body = try lower(source).body(of: "<module>")
    #expect(body.count { $0.hasPrefix("branch") } == body.count { $0 == "endBranch" })
    #expect(body.count { $0.hasPrefix("loop ") } == body.count { $0 == "endLoop" })
  }
}
