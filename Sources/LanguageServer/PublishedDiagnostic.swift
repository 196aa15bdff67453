internal import Diagnostics
internal import RaceLint
internal import Reporting

/// A finding as the editor shows it.
struct PublishedDiagnostic {
  var entry: ReportEntry
  var range: PositionRange
  var json: JSONValue
}

/// Turns findings into diagnostics.
struct DiagnosticTranslation {
  let report: Report
  let encoding: PositionEncoding
  let documents: OpenDocuments
  let pages: RulePages

  /// The diagnostics of every file that has any, by its absolute path.
  var byPath: [String: [PublishedDiagnostic]] {
    Dictionary(grouping: report.entries) { report.origin.absolutePath($0.finding.location.path) }
      .mapValues { $0.map(diagnostic) }
  }

  private func diagnostic(_ entry: ReportEntry) -> PublishedDiagnostic {
    let finding = entry.finding
    let range = range(of: finding.location)
    let others = finding.annotations.filter { !$0.isPrimary }
    var members: [(key: String, value: JSONValue)] = [
      ("range", range.json), ("severity", .integer(finding.severity.number)),
      ("code", .string(finding.rule.code)), ("source", "race-lint"), ("message", .string(message(finding))),
      ("data", ["fingerprint": .string(entry.fingerprint), "rule": .string(finding.rule.name)]),
    ]
    if let page = pages.uri(of: finding.rule) { members.append(("codeDescription", ["href": .string(page)])) }
    if !others.isEmpty { members.append(("relatedInformation", .array(others.map(related)))) }
    return PublishedDiagnostic(entry: entry, range: range, json: .object(members))
  }

  private func message(_ finding: Finding) -> String {
    let reason = finding.reason.isEmpty ? "" : "\nreported because \(finding.reason)"
    return finding.message + reason + (finding.advice.isEmpty ? "" : "\nhelp: \(finding.advice)")
  }

  private func related(_ annotation: Annotation) -> JSONValue {
    let path = report.origin.absolutePath(annotation.location.path)
    let location: JSONValue = [
      "uri": .string(documents.uri(of: path)), "range": range(of: annotation.location).json,
    ]
    return ["location": location, "message": .string(annotation.label)]
  }

  private func range(of location: Location) -> PositionRange {
    let source = report.sources[location.path] ?? .empty
    let span = location.span
    func position(_ row: Int32, _ column: Int32) -> Position {
      Position(line: Int(row), character: encoding.column(of: Int(column), in: source.line(Int(row))))
    }
    return PositionRange(
      start: position(span.startRow, span.startColumn), end: position(span.endRow, span.endColumn))
  }
}

extension Severity {
  /// As the protocol counts: error, warning, information, hint.
  fileprivate var number: Int {
    switch self {
    case .error: 1
    case .warning: 2
    case .note: 3
    }
  }
}
