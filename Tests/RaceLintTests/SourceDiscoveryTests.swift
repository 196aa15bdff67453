import Foundation
import Testing

@testable import RaceLint

@Suite struct SourceDiscoveryTests {
  let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private func discover(_ paths: [String], _ change: (inout Settings) -> Void = { _ in }) throws -> Discovery
  {
    var settings = Settings(root: directory.path)
    change(&settings)
    return try SourceDiscovery.discover(
      paths.isEmpty ? ["."] : paths, settings: settings, workingDirectory: directory.path)
  }

  private func paths(_ paths: String..., change: (inout Settings) -> Void = { _ in }) throws -> [String] {
    try discover(paths, change).files.map(\.path)
  }

  @Test func walksInAStableOrder() throws {
    for name in ["b.py", "a/z.py", "a.py", "a/b/c.py", "note.txt", "stub.pyi"] { try directory.write(name) }
    #expect(try paths() == ["a.py", "a/b/c.py", "a/z.py", "b.py"])
  }

  @Test func aFileNamedTwiceCountsOnce() throws {
    try directory.write("a.py")
    try directory.link("same.py", to: "a.py")
    #expect(try paths("a.py", ".", "./a.py", directory.path + "/a.py", "same.py") == ["a.py"])
  }

  @Test func defaultExcludesAndIgnoreFiles() throws {
    for name in [".venv/x.py", "node_modules/y.py", "build/z.py", "keep/build/z.py", "gen_a.py", "gen_b.py"] {
      try directory.write(name)
    }
    try directory.write(".gitignore", "/build\ngen_*\n!gen_b.py\n")
    try directory.write("keep/.ignore", "nothing\n")
    #expect(try paths() == ["gen_b.py", "keep/build/z.py"])
    #expect(try paths { $0.respectGitignore = false }.count == 4)
    #expect(try paths { $0.exclude = [] }.contains(".venv/x.py"))
    #expect(try paths { $0.extendExclude = ["keep"] } == ["gen_b.py"])
  }

  @Test func nestedIgnoreFilesWin() throws {
    try directory.write(".gitignore", "*.py\n")
    try directory.write("a/.gitignore", "!b.py\n")
    try directory.write("a/b.py")
    try directory.write("a/c.py")
    #expect(try paths() == ["a/b.py"])
  }

  @Test func ignoreFilesAboveCountUpToTheRepository() throws {
    try directory.write(".git/info/exclude", "d.py\n")
    try directory.write(".gitignore", "c.py\n")
    for name in ["a/b/c.py", "a/b/d.py", "a/b/e.py"] { try directory.write(name) }
    #expect(try paths("a/b") == ["a/b/e.py"])
  }

  @Test func namedFilesAreCheckedUnlessExcludesAreForced() throws {
    try directory.write("venv/a.py")
    #expect(try paths("venv/a.py") == ["venv/a.py"])
    #expect(try paths("venv/a.py") { $0.forceExclude = true } == [])
  }

  @Test func linksToDirectoriesAreFollowedOnlyWhenNamed() throws {
    try directory.write("real/a.py")
    try directory.write("other/b.py")
    try directory.link("other/linked", to: "../real")
    try directory.link("other/loop", to: "..")
    try directory.link("other/nothing.py", to: "missing")
    #expect(try paths("other") == ["other/b.py"])
    #expect(try paths("other/linked") == ["other/linked/a.py"])
  }

  @Test func aNamedLinkToNothingIsAFailure() throws {
    try directory.link("nothing.py", to: "missing")
    #expect(try discover(["nothing.py"]).failures.map(\.path) == ["nothing.py"])
  }

  @Test func oddThings() throws {
    try directory.write("dir.py/inner.py")
    try directory.write("script", "#!/usr/bin/env python3\nprint()\n")
    try directory.write("note.txt", "text")
    _ = unsafe mkfifo(directory.path + "/pipe.py", 0o600)
    #expect(try paths() == ["dir.py/inner.py"])
    #expect(try paths("script") == ["script"])
    #expect(try discover(["note.txt"]).warnings.contains { $0.contains("note.txt") })
    #expect(try discover(["pipe.py"]).failures.map(\.path) == ["pipe.py"])
  }

  @Test func tooLargeAFileIsToldAndNotLost() throws {
    try directory.write("large.py", Data(repeating: 0x20, count: Settings.largestFile + 1))
    #expect(try discover([]).failures.map(\.path) == ["large.py"])
  }

  @Test func aMissingPathEndsTheRun() {
    #expect(throws: LintError.missingPath("missing")) { try discover(["missing"]) }
  }

  @Test func onlyTheWholeProjectCoversIt() throws {
    try directory.write("a/b.py")
    #expect(try discover(["."]).isWhole("a/b.py"))
    #expect(try discover(["a"]).isWhole("a/b.py"))
    #expect(try !discover(["a/b.py"]).isWhole("a/b.py"))
  }

  @Test func moduleNames() throws {
    for name in [
      "pkg/__init__.py", "pkg/sub/__init__.py", "pkg/sub/mod.py", "pkg/namespace/deep.py",
      "src/lib/__init__.py",
      "src/lib/core.py", "src/tool.py", "space/inner/mod.py", "script.py",
    ] { try directory.write(name) }
    let modules = Dictionary(uniqueKeysWithValues: try discover([]).files.map { ($0.path, $0.module) })
    #expect(
      modules == [
        "pkg/__init__.py": "pkg", "pkg/sub/__init__.py": "pkg.sub", "pkg/sub/mod.py": "pkg.sub.mod",
        "pkg/namespace/deep.py": "pkg.namespace.deep", "src/lib/__init__.py": "lib",
        "src/lib/core.py": "lib.core",
        "src/tool.py": "tool", "space/inner/mod.py": "space.inner.mod", "script.py": "script",
      ])
    #expect(try discover(["pkg/sub"]).files.map(\.module) == ["pkg.sub", "pkg.sub.mod"])
    #expect(try discover(["pkg/sub/mod.py"]).files.map(\.module) == ["pkg.sub.mod"])
    #expect(try discover(["pkg"]).files.map(\.isPackage) == [true, false, true, false])
  }
}
