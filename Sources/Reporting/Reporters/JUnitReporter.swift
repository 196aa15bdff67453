internal import Diagnostics

extension Reporter {
  /// A test report in which every finding is a failed test.
  static let junit = Reporter(name: "junit", summary: "JUnit test report", isText: false) { report in
    let suites = Dictionary(grouping: report.entries, by: \.finding.location.path)
      .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    let count = report.entries.count
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="race-lint" tests="\(count)" failures="\(count)" errors="0">
      \(suites.map { suite($0.key, $0.value, report) }.joined())</testsuites>

      """
  }

  private static func suite(_ path: String, _ entries: [ReportEntry], _ report: Report) -> String {
    """
      <testsuite name="\(escape(path))" tests="\(entries.count)" failures="\(entries.count)" errors="0">
    \(entries.map { testCase($0, report) }.joined())  </testsuite>

    """
  }

  private static func testCase(_ entry: ReportEntry, _ report: Report) -> String {
    let finding = entry.finding
    let row = report.range(of: finding.location).start.row
    let name = "\(finding.rule.code) \(finding.rule.name)"
    let rivals = finding.related.map { "\n  \(report.place(of: $0.location)): \($0.message)" }.joined()
    let body = "\(report.place(of: finding.location)): \(finding.rule.code) \(finding.message)\(rivals)"
    return """
          <testcase name="\(escape(name))" classname="\(escape(finding.location.path))" line="\(row)">
            <failure type="\(finding.severity.rawValue)" message="\(escape(finding.message))">\(escape(body))</failure>
          </testcase>

      """
  }

  /// XML has no way to write most control characters, so they become pictures of themselves.
  private static func escape(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\r", "\t": result += "&#\(scalar.value);"
      case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(VisibleText.visible(scalar))
      }
    }
    return result
  }
}
