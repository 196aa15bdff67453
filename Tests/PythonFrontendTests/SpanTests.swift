import Diagnostics
import RaceIR
import Testing

/// Places are those that a person would point to.
@Suite struct SpanTests {
  @Test func writesAreAtTheTarget() throws {
    let facts = try lower("self.x = f(1)\na[b] = 1\nc, d.e = 1, 2\n")
    #expect(facts.places(of: "writeMember") == ["1:1-7", "3:4-7"])
    #expect(facts.places(of: "writeItem") == ["2:1-5"])
    #expect(facts.places(of: "writeGlobal") == ["3:1-2"])
  }

  @Test func compoundAssignmentsAreAtTheStatement() throws {
    let facts = try lower("counter += 1\nself.x += 2\n")
    #expect(facts.places(of: "writeGlobal") == ["1:1-13"])
    #expect(facts.places(of: "readGlobal counter") == ["1:1-8"])
    #expect(facts.places(of: "writeMember") == ["2:1-12"])
    #expect(facts.places(of: "readMember") == ["2:1-7"])
  }

  @Test func callsAndReadsAreTheWholeExpression() throws {
    let facts = try lower("x = a.b.c(d,\n  e)\n")
    #expect(facts.places(of: "call") == ["1:5-2:5"])
    #expect(facts.places(of: "readMember") == ["1:5-8", "1:5-10"])
  }

  @Test func declarationsAreAtTheirNames() throws {
    let facts = try lower("@d\nasync def f(): pass\nclass C: pass\n")
    #expect(facts.places(of: "writeGlobal") == ["2:11-12", "3:7-8"])
    #expect(facts.functions[1].span.startRow == 1)
    #expect(facts.functions[1].nameSpan.startColumn == 10)
  }
}
