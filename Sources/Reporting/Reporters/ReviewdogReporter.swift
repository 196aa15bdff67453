internal import Diagnostics

extension Reporter {
  /// Reviewdog's diagnostic format; its columns count bytes.
  static let rdjson = Reporter(name: "rdjson", summary: "reviewdog diagnostic format", isText: false) {
    report in
    let document: JSONValue = [
      "source": ["name": "race-lint"],
      "severity": .string(report.entries.contains { $0.finding.severity == .error } ? "ERROR" : "WARNING"),
      "diagnostics": .array(report.entries.map { diagnostic($0, report) }),
    ]
    return document.compact + "\n"
  }

  private static func diagnostic(_ entry: ReportEntry, _ report: Report) -> JSONValue {
    let finding = entry.finding
    let related = finding.annotations.filter { !$0.isPrimary }.map { annotation -> JSONValue in
      ["message": .string(annotation.label), "location": location(annotation.location, report)]
    }
    return [
      "message": .string(finding.message),
      "location": location(finding.location, report),
      "severity": .string(severity(finding.severity)),
      "code": ["value": .string(finding.rule.code)],
      "related_locations": .array(related),
    ]
  }

  private static func location(_ location: Location, _ report: Report) -> JSONValue {
    let range = SourceText.byteRange(of: location.span)
    return [
      "path": .string(report.origin.projectPath(location.path)),
      "range": ["start": position(range.start), "end": position(range.end)],
    ]
  }

  private static func position(_ position: TextPosition) -> JSONValue {
    ["line": .integer(position.row), "column": .integer(position.column)]
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .note: "INFO"
    }
  }
}
