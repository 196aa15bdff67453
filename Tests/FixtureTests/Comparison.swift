import Diagnostics

/// What was expected of a fixture, held against what was found in it, both ways.
struct Comparison {
  /// Each a sentence that begins with the place.
  private(set) var mismatches: [String] = []
  /// What is known not to work yet, and whether it works by now.
  private(set) var gaps: [Gap] = []

  struct Gap {
    var description: String
    var isClosed: Bool
  }

  /// `findings` name their files relative to the fixture's directory.
  init(of fixture: Fixture, with findings: [Finding]) {
    for expectation in fixture.expectations { check(expectation, in: findings) }
    for finding in findings where !fixture.expectations.contains(where: { $0.covers(finding) }) {
      mismatches.append(
        "\(finding.location.path):\(finding.location.line): expected nothing, found \(finding.summary)")
    }
  }

  private mutating func check(_ expectation: Expectation, in findings: [Finding]) {
    let place = "\(expectation.path):\(expectation.line)"
    let here = findings.filter { expectation.isPlace(of: $0) }
    switch expectation.kind {
    case .want:
      if here.isEmpty {
        mismatches.append(
          "\(place): expected \(expectation.code), found \(Self.list(findings, at: expectation))")
      } else if !here.contains(where: { expectation.matchesWording(of: $0) }) {
        mismatches.append("\(place): expected \(expectation.wording ?? ""), found \(Self.list(here))")
      }
    case .note:
      let rivals = findings.filter { $0.rule.code == expectation.code }.flatMap(\.related)
      if !rivals.contains(where: { expectation.isPlace($0.location) }) {
        mismatches.append("\(place): expected to be named as a rival by a \(expectation.code)")
      }
    case .knownMiss:
      gaps.append(Gap(description: "\(place): \(expectation.code) is missed", isClosed: !here.isEmpty))
    case .knownFalseAlarm:
      gaps.append(Gap(description: "\(place): \(expectation.code) is a false alarm", isClosed: here.isEmpty))
    }
  }

  private static func list(_ findings: [Finding], at expectation: Expectation) -> String {
    list(findings.filter { expectation.isPlace($0.location) })
  }

  private static func list(_ findings: [Finding]) -> String {
    findings.isEmpty ? "nothing" : findings.map(\.summary).joined(separator: " and ")
  }
}

extension Expectation {
  /// Whether it explains why this finding is there.
  fileprivate func covers(_ finding: Finding) -> Bool { kind != .note && isPlace(of: finding) }

  fileprivate func isPlace(of finding: Finding) -> Bool {
    code == finding.rule.code && isPlace(finding.location)
  }

  fileprivate func isPlace(_ location: Location) -> Bool { path == location.path && line == location.line }

  fileprivate func matchesWording(of finding: Finding) -> Bool {
    guard let wording else { return true }
    guard let expression = try? Regex(wording) else { return false }
    return finding.message.contains(expression)
  }
}

extension Location {
  /// Counted from 1.
  fileprivate var line: Int { Int(span.startRow) + 1 }
}

extension Finding {
  fileprivate var summary: String { "\(rule.code) \(rule.name) (\(message))" }
}
