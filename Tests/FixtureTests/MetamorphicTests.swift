import Diagnostics
import Platform
import Testing

/// The races of a program stay where they are when its text is changed in ways that do not matter.
@Suite struct MetamorphicTests {
  /// A fixture and what is done to it: each gets one of the rewritings, in turn.
  struct Case: Sendable, CustomTestStringConvertible {
    var fixture: Fixture
    var rewriting: Rewriting
    var testDescription: String { "\(fixture.name), \(rewriting.name)" }
  }

  static let cases: [Case] = Fixture.all.filter { $0.name.hasSuffix(".py") }.enumerated().map {
    index, fixture in
    Case(fixture: fixture, rewriting: Rewriting.all[index % Rewriting.all.count])
  }

  @Test(arguments: cases) func theRacesStay(_ example: Case) throws {
    let text = Folder.text(of: example.fixture.path)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let rewritten = example.rewriting.apply(lines) else { return }
    let directory = try FileSystem.makeTemporaryDirectory()
    defer { try? FileSystem.remove(directory) }
    let name = String(example.fixture.name.split(separator: "/").last ?? "")
    try FileSystem.write(
      Array(rewritten.map(\.text).joined(separator: "\n").utf8), to: directory + "/" + name)
    var moved = example.fixture
    moved.directory = FileSystem.realPath(directory) ?? directory
    moved.path = moved.directory + "/" + name
    let expected = Self.places(try LintRun(of: example.fixture)) { $0 }
    let found = Self.places(try LintRun(of: moved)) { rewritten[$0 - 1].origin }
    #expect(found == expected)
  }

  private static func places(_ run: LintRun, _ origin: (Int) -> Int?) -> [String] {
    run.races.map {
      "\($0.rule.code) at \(origin(Int($0.location.span.startRow) + 1).map(String.init) ?? "?")"
    }
    .sorted()
  }

  @Test func theRewritingsDoSomething() {
    for rewriting in Rewriting.all {
      let changed = Self.cases.count { example in
        let text = Folder.text(of: example.fixture.path)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return rewriting.apply(lines).map { $0.map(\.text) != lines } ?? false
      }
      #expect(changed > 20, "\(rewriting.name)")
    }
  }
}
