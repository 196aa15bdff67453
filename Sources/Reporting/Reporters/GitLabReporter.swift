internal import Diagnostics

extension Reporter {
  /// GitLab's code quality report.
  static let gitlab = Reporter(name: "gitlab", summary: "GitLab code quality report", isText: false) {
    report in
    let issues = report.entries.map { entry -> JSONValue in
      let finding = entry.finding
      let range = report.range(of: finding.location)
      return [
        // GitLab does not show the check's name, so the description carries it.
        "description": .string("\(finding.rule.code): \(finding.message)"),
        "check_name": .string(finding.rule.code),
        "fingerprint": .string(entry.fingerprint),
        "severity": .string(severity(finding.severity)),
        "location": [
          "path": .string(report.origin.projectPath(finding.location.path)),
          "lines": ["begin": .integer(range.start.row), "end": .integer(range.end.row)],
        ],
      ]
    }
    return JSONValue.array(issues).pretty + "\n"
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .note: "info"
    }
  }
}
