import Diagnostics

@testable import Reporting

/// The textbook race in two files, and what else a report can hold.
enum SampleReport {
  static let worker = """
    import threading

    counter = 0


    def bump() -> None:
        global counter
        counter += 1

    """

  static let main = """
    import threading

    import app.worker as worker


    def main() -> None:
        t = threading.Thread(target=worker.bump)
        t.start()
        print(worker.counter)

    """

  static let rule = RuleDescription(
    rule: RuleName(code: "RL001", name: "lost-update"),
    summary: "A read and the write that depends on it can be split by another thread.", severity: .error,
    page: "## What it does\n\nFinds updates that another thread can overwrite.")

  static let finding: Finding = {
    var finding = race
    finding.furtherAccesses = [place("app/worker.py", 3, 1, 8)]
    return finding
  }()

  private static let race = Finding(
    rule: rule.rule, severity: .error, confidence: .high,
    message: "`counter` is updated by a worker thread and read by the main thread with no common lock",
    location: place("app/worker.py", 8, 5, 17),
    label: "read-modify-write on a worker thread; locks held: none",
    variable: "app.worker.counter", function: "app.worker.bump", locksHeld: [],
    threadRoots: [
      ThreadRootEvidence(
        function: "app.worker.bump", kind: "threading.Thread", multiplicity: .one,
        location: place("app/main.py", 7, 9, 45)),
      ThreadRootEvidence(
        function: "app.main.main", kind: "main", multiplicity: .one, location: place("app/main.py", 6, 5, 9)),
    ],
    reason: "`bump` is the target of a `threading.Thread` and `main` goes on after `start()`",
    observable: [.globalLockUpTo39, .freeThreaded],
    related: [
      RelatedAccess(
        location: place("app/main.py", 9, 11, 25), function: "app.main.main", access: "read", locksHeld: [],
        message: "read on the main thread; locks held: none")
    ],
    advice: "guard both accesses with the same lock, or hand the value over through a queue")

  static let problem = Finding(
    rule: RuleName(code: "invalid-syntax", name: "invalid-syntax"), severity: .error, confidence: .high,
    message: "this is not Python 3: <<<<", location: place("app/broken.py", 1, 1, 5), label: "", variable: "",
    function: "", locksHeld: [], threadRoots: [], reason: "", observable: [], related: [], advice: "")

  static var report: Report {
    var counts = ReportCounts()
    counts.checkedFiles = 3
    counts.suppressed = 2
    let entries = [
      ReportEntry(category: .problem, finding: problem, fingerprint: Fingerprint.symbolic(problem)),
      ReportEntry(category: .race, finding: finding, fingerprint: Fingerprint.symbolic(finding)),
    ]
    var report = empty
    report.entries = entries
    report.counts = counts
    report.exitStatus = 1
    report.sources = sources(["app/worker.py": worker, "app/main.py": main, "app/broken.py": "<<<<\n"])
    return report
  }

  static var empty: Report {
    var counts = ReportCounts()
    counts.checkedFiles = 128
    return Report(
      entries: [], rules: [rule], counts: counts,
      origin: ReportOrigin(toolVersion: "0.1.0", workingDirectory: "/project", projectRoot: "/project"))
  }

  /// A report of one race in one line of source, marked at these byte columns.
  static func line(_ source: String, _ start: Int32, _ end: Int32, message: String = "here") -> Report {
    var finding = finding
    finding.location = place("a.py", 1, start, end)
    finding.message = message
    finding.related = []
    finding.threadRoots = []
    var report = empty
    report.entries = [ReportEntry(category: .race, finding: finding, fingerprint: "0")]
    report.sources = sources(["a.py": source])
    return report
  }

  static func place(_ path: String, _ row: Int32, _ start: Int32, _ end: Int32) -> Location {
    let span = SourceSpan(startRow: row - 1, startColumn: start - 1, endRow: row - 1, endColumn: end - 1)
    return Location(path: path, span: span)
  }

  static func sources(_ texts: [String: String]) -> [String: SourceText] {
    texts.mapValues { SourceText(Array($0.utf8)) }
  }
}
