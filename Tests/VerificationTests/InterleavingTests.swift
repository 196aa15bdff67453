import Testing

@testable import Verification

/// The picture of a schedule.
@Suite struct InterleavingTests {
  private func step(_ thread: String, _ action: String, _ value: String) -> Step {
    Step(
      thread: thread, label: "Thread-\(thread)", file: "a.py", line: 3, source: "n += 1  # note",
      action: action,
      variable: "n", value: value)
  }

  private var lostUpdate: [Step] {
    [step("1", "read", "0"), step("2", "read", "0"), step("2", "write", "1"), step("1", "write", "1")]
  }

  @Test func aColumnForEachThread() {
    let text = Interleaving(lostUpdate, ink: Ink(isColoured: false)).text
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines[0].hasPrefix("  Thread-1 ") && lines[0].hasSuffix("│ Thread-2"))
    #expect(lines.count { $0.contains("── switch to Thread-2 ") } == 1)
    #expect(lines.count { $0.contains("── switch to Thread-1 ") } == 1)
    #expect(lines.contains { $0.hasSuffix("│     writes n = 1") })
    #expect(lines.contains { $0.hasPrefix("      writes n = 1 ") })
    #expect(!text.contains("# note"))
  }

  @Test func itFitsOnAHundredColumns() {
    var steps = lostUpdate
    steps[0].source = String(repeating: "x", count: 300)
    steps[1].value = "\u{1B}[31m" + String(repeating: "y", count: 300)
    let text = Interleaving(steps, ink: Ink(isColoured: false)).text
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(!text.contains("\u{1B}"))
  }

  @Test func colour() {
    #expect(Interleaving(lostUpdate, ink: Ink(isColoured: true)).text.contains("\u{1B}[1;33m── switch"))
  }

  @Test func longStretchesAreShortened() {
    let steps = (0..<50).map { step("1", "write", String($0)) } + [step("2", "read", "49")]
    let text = Interleaving(steps, ink: Ink(isColoured: false)).text
    #expect(text.contains("… 40 more accesses"))
    #expect(text.contains("writes n = 49") && !text.contains("writes n = 25"))
  }

  @Test func ofManyThreadsTheInterruptedOneAndTheNextHaveColumns() {
    let steps = ["4", "1", "2", "3", "1"].map { step($0, "write", "1") }
    let text = Interleaving(steps, ink: Ink(isColoured: false)).text
    #expect(text.contains("Thread-1 ") && text.contains("│ Thread-2"))
    #expect(text.contains("… 1 access of Thread-3") && text.contains("… 1 access of Thread-4"))
  }

  @Test func nothingToShow() {
    #expect(Interleaving([], ink: Ink(isColoured: false)).text.isEmpty)
  }
}
