import Foundation
import Testing

/// Sources of every kind, most of them odd.
@Suite struct InputTests {
  let tool: Tool

  init() throws { tool = try Tool() }

  @Test func nothingToCheck() throws {
    try tool.write("empty/note.txt", "text")
    let result = try tool.run("empty")
    #expect(result.status == 0)
    #expect(result.errors == "warning: no Python or Swift files found under `empty`\n")
    #expect(result.output == "All checks passed! (0 files checked)\n")
    let text = try tool.run("empty/note.txt")
    #expect(text.status == 0)
    #expect(text.errors.contains("note.txt is not a Python or Swift file"))
  }

  @Test(arguments: [
    "", "\u{FEFF}x = 1\n", "x = 1\r\ny = 2\r\n", "x = 1\ry = 2\r", "if x:\n\ty = 1", "s = '😀'",
  ])
  func harmless(_ source: String) throws {
    try tool.write("a.py", source)
    let result = try tool.run("a.py")
    #expect(result.status == 0)
    #expect(result.output == "All checks passed! (1 file checked)\n")
  }

  @Test(arguments: [
    (Data([0x78, 0, 0x0A]), "a.py:1:1"), (Data([0xFF, 0xFE, 0x78, 0]), "a.py:1:1"),
    (Data([0x23, 0x20, 0xFF, 0x0A]), "a.py:1:"),
  ])
  func noText(_ bytes: Data, _ place: String) throws {
    try tool.write("a.py", bytes)
    try tool.write("b.py", Sample.safe)
    let result = try tool.run(".", "--output-format", "concise")
    #expect(result.status == 1)
    #expect(result.output.hasPrefix(place))
    #expect(try tool.run("a.py").status == 1, "also when it is the only file, or the last one")
    #expect(result.output.contains("[io-error]"))
    #expect(result.output.contains("1 file checked, 1 file not parsed"))
  }

  @Test func anUnknownEncodingIsToldEvenIfAllIsASCII() throws {
    try tool.write("a.py", "# -*- coding: frobnicate -*-\n" + Sample.racy)
    let result = try tool.run("a.py", "--output-format", "concise")
    #expect(result.status == 1)
    #expect(
      result.output.contains("a.py:1:1: error[io-error] declares the encoding `frobnicate`, which is unknown")
    )
    #expect(result.output.contains("0 files checked, 1 file not parsed"))
  }

  @Test(arguments: ["koi8-r", "latin-1-unix", "gbk", "cp1251", "utf-8-sig", "euc_jp"])
  func anEncodingThatIsNotNeededIsNoProblem(_ name: String) throws {
    try tool.write("a.py", "# -*- coding: \(name) -*-\n" + Sample.racy)
    #expect(try tool.run("a.py", "--output-format", "concise").output.hasPrefix("a.py:10:"))
  }

  @Test func whatIsNoFile() throws {
    #expect(
      try tool.shell("mkfifo pipe.py; ln -s nowhere dangling.py; ln -s loop.py loop.py; mkdir x.py").status
        == 0)
    try tool.write("x.py/a.py", "x = 1\n")
    for name in ["pipe.py", "dangling.py", "loop.py"] {
      let named = try tool.run(name, "--output-format", "concise")
      #expect(named.status == 1)
      #expect(named.output.hasPrefix("\(name):1:1: error[io-error]"))
    }
    let walked = try tool.run(".", "-v")
    #expect(walked.status == 0)
    #expect(walked.output == "All checks passed! (1 file checked)\n")
    #expect(walked.errors.contains("skipped dangling.py: a link to nothing\n"))
    #expect(walked.errors.contains("skipped loop.py: a link to nothing\n"))
    #expect(walked.errors.contains("skipped pipe.py: not a regular file\n"))
    #expect(try tool.run(".").errors == "")
  }

  @Test func linksToDirectoriesAreFollowedOnlyWhenNamed() throws {
    try tool.write("real/racy.py", Sample.racy)
    #expect(try tool.shell("mkdir walked; ln -s ../real walked/link; ln -s .. real/up").status == 0)
    let walked = try tool.run("walked", "-v")
    #expect(walked.status == 0)
    #expect(walked.errors.contains("skipped walked/link: a link to a directory\n"))
    #expect(try tool.run("walked/link").status == 1)
    #expect(try tool.run("walked", "real", "--show-files").output == "real/racy.py\n")
  }

  @Test func aDeclaredEncodingIsRead() throws {
    try tool.write("a.py", Data("# coding: latin-1\ns = '".utf8) + Data([0xE9]) + Data("'\n".utf8))
    #expect(try tool.run("a.py").status == 0)
  }

  @Test func aSyntaxErrorIsToldAndTheRestIsChecked() throws {
    try tool.write("broken.py", "def f(:\n    pass\n")
    try tool.write("racy.py", Sample.racy)
    let result = try tool.run(".", "--output-format", "concise")
    #expect(result.status == 1)
    #expect(result.output.contains("broken.py:1:"))
    #expect(result.output.contains("[invalid-syntax]"))
    #expect(result.output.contains("racy.py"))
    #expect(try tool.run("broken.py").status == 1)
    #expect(try tool.run("broken.py", "--ignore", "invalid-syntax").status == 0)
  }

  @Test(.enabled(if: canBeNobody, "root may read everything"))
  func whatMayNotBeRead() throws {
    try tool.write("a.py", "x = 1\n")
    try tool.write("b.py", Sample.safe)
    #expect(try tool.shell("chmod 0 a.py").status == 0)
    for arguments in [".", "a.py b.py"] {
      let result = try tool.shell("race-lint \(arguments) --output-format concise", asNobody: true)
      #expect(result.status == 1)
      #expect(result.output.contains("a.py:1:1: error[io-error] Permission denied"))
      #expect(result.output.contains("1 file checked, 1 file not parsed"))
    }
    let sarif = try tool.shell("race-lint . --output-format sarif", asNobody: true).output
    #expect(sarif.contains("\"id\": \"io-error\""))
    let other = try tool.shell("race-lint b.py", asNobody: true)
    #expect(other.status == 0, "\(other.errors)")
    let ignored = try tool.shell("race-lint . --ignore io-error", asNobody: true)
    #expect(ignored.status == 0)
    #expect(ignored.output.contains("1 file not parsed"), "accepted, and counted all the same")
  }

  /// Configurations and baselines that are there and cannot be read are no reason to go on without them.
  @Test(.enabled(if: canBeNobody, "root may read everything"))
  func whatDecidesMayNotBeRead() throws {
    try tool.write("a.py", "x = 1\n")
    try tool.write("race-lint.toml", "")
    try tool.write("baseline.json", "{}")
    #expect(try tool.shell("chmod 0 race-lint.toml baseline.json").status == 0)
    for arguments in ["a.py", "a.py --isolated --baseline baseline.json"] {
      let result = try tool.shell("race-lint \(arguments)", asNobody: true)
      #expect(result.status == 2)
      #expect(result.errors.contains("Permission denied"))
    }
  }

  @Test(arguments: [
    "sp ace.py", "com,ma:co%lon.py", "new\nline.py", "\u{1B}[31m.py", "é😀.py", "-dash.py", "@at.py",
  ])
  func oddNames(_ name: String) throws {
    try tool.write(name, Sample.racy)
    for format in ExitStatusTests.formats {
      let result = try tool.run(".", "--output-format", format)
      #expect(result.status == 1)
      #expect(!result.output.contains("\u{1B}"))
    }
    #expect(try tool.run(".", "--output-format", "github").output.split(separator: "\n").count == 1)
  }

  @Test(.enabled(if: canBeNobody, "root may read everything"), arguments: ["0", "444"])
  func aDirectoryThatMayNotBeRead(_ mode: String) throws {
    try tool.write("closed/a.py", "x = 1\n")
    try tool.write("b.py", "x = 1\n")
    #expect(try tool.shell("chmod \(mode) closed").status == 0)
    let result = try tool.shell("race-lint . --output-format concise", asNobody: true)
    #expect(try tool.shell("chmod 700 closed").status == 0)
    #expect(result.status == 1)
    #expect(
      result.output.contains(mode == "0" ? "closed:1:1: error[io-error]" : "closed/a.py:1:1: error[io-error]")
    )
    #expect(result.output.contains("Permission denied"))
    #expect(result.output.contains("1 file checked, 1 file not parsed"))
  }

  @Test func columnsCountCharacters() throws {
    let race = "counter += 1"
    for (text, column) in [("é = '😀'; \(race)", 18), ("if True:\n            \t\(race)", 14)] {
      try tool.write("a.py", Sample.racy.replacing(race, with: text))
      #expect(try tool.run("a.py", "--output-format", "concise").output.contains(":\(column): error[RL001]"))
    }
    try tool.write("a.py", "\u{FEFF}" + Sample.racy.replacing("\n", with: "\r\n"))
    #expect(try tool.run("a.py", "--output-format", "concise").output.hasPrefix("a.py:9:9: error"))
    try tool.write("a.py", Sample.racy.replacing("\n", with: "\r"))
    #expect(try tool.run("a.py", "--output-format", "concise").output.hasPrefix("a.py:9:9: error"))
  }

  @Test func aFileThatIsNoProgramIsTooLarge() throws {
    try tool.write("table.py", Data(repeating: 0x20, count: 5_000_001))
    let result = try tool.run(".", "--output-format", "concise")
    #expect(result.status == 1)
    #expect(result.output.contains("table.py:1:1: error[io-error] larger than 5 MB; it is not analysed"))
    #expect(try tool.run(".", "--exclude", "table.py").status == 0)
  }

  #if os(Linux)
  @Test func aNameThatIsNoTextIsNotLost() throws {
    #expect(try tool.shell("printf 'x = 1\n' > $'\\xff.py'; race-lint . --output-format concise").status == 1)
  }
  #endif

  @Test func standardInput() throws {
    let result = try tool.run(
      "-", "--stdin-filename", "pkg/mod.py", "--output-format", "concise", input: Sample.racy)
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("pkg/mod.py:9:"))
  }

  @Test func argumentsFromAFile() throws {
    try tool.write("racy.py", Sample.racy)
    try tool.write("arguments.txt", "racy.py\n--output-format\nconcise\n")
    #expect(try tool.run("@arguments.txt").output.hasPrefix("racy.py:9:"))
  }

  @Test func deepNestingDoesNotOverflow() throws {
    let depth = 5000
    try tool.write(
      "a.py", "x = " + String(repeating: "(", count: depth) + "1" + String(repeating: ")", count: depth))
    try tool.write(
      "b.py", "x = " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth))
    try tool.write("c.py", "x = " + String(repeating: "-", count: depth) + "1\n")
    #expect(try tool.run(".").status < 2)
  }

  @Test func filesThatWouldBeChecked() throws {
    try tool.write("b.py", "")
    try tool.write("a/c.py", "")
    try tool.write("venv/d.py", "")
    #expect(try tool.run("--show-files").output == "a/c.py\nb.py\n")
    #expect(try tool.run("--show-files", "-v").errors.contains("skipped venv: excluded"))
    #expect(try tool.run("--show-files", "--exclude", "a").output == "b.py\nvenv/d.py\n")
    #expect(try tool.run("--show-files", "--extend-exclude", "a").output == "b.py\n")
  }
}
