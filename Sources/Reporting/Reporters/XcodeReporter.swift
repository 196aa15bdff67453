internal import Diagnostics

extension Reporter {
  /// The compiler's one-line form, which Xcode, vim and emacs understand.
  static let xcode = Reporter(name: "xcode", summary: "lines for Xcode, vim and emacs", isText: false) {
    report in
    let lines = report.entries.flatMap { entry -> [String] in
      let finding = entry.finding
      let message = "\(finding.message) [\(finding.rule.code)]"
      return [line(finding.location, finding.severity, message, report)]
        + finding.related.map { line($0.location, .note, $0.message, report) }
    }
    return lines.joined()
  }

  private static func line(_ location: Location, _ severity: Severity, _ message: String, _ report: Report)
    -> String
  {
    let start = report.range(of: location).start
    let path = VisibleText.of(report.origin.absolutePath(location.path))
    return "\(path):\(start.row):\(start.column): \(severity.rawValue): \(VisibleText.of(message))\n"
  }
}
