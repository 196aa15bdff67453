internal import Diagnostics

extension Reporter {
  /// Workflow commands that GitHub shows beside the lines of a change.
  static let github = Reporter(name: "github", summary: "GitHub workflow commands", isText: false) { report in
    // GitHub shows ten annotations of a kind per step: the most certain first.
    let entries = report.entries.enumerated().sorted { left, right in
      (right.element.finding.confidence, left.offset) < (left.element.finding.confidence, right.offset)
    }
    let commands = entries.map { command($0.element, report) }.joined()
    guard entries.count > 10 else { return commands }
    return commands + "race-lint: \(entries.count) findings; GitHub shows at most 10 annotations of a kind\n"
  }

  private static func command(_ entry: ReportEntry, _ report: Report) -> String {
    let finding = entry.finding
    let range = report.range(of: finding.location)
    var properties = [
      ("title", "race-lint (\(finding.rule.code))"),
      ("file", report.origin.projectPath(finding.location.path)),
      ("line", String(range.start.row)),
    ]
    // GitHub drops annotations that name columns over several lines.
    if range.start.row == range.end.row { properties.append(("col", String(range.start.column))) }
    properties.append(("endLine", String(range.end.row)))
    if range.start.row == range.end.row, range.end.column >= range.start.column {
      properties.append(("endColumn", String(range.end.column)))
    }
    let list = properties.map { "\($0.0)=\(escapeProperty($0.1))" }.joined(separator: ",")
    return "::\(command(finding.severity)) \(list)::\(escapeData(message(finding, report)))\n"
  }

  private static func command(_ severity: Severity) -> String {
    severity == .note ? "notice" : severity.rawValue
  }

  /// The log of a run shows the message alone, so it repeats the place.
  private static func message(_ finding: Finding, _ report: Report) -> String {
    let place = { (location: Location) in
      let start = report.range(of: location).start
      return "\(report.origin.projectPath(location.path)):\(start.row):\(start.column)"
    }
    var lines = ["\(place(finding.location)): \(finding.rule.code) \(finding.message)"]
    lines += finding.related.map { "  \(place($0.location)): \($0.message)" }
    lines += finding.threadRoots.filter(\.isStarted).map { "  \(place($0.location)): \($0.startDescription)" }
    if !finding.advice.isEmpty { lines.append("  help: \(finding.advice)") }
    return lines.joined(separator: "\n")
  }

  private static func escapeData(_ text: String) -> String {
    escape(text, ["%": "%25", "\r": "%0D", "\n": "%0A"])
  }

  private static func escapeProperty(_ text: String) -> String {
    escape(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
  }

  private static func escape(_ text: String, _ escapes: [Unicode.Scalar: String]) -> String {
    // The log of a run is read in terminals, too.
    text.unicodeScalars.map { escapes[$0] ?? String(Character(VisibleText.visible($0))) }.joined()
  }
}
