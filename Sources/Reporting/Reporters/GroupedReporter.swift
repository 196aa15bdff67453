internal import Diagnostics

extension Reporter {
  /// The findings of a file under its name.
  static let grouped = Reporter(name: "grouped", summary: "findings grouped by file", isText: true) {
    report in
    var text = ""
    var path: String?
    for entry in report.entries {
      if entry.finding.location.path != path {
        text += (path == nil ? "" : "\n") + "\(VisibleText.of(entry.finding.location.path)):\n"
        path = entry.finding.location.path
      }
      text += row(entry, report)
    }
    let separator = path == nil ? "" : "\n"
    return text + (report.showsSummary ? separator + Summary.line(report) : "")
  }

  private static func row(_ entry: ReportEntry, _ report: Report) -> String {
    let finding = entry.finding
    let start = report.range(of: finding.location).start
    let place = "\(start.row):\(start.column)"
    let padding = String(repeating: " ", count: max(1, 8 - place.count))
    let code = report.style.paint(finding.rule.code, TextStyle.role(finding.severity))
    return "  \(place)\(padding)\(code) \(VisibleText.of(finding.message))\n"
  }
}
