internal import Diagnostics

extension Reporter {
  /// Source frames for people: both accesses, the threads, the locks and the advice.
  static let full = Reporter(name: "full", summary: "source frames with both accesses", isText: true) {
    report in
    let findings = report.entries.map { FullEntry(entry: $0, report: report).text + "\n" }
    return findings.joined() + (report.showsSummary ? Summary.line(report) : "")
  }
}

/// One finding in the form of a compiler's message.
private struct FullEntry {
  let entry: ReportEntry
  let report: Report

  var finding: Finding { entry.finding }

  var text: String {
    let frame = Frame(finding, in: report)
    return header + frame.text + notes.map { note(frame, $0.title, $0.text) }.joined()
  }

  private var header: String {
    let title = "\(finding.severity.rawValue)[\(finding.rule.code)]"
    let message = VisibleText.of(finding.message)
    return report.style.paint(title, TextStyle.role(finding.severity)) + ": "
      + report.style.paint(message, .emphasis) + "\n"
  }

  private func note(_ frame: Frame, _ title: String, _ text: String) -> String {
    let role: TextStyle.Role = title == "help" ? .help : .emphasis
    let equals = report.style.paint("=", .gutter)
    return "\(frame.indentation) \(equals) \(report.style.paint(title, role)): \(VisibleText.of(text))\n"
  }

  private var notes: [(title: String, text: String)] {
    var notes = (further.map { [$0] } ?? []).map { (title: "note", text: $0) }
    notes += entries.map { (title: "note", text: $0) }
    if !finding.reason.isEmpty { notes.append(("note", "reported because \(finding.reason)")) }
    if !finding.observable.isEmpty {
      notes.append(("note", "observable on " + finding.observable.map(\.sentence).joined(separator: "; ")))
    }
    if !finding.advice.isEmpty { notes.append(("help", finding.advice)) }
    if entry.category == .race {
      notes.append(
        (
          "note",
          "\(finding.rule.name) · confidence \(finding.confidence.rawValue) · race-lint rule \(finding.rule.code)"
        ))
    }
    return notes
  }

  /// What else would have to be guarded: the number, and the first places.
  private var further: String? {
    let places = finding.furtherAccesses
    guard !places.isEmpty else { return nil }
    let shown = places.prefix(3).map { report.place(of: $0) }.joined(separator: ", ")
    let accesses = places.count == 1 ? "1 more access" : "\(places.count) more accesses"
    return "and \(accesses) of it: \(shown)\(places.count > 3 ? ", …" : "")"
  }

  /// How threads that nothing starts come to the accesses: a sentence a kind of thread.
  private var entries: [String] {
    let functions = { (kind: String) in
      var names: [String] = []
      for root in finding.threadRoots where root.kind == kind && !names.contains("`\(root.function)`") {
        names.append("`\(root.function)`")
      }
      return names.joined(separator: " and ")
    }
    let (main, library) = (functions("main"), functions("library"))
    return (main.isEmpty ? [] : ["the main thread runs \(main)"])
      + (library.isEmpty ? [] : ["any thread may call \(library)"])
  }
}

extension Observability {
  /// What the label means to a reader.
  fileprivate var sentence: String {
    switch self {
    case .globalLockUpTo39: "CPython up to 3.9 (gil<=3.9)"
    case .globalLockFrom310: "CPython from 3.10 on with the global interpreter lock (gil>=3.10)"
    case .freeThreaded: "free-threaded builds (free-threaded)"
    }
  }
}
