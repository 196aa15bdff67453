internal import Diagnostics

/// One finding as a SARIF result.
struct SARIFResult {
  let entry: ReportEntry
  let report: Report
  /// The hash by which code hosts follow the line.
  let lineHash: String?

  private var finding: Finding { entry.finding }

  var json: JSONValue {
    var members: [(key: String, value: JSONValue)] = [("ruleId", .string(finding.rule.code))]
    if let index = report.rules.firstIndex(where: { $0.rule == finding.rule }) {
      members.append(("ruleIndex", .integer(index)))
    }
    members += [
      ("kind", "fail"),
      ("level", .string(finding.severity.rawValue)),
      ("message", ["text": .string(message)]),
      ("locations", [SARIFLocation(firstLine, function: finding.function, in: report).json]),
      ("relatedLocations", .array(relatedLocations)),
    ]
    if entry.category == .race {
      let schedule = SARIFScheduleFlow(report.schedules[entry.fingerprint] ?? [], in: report)
      let flows = [schedule?.json, SARIFCodeFlow(finding, in: report).json].compactMap { $0 }
      members.append(("codeFlows", .array(flows)))
    }
    members.append(("partialFingerprints", .object(fingerprints)))
    members.append(("properties", .object(properties)))
    return .object(members)
  }

  /// Hosts show a result in a change only if all its lines belong to the change.
  private var firstLine: Location {
    var location = finding.location
    guard location.span.endRow > location.span.startRow else { return location }
    let line = report.sources[location.path]?.line(Int(location.span.startRow)) ?? []
    location.span.endRow = location.span.startRow
    location.span.endColumn = max(location.span.startColumn, Int32(line.count))
    return location
  }

  private var properties: [(key: String, value: JSONValue)] {
    var properties: [(key: String, value: JSONValue)] = [
      ("confidence", .string(finding.confidence.rawValue)), ("variable", .string(finding.variable)),
    ]
    if let verification = report.verifications[entry.fingerprint] {
      properties.append(("verification", verification))
    }
    return properties
  }

  /// Related locations are shown only when the message links to them.
  private var message: String {
    let text = SARIFResult.escapeLinks(finding.message)
    let links = finding.annotations.enumerated().dropFirst().map { index, annotation in
      "[\(SARIFResult.escapeLinks(annotation.label))](\(index + 1))"
    }
    guard !links.isEmpty else { return text }
    return "\(text). [\(SARIFResult.escapeLinks(finding.label))](1); \(links.joined(separator: "; "))."
  }

  /// Brackets in plain text would start a link.
  private static func escapeLinks(_ text: String) -> String {
    var result = ""
    for character in text {
      if character == "[" || character == "]" || character == "\\" { result += "\\" }
      result.append(character)
    }
    return result
  }

  private var relatedLocations: [JSONValue] {
    guard entry.category == .race else { return [] }
    return finding.annotations.enumerated().map { index, annotation in
      SARIFLocation(annotation.location, message: annotation.label, id: index + 1, in: report).json
    }
  }

  private var fingerprints: [(key: String, value: JSONValue)] {
    var fingerprints: [(key: String, value: JSONValue)] = []
    if let lineHash { fingerprints.append(("primaryLocationLineHash", .string(lineHash))) }
    fingerprints.append(("raceLintRace/v1", .string(entry.fingerprint)))
    return fingerprints
  }
}
