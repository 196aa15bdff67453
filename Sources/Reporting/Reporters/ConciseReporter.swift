internal import Diagnostics

extension Reporter {
  /// One line a finding.
  static let concise = Reporter(name: "concise", summary: "one line a finding", isText: true) { report in
    let lines = report.entries.map { entry in
      let finding = entry.finding
      let severity = report.style.paint(finding.severity.rawValue, TextStyle.role(finding.severity))
      let place = report.place(of: finding.location)
      return
        "\(place): \(severity)[\(finding.rule.code)] \(VisibleText.of(finding.message))\(report.rivals(of: finding))\n"
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

  /// Where else the threads meet, each place once: ` (write at app/main.py:9:11, read at app/main.py:12:3)`.
  fileprivate func rivals(of finding: Finding) -> String {
    var seen = [place(of: finding.location)]
    var rivals: [String] = []
    for access in finding.related {
      let place = place(of: access.location)
      guard !seen.contains(place) else { continue }
      seen.append(place)
      rivals.append("\(access.access) at \(place)")
    }
    guard rivals.isEmpty else { return " (\(rivals.joined(separator: ", ")))" }
    return finding.related.isEmpty ? "" : " (with itself, in another thread)"
  }
}
