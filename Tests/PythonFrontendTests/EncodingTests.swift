import Diagnostics
import PythonFrontend
import RaceIR
import Testing

@Suite struct EncodingTests {
  private func names(_ source: [UInt8]) throws -> [String] {
    let facts = try lower(source)
    #expect(facts.problems.isEmpty)
    return facts.names
  }

  private let latinCafe = [UInt8](arrayLiteral: 0x63, 0x61, 0x66, 0xE9)

  @Test func theByteOrderMarkIsNoColumn() throws {
    let facts = try lower([0xEF, 0xBB, 0xBF] + Array("x = y\n".utf8))
    #expect(facts.problems.isEmpty)
    #expect(facts.places(of: "readGlobal y") == ["1:5-6"])
  }

  @Test(arguments: ["latin-1", "iso-8859-1", "ISO_8859_15", "cp1252", "ascii"])
  func declaredEncodings(_ name: String) throws {
    #expect(try names(Array("# -*- coding: \(name) -*-\n".utf8) + latinCafe).contains("café"))
    #expect(
      try names(Array("#!/usr/bin/python\n# vim: set fileencoding=\(name) :\n".utf8) + latinCafe).contains(
        "café"))
  }

  @Test func whatDiffersBetweenTheLatinEncodings() throws {
    let euro: [UInt8] = [0x78, 0x5B, 0x22, 0xA4, 0x80, 0x22, 0x5D]
    #expect(try names(Array("# coding: iso-8859-15\n".utf8) + euro).contains("€\u{80}"))
    #expect(try names(Array("# coding: cp1252\n".utf8) + euro).contains("¤€"))
  }

  @Test func invalidUTF8IsUnreadable() throws {
    let facts = try lower(Array("x = 1\n\ny = ".utf8) + latinCafe)
    #expect(facts.functions.isEmpty)
    #expect(facts.problems.map(\.kind) == [.unreadable])
    #expect(facts.problems.first?.span == SourceSpan(startRow: 2, startColumn: 7, endRow: 2, endColumn: 8))
  }

  @Test(
    arguments: [
      [0xFF, 0xFE, 0x78, 0x00], [0xFE, 0xFF, 0x00, 0x78], Array("x = 1\0\n".utf8),
      Array("# coding: koi8-r\nx = '\u{E9}'\n".utf8), [0xC0, 0x80], [0xED, 0xA0, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82],
    ] as [[UInt8]])
  func unreadableFiles(_ source: [UInt8]) throws {
    let facts = try lower(source)
    #expect(facts.problems.map(\.kind) == [.unreadable])
    #expect(facts.functions.isEmpty)
  }

  @Test func encodingsThatAreNotNeededAreNotMissed() throws {
    #expect(try names(Array("# coding: koi8-r\nx = 1\n".utf8)).contains("x"))
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func lineEnds(_ end: String) throws {
    let source = ["def f():", "    x = 1", "", "    return x", "y = f"].joined(separator: end) + end
    let facts = try lower(source)
    #expect(facts.problems.isEmpty)
    #expect(facts.places(of: "readLocal x", in: "f") == ["4:12-13"])
    #expect(facts.places(of: "readGlobal f") == ["5:5-6"])
  }

  @Test func tabsAndFormFeeds() throws {
    let facts = try lower("def f():\n\tx = 1\n\u{0C}\n\treturn x\n\u{0C}\ny = f\n")
    #expect(facts.problems.isEmpty)
    #expect(facts.places(of: "readLocal x", in: "f") == ["4:9-10"])
    #expect(facts.places(of: "readGlobal f") == ["6:5-6"])
  }

  @Test func columnsCountBytes() throws {
    #expect(try lower("é, x\n").places(of: "readGlobal x") == ["1:5-6"])
  }

  @Test(arguments: ["", "\n", "# nothing", "\u{FEFF}"]) func emptyFiles(_ source: String) throws {
    let facts = try lower(source)
    #expect(facts.problems.isEmpty)
    #expect(facts.functions.map(\.kind) == [.topLevel])
  }
}
