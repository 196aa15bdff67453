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
  /// Comments that look as if they suppressed something, and do not.
  let misspelt: [Suppression]

  init(_ facts: FileFacts) {
    let sorted = facts.suppressions.sorted { $0.span < $1.span }
    let suppressions = sorted.filter { $0.scope != .unknown && !$0.rules.isEmpty }
    misspelt = sorted.filter(\.isMisspelt)
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
    case .line, .noqa, .enable, .unknown:
      return lines.statement(around: row)
    }
  }
}

extension Suppression {
  static let keywords = ["ignore", "file-ignore", "disable", "enable"]

  /// The keyword that an unknown one is near to.
  var intendedKeyword: String? { Spelling.nearest(to: keyword.lowercased(), in: Self.keywords) }

  /// Whether its author meant to suppress something: a list of rules is missing, or the word is not ours. A remark that
  /// merely begins with the name of the tool is neither.
  fileprivate var isMisspelt: Bool {
    scope == .unknown ? !rules.isEmpty || intendedKeyword != nil : rules.isEmpty
  }

  /// Whether one of its names means the rule.
  func names(_ rule: RuleName) -> Bool {
    rules.contains { $0 == rule.name || $0.lowercased() == rule.code.lowercased() }
  }
}
