import Testing

@testable import RaceLint

/// The rules of `gitignore(5)`.
@Suite struct GlobPatternTests {
  @Test(arguments: [
    // A name alone matches at every depth.
    ("build", "build", true), ("build", "a/b/build", true), ("build", "builds", false),
    ("build", "build/x", false),
    ("*.py", "a.py", true), ("*.py", "a/b.py", true), ("*.py", "a.pyc", false), ("a*c", "abbc", true),
    // A slash at the start or in the middle ties it to the directory of the file.
    ("/a.py", "a.py", true), ("/a.py", "b/a.py", false), ("a/b", "a/b", true), ("a/b", "x/a/b", false),
    ("a/*", "a/b", true), ("a/*", "a/b/c", false), ("a/?.py", "a/b.py", true), ("a/?.py", "a/bc.py", false),
    // Two stars stand for any number of directories.
    ("**/a", "a", true), ("**/a", "x/y/a", true), ("a/**", "a/b", true), ("a/**", "a/b/c", true),
    ("a/**", "a", false), ("a/**/b", "a/b", true), ("a/**/b", "a/x/y/b", true), ("a/**/b", "a/bb", false),
    // Classes and escapes.
    ("[a-c].py", "b.py", true), ("[!a-c].py", "b.py", false), ("[^a].py", "b.py", true),
    ("[]].py", "].py", true),
    ("[a", "[a", true), ("\\*.py", "*.py", true), ("\\*.py", "a.py", false), ("\\#a", "#a", true),
    ("\\!a", "!a", true), ("a\\ ", "a ", true), ("a   ", "a", true), ("a\r", "a", true),
    ("*", ".hidden", true), ("é*", "été", true),
  ])
  func matches(_ pattern: String, _ path: String, _ expected: Bool) throws {
    #expect(try #require(GlobPattern(pattern)).matches(RelativePath(path, isDirectory: false)) == expected)
  }

  @Test func aSlashAtTheEndMeansDirectories() throws {
    let pattern = try #require(GlobPattern("build/"))
    #expect(pattern.matches(RelativePath("a/build", isDirectory: true)))
    #expect(!pattern.matches(RelativePath("a/build", isDirectory: false)))
  }

  @Test(arguments: ["", "   ", "# comment", "/", "!"])
  func notAPattern(_ line: String) {
    #expect(GlobPattern(line) == nil)
  }

  @Test func theLastPatternThatMatchesDecides() {
    let rules = IgnoreRules(directory: "/p", patterns: ["*.py", "!keep.py", "/x/keep.py"])
    #expect(rules.verdict("/p/a.py", isDirectory: false) == true)
    #expect(rules.verdict("/p/keep.py", isDirectory: false) == false)
    #expect(rules.verdict("/p/x/keep.py", isDirectory: false) == true)
    #expect(rules.verdict("/p/a.txt", isDirectory: false) == nil)
    #expect(rules.verdict("/other/a.py", isDirectory: false) == nil)
  }

  @Test func manyStarsTakeNoTime() throws {
    let pattern = try #require(GlobPattern(String(repeating: "a*", count: 40) + "b"))
    #expect(!pattern.matches(RelativePath(String(repeating: "a", count: 2000), isDirectory: false)))
  }
}
