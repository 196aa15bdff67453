import RaceIR
import Testing

@testable import RaceLint

/// What is read again, and what is not.
@Suite struct FactsMemoryTests {
  private let directory: TemporaryDirectory
  private let linter: Linter

  init() throws {
    directory = try TemporaryDirectory()
    for name in ["a", "b", "c"] { try directory.write("\(name).py", "\(name) = 0\n") }
    linter = try Linter(settings: Settings(root: directory.path), workingDirectory: directory.path)
  }

  private func lowered(
    _ memory: inout FactsMemory, open: [String: String] = [:]
  ) throws -> [String] {
    let texts = Dictionary(open.map { (directory.path + "/" + $0.key, Array($0.value.utf8)) }) { $1 }
    let project = try memory.load(try linter.discover(["."]), open: texts)
    #expect(project.units.map(\.path) == project.discovery.files.map(\.path))
    return memory.loweredPaths
  }

  @Test func onlyWhatChanged() throws {
    var memory = FactsMemory()
    #expect(try lowered(&memory) == ["a.py", "b.py", "c.py"])
    #expect(try lowered(&memory) == [])
    try directory.write("b.py", "bb = 0\n")
    #expect(try lowered(&memory) == ["b.py"])
    try directory.write("d.py", "d = 0\n")
    #expect(try lowered(&memory) == ["d.py"])
  }

  @Test func textsThatAreNotSaved() throws {
    var memory = FactsMemory()
    _ = try lowered(&memory)
    #expect(try lowered(&memory, open: ["a.py": "x = 0\n"]) == ["a.py"])
    #expect(try lowered(&memory, open: ["a.py": "x = 0\n"]) == [])
    #expect(try lowered(&memory, open: ["a.py": "y = 0\n"]) == ["a.py"])
    #expect(try lowered(&memory) == ["a.py"])
  }

  @Test func theFactsAreThoseOfTheText() throws {
    var memory = FactsMemory()
    let path = directory.path + "/a.py"
    let discovery = try linter.discover(["."])
    let before = try memory.load(discovery, open: [path: Array("zz = 0\n".utf8)])
    #expect(before.factsText.contains("zz"))
    #expect(try !memory.load(discovery).factsText.contains("zz"))
  }
}
