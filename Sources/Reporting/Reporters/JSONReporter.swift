internal import Diagnostics

extension Reporter {
  /// An array of findings.
  static let json = Reporter(name: "json", summary: "an array of findings", isText: false) { report in
    JSONValue.array(report.entries.map { $0.json(in: report) }).pretty + "\n"
  }

  /// A finding a line.
  static let jsonLines = Reporter(name: "json-lines", summary: "a JSON object a line", isText: false) {
    report in
    report.entries.map { $0.json(in: report).compact + "\n" }.joined()
  }
}

extension ReportEntry {
  fileprivate func json(in report: Report) -> JSONValue {
    guard case .object(let members) = description(in: report),
      let verification = report.verifications[fingerprint]
    else { return description(in: report) }
    return .object(members + [("verification", verification)])
  }

  private func description(in report: Report) -> JSONValue {
    let range = report.range(of: finding.location)
    return [
      "code": .string(finding.rule.code),
      "name": .string(finding.rule.name),
      "severity": .string(finding.severity.rawValue),
      "confidence": .string(finding.confidence.rawValue),
      "message": .string(finding.message),
      "path": .string(finding.location.path),
      "location": range.start.json,
      "end_location": range.end.json,
      "variable": .string(finding.variable),
      "function": .string(finding.function),
      "locks_held": .strings(finding.locksHeld),
      "thread_roots": .array(finding.threadRoots.map { $0.json(in: report) }),
      "reason": .string(finding.reason),
      "observable": .strings(finding.observable.map(\.rawValue)),
      "related": .array(finding.related.map { $0.json(in: report) }),
      "further_accesses": .array(finding.furtherAccesses.map { $0.json(in: report) }),
      "help": .string(finding.advice),
      "fingerprint": .string(fingerprint),
    ]
  }
}

extension TextPosition {
  fileprivate var json: JSONValue { ["row": .integer(row), "column": .integer(column)] }
}

extension Location {
  fileprivate func json(in report: Report) -> JSONValue {
    ["path": .string(path), "location": report.range(of: self).start.json]
  }
}

extension ThreadRootEvidence {
  fileprivate func json(in report: Report) -> JSONValue {
    [
      "function": .string(function),
      "kind": .string(kind),
      "multiplicity": .string(multiplicity.rawValue),
      "path": .string(location.path),
      "location": report.range(of: location).start.json,
    ]
  }
}

extension RelatedAccess {
  fileprivate func json(in report: Report) -> JSONValue {
    let range = report.range(of: location)
    return [
      "path": .string(location.path),
      "location": range.start.json,
      "end_location": range.end.json,
      "function": .string(function),
      "access": .string(access),
      "locks_held": .strings(locksHeld),
      "message": .string(message),
    ]
  }
}
