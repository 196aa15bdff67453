internal import Diagnostics

extension Reporter {
  /// One line a finding.
  static let concise = Reporter(name: "concise", summary: "one line a finding", isText: true) { report in
    let lines = report.entries.map { entry in
      let finding = entry.finding
      let severity = report.style.paint(finding.severity.rawValue, TextStyle.role(finding.severity))
      let place = report.place(of: finding.location)
      let others = finding.related.map { report.place(of: $0.location) }
      let rivals = others.isEmpty ? "" : " (other access \(others.joined(separator: ", ")))"
      return "\(place): \(severity)[\(finding.rule.code)] \(VisibleText.of(finding.message))\(rivals)\n"
    }
    return lines.joined() + (report.showsSummary ? Summary.line(report) : "")
  }
}

extension Report {
  /// `app/worker.py:8:5`
  func place(of location: Location) -> String {
    let start = range(of: location).start
    return "\(VisibleText.of(location.path)):\(start.row):\(start.column)"
  }
}
