internal import Diagnostics
internal import RaceIR

/// The suppression comments of one file, each with the lines on which it holds.
struct FileSuppressions {
  /// A comment and its lines.
  struct Entry {
    var suppression: Suppression
    var rows: ClosedRange<Int32>
  }

  let entries: [Entry]

  init(_ facts: FileFacts) {
    let suppressions = facts.suppressions.sorted { $0.span < $1.span }
    let lines = suppressions.isEmpty ? nil : StatementLines(facts)
    entries = suppressions.enumerated().compactMap { index, suppression in
      guard let lines, suppression.scope != .enable else { return nil }
      let rows = Self.rows(of: suppression, later: suppressions[(index + 1)...], lines)
      return Entry(suppression: suppression, rows: rows)
    }
  }

  private static func rows(
    of suppression: Suppression, later: ArraySlice<Suppression>, _ lines: StatementLines
  ) -> ClosedRange<Int32> {
    let row = suppression.span.startRow
    switch suppression.scope {
    case .file: return 0...Int32.max
    case .disable:
      let end = later.first { $0.scope == .enable && $0.rules.contains(where: suppression.rules.contains) }
      return row...(end?.span.startRow ?? .max)
    case .line where suppression.standsAlone:
      return lines.statement(after: row) ?? row...row
    case .line, .noqa, .enable:
      return lines.statement(around: row)
    }
  }
}

extension Suppression {
  /// Whether one of its names means the rule.
  func names(_ rule: RuleName) -> Bool {
    rules.contains { $0 == rule.name || $0.lowercased() == rule.code.lowercased() }
  }
}
