import Diagnostics
import PythonFrontend
import RaceIR
import Testing

/// Whatever does not parse is reported, and what is inside it is still read.
@Suite struct SyntaxErrorTests {
  @Test(arguments: [
    "def f(:\n    inside()\n", "x = (inside()\ny = 1\n", "if a b: inside()\n", "f(inside() 1)\n",
    "inside() +\n",
    "class C(:\n    inside()\n", "try:\n    inside()\n", "for in inside(): pass\n",
    "f(a=1 inside())\n", "x = [inside() 1]\n",
  ])
  func errorsAreTransparent(_ source: String) throws {
    let facts = try lower(source)
    let bodies = facts.functions.flatMap { facts.body(of: facts[$0.qualifiedName]) }
    #expect(bodies.contains("readGlobal inside"))
    #expect(!facts.problems.isEmpty)
    #expect(facts.problems.allSatisfy { $0.kind == .invalidSyntax })
  }

  @Test func theRestOfTheFileIsReadAsEver() throws {
    let facts = try lower("def f(): return 1\nx = = 2\ndef g(): return 2\n")
    #expect(facts.functions.count == 3)
    #expect(facts.problems.map(\.span.startRow) == [1])
    #expect(facts.unreadableBytes > 0)
  }

  @Test(arguments: [
    "print 'text'", "exec code", "raise E, value", "try: pass\nexcept E, e: pass", "a <> b",
    "def f((a, b)): pass",
  ])
  func python2IsAProblem(_ source: String) throws {
    let facts = try lower(source + "\nafter()\n")
    #expect(facts.problems.map(\.kind) == [.invalidSyntax])
    #expect(facts.body(of: "<module>").contains("readGlobal after"))
  }

  @Test(arguments: [
    "print(x)", "print", "exec(x)", "print(x, file=y)", "exec = 1", "match = type = 1", "_ = case",
  ])
  func python3Is(_ source: String) throws { #expect(try lower(source).problems.isEmpty) }

  @Test func anAttributeOfTypeIsNoAlias() throws {
    let facts = try lower("def f(self): type(self).count = type(self).count + 1\n")
    #expect(facts.body(of: "f").contains("writeMember %8 .count %5"))
    #expect(facts.lines(of: "f").filter { $0.hasPrefix("variable") } == ["variable 0 self"])
  }
}
