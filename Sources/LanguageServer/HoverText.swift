internal import Diagnostics
internal import RaceLint
internal import Reporting

/// What the editor shows when the pointer rests on a place.
enum HoverText {
  /// All about a finding, and the page of its rule.
  static func of(_ entry: ReportEntry) -> String {
    let finding = entry.finding
    let lines = finding.annotations.map { annotation in
      "- \(annotation.location.path):\(annotation.location.span.startRow + 1): \(annotation.label)"
    }
    var parts = [escaped(finding.message), escaped(lines.joined(separator: "\n"))]
    if !finding.reason.isEmpty { parts.append(escaped("Reported because \(finding.reason).")) }
    if !finding.observable.isEmpty {
      parts.append("Observable on: " + finding.observable.map { "`\($0.rawValue)`" }.joined(separator: ", "))
    }
    if !finding.advice.isEmpty { parts.append("Help: " + escaped(finding.advice)) }
    if let rule = RuleBook.rule(named: finding.rule.name) { parts.append("---\n\n" + rule.page) }
    return parts.joined(separator: "\n\n")
  }

  /// The page of the rule whose code or name stands there, within a comment that is meant for us.
  static func ofRule(at offset: Int, in line: ArraySlice<UInt8>) -> String? {
    let line = Array(line)
    let before = line.prefix(offset).reversed().prefix(while: isPartOfName).reversed()
    let after = line.dropFirst(offset).prefix(while: isPartOfName)
    let text = String(decoding: line, as: UTF8.self)
    guard text.contains("race-lint:") || text.contains("noqa:") else { return nil }
    return RuleBook.rule(named: String(decoding: Array(before) + after, as: UTF8.self))?.page
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || Unicode.Scalar(byte).properties.isAlphabetic && byte < 0x80
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Names from sources are not to be taken for Markdown's own `<` and `&`.
  private static func escaped(_ text: String) -> String {
    String(text.flatMap { $0 == "<" ? "&lt;" : $0 == "&" ? "&amp;" : String($0) })
  }
}
