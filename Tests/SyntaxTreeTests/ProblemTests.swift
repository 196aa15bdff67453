import SyntaxTree
import Testing

@Suite struct ProblemTests {
  @Test func findsNoneInSoundSource() throws {
    #expect(try problems(in: "x = [1, 2]\n", .python).isEmpty)
    #expect(try problems(in: "let x = [1, 2]\n", .swift).isEmpty)
  }

  @Test func findsUnexpectedSource() throws {
    let problem = try #require(try problems(in: "a = 1\nb = ) 2\nc = 3\n", .python).first)
    #expect(problem.kind == .unexpected)
    #expect(problem.start.row == 1)
    #expect(problem.bytes.contains(10))
    #expect(problem.end > problem.start)
  }

  @Test func findsMissingTokens() throws {
    let problems = try problems(in: "class Counter {\n  var value = (0\n}\n", .swift)
    let problem = try #require(problems.first { $0.kind == .missing })
    #expect(problem.bytes.isEmpty)
    #expect(problem.start.row == 1)
  }

  @Test func stopsAtTheLimit() throws {
    var parser = try Parser(.python)
    let tree = try parser.parse(Array(String(repeating: "x = = 1\ny = 2\n", count: 20).utf8))
    #expect(tree.problems().count >= 20)
    #expect(tree.problems(limit: 1).count == 1)
    #expect(tree.problems(limit: 0).isEmpty)
  }

  @Test func countsTheBytesThatDidNotParse() throws {
    var parser = try Parser(.python)
    let sound = try parser.parse(Array("x = 1\n".utf8))
    #expect(sound.errorByteCount() == 0)
    let broken = try parser.parse(Array("x = = 1\n".utf8))
    #expect(broken.errorByteCount() == 1)
  }

  private func problems(in source: String, _ grammar: Grammar) throws -> [SyntaxProblem] {
    var parser = try Parser(grammar)
    let tree = try parser.parse(Array(source.utf8))
    return tree.problems()
  }
}
