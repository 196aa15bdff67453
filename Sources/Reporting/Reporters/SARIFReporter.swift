internal import Diagnostics

extension Reporter {
  /// SARIF 2.1.0, for code scanning: one run, relative URIs, a code flow with two threads for each race.
  public static let sarif = Reporter(name: "sarif", summary: "SARIF 2.1.0", isText: false) { report in
    let document: JSONValue = [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [SARIFRun(report: report).json],
    ]
    return document.pretty + "\n"
  }
}

/// The one run of the log.
private struct SARIFRun {
  let report: Report

  var json: JSONValue {
    [
      "tool": ["driver": driver],
      "columnKind": "unicodeCodePoints",
      "automationDetails": ["id": "race-lint/"],
      "originalUriBaseIds": ["%SRCROOT%": ["description": ["text": "The root of the analysed project."]]],
      "invocations": [invocation],
      "results": .array(results),
    ]
  }

  private var driver: JSONValue {
    [
      "name": "race-lint",
      "semanticVersion": .string(report.origin.toolVersion),
      "rules": .array(report.rules.map(rule)),
    ]
  }

  private func rule(_ rule: RuleDescription) -> JSONValue {
    [
      "id": .string(rule.rule.code),
      "name": .string(rule.rule.name),
      "shortDescription": ["text": .string(rule.summary)],
      "fullDescription": ["text": .string(String(rule.summary.prefix(1024)))],
      "help": ["text": .string(rule.summary), "markdown": .string(rule.page)],
      "defaultConfiguration": [
        "enabled": .boolean(!rule.isPreview), "level": .string(rule.severity.rawValue),
      ],
      "properties": [
        "tags": ["concurrency", "correctness", "external/cwe/cwe-362"],
        "precision": .string(rule.severity == .error ? "high" : "medium"),
        "problem.severity": .string(rule.severity == .note ? "recommendation" : rule.severity.rawValue),
      ],
    ]
  }

  /// Files that could not be read or parsed are no results but notifications.
  private var invocation: JSONValue {
    let notifications = report.entries.filter { $0.category == .problem }.map { entry -> JSONValue in
      [
        "level": .string(entry.finding.severity.rawValue),
        "descriptor": ["id": .string(entry.finding.rule.code)],
        "message": ["text": .string(entry.finding.message)],
        "locations": [SARIFLocation(entry.finding.location, in: report).json],
      ]
    }
    return [
      "executionSuccessful": true,
      "exitCode": .integer(Int(report.exitStatus)),
      "toolExecutionNotifications": .array(notifications),
    ]
  }

  private var results: [JSONValue] {
    var hashes: [String: [String]] = [:]
    return report.entries.filter { $0.category != .problem }.map { entry in
      let path = entry.finding.location.path
      if hashes[path] == nil { hashes[path] = report.sources[path, default: .empty].lineHashes }
      let row = Int(entry.finding.location.span.startRow)
      let lineHash = hashes[path].flatMap { row < $0.count ? $0[row] : nil }
      return SARIFResult(entry: entry, report: report, lineHash: lineHash).json
    }
  }
}
