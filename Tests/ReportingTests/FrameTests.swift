import Diagnostics
import Testing

@testable import Reporting

@Suite struct FrameTests {
  private func frame(_ report: Report) -> [String] {
    Reporter.full.render(report).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test(arguments: [
    // Tabs are shown as blanks up to the next stop, and count as one column.
    ("\tx += 1", Int32(2), Int32(8), " --> a.py:1:2", "1 |     x += 1", "  |     ^^^^^^ "),
    // Wide characters take two cells and one column.
    ("漢字 = x", 10, 11, " --> a.py:1:6", "1 | 漢字 = x", "  |        ^ "),
    ("s = \"😀\"; x", 13, 14, " --> a.py:1:10", "1 | s = \"😀\"; x", "  |           ^ "),
    // A combining mark takes no cell.
    ("e\u{301} = x", 7, 8, " --> a.py:1:6", "1 | e\u{301} = x", "  |     ^ "),
    // Control characters never reach the terminal.
    ("a\u{1B}[31m = x", 10, 11, " --> a.py:1:10", "1 | a␛[31m = x", "  |          ^ "),
    // A carriage return belongs to the line's end.
    ("x = 1\r\ny = 2\r\n", 1, 2, " --> a.py:1:1", "1 | x = 1", "  | ^ "),
    // A byte order mark is no column.
    ("\u{FEFF}x = 1", 4, 5, " --> a.py:1:1", "1 | x = 1", "  | ^ "),
  ])
  func positions(
    _ source: String, _ start: Int32, _ end: Int32, _ place: String, _ line: String, _ marks: String
  ) {
    let lines = frame(SampleReport.line(source, start, end))
    #expect(lines[1] == place)
    #expect(lines[3] == line)
    #expect(lines[4].hasPrefix(marks))
  }

  @Test func longLinesAreCutAroundTheirMarks() {
    let source = String(repeating: "a", count: 500) + " x " + String(repeating: "b", count: 500)
    let lines = frame(SampleReport.line(source, 502, 503))
    #expect(lines[3].count < FrameLine.maximumWidth + 10)
    #expect(lines[3].hasPrefix("1 | …"))
    #expect(lines[3].hasSuffix("…"))
    let mark = lines[4].firstIndex(of: "^")
    #expect(mark.map { lines[3][$0] } == "x" || lines[3].contains(" x "))
  }

  @Test func severalLabelsOnOneLine() {
    var report = SampleReport.line("x = x + y", 1, 2)
    report.entries[0].finding.label = "first; locks held: none"
    report.entries[0].finding.related = [
      .init(
        location: SampleReport.place("a.py", 1, 5, 6), function: "f", access: "read", locksHeld: [],
        message: "second; locks held: none"),
      .init(
        location: SampleReport.place("a.py", 1, 9, 10), function: "f", access: "read", locksHeld: [],
        message: "third; locks held: none"),
    ]
    #expect(
      Array(frame(report)[3...7]) == [
        "1 | x = x + y",
        "  | ^   -   - third; locks held: none",
        "  | |   |",
        "  | |   second; locks held: none",
        "  | first; locks held: none",
      ])
  }

  @Test func twoLabelsOfOneStretch() {
    var report = SampleReport.line("x += 1", 1, 7)
    report.entries[0].finding.related = [
      .init(
        location: SampleReport.place("a.py", 1, 1, 7), function: "f", access: "write", locksHeld: [],
        message: "and so does another thread; locks held: none")
    ]
    #expect(
      Array(frame(report)[3...6]) == [
        "1 | x += 1",
        "  | ^^^^^^ read-modify-write on a worker thread; locks held: none",
        "  | |",
        "  | and so does another thread; locks held: none",
      ])
  }

  @Test func fileNamesCannotSteerTheTerminal() {
    var report = SampleReport.line("x = 1", 1, 2)
    report.entries[0].finding.location.path = "a\u{1B}[2J\n.py"
    #expect(!Reporter.full.render(report).contains("\u{1B}"))
    #expect(Reporter.concise.render(report).hasPrefix("a␛[2J␊.py:1:1"))
  }

  @Test func distantLinesAreElided() {
    var report = SampleReport.line(String(repeating: "x = 1\n", count: 30), 1, 2)
    report.entries[0].finding.related = [
      .init(
        location: SampleReport.place("a.py", 20, 1, 2), function: "f", access: "read", locksHeld: [],
        message: "read")
    ]
    #expect(frame(report).contains("..."))
  }

  @Test func coloursOnlyWhenAsked() {
    var report = SampleReport.report
    #expect(!Reporter.full.render(report).contains("\u{1B}"))
    report.style = .coloured
    #expect(Reporter.full.render(report).contains("\u{1B}[1;31merror[RL001]\u{1B}[0m"))
  }
}
