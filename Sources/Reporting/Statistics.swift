internal import Diagnostics

/// How often each rule was broken.
public struct Statistics: Sendable {
  private let rows: [(rule: RuleName, count: Int)]

  public init(_ report: Report) {
    let groups = Dictionary(grouping: report.entries, by: \.finding.rule).mapValues(\.count)
    rows = groups.map { (rule: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.rule.code) < ($0.count, $1.rule.code) }
  }

  /// A row a rule, the most frequent first.
  public func text(asJSON: Bool) -> String {
    guard asJSON else { return rows.map { "\($0.count)\t\($0.rule.code)\t\($0.rule.name)\n" }.joined() }
    let objects = rows.map { row -> JSONValue in
      ["code": .string(row.rule.code), "name": .string(row.rule.name), "count": .integer(row.count)]
    }
    return JSONValue.array(objects).pretty + "\n"
  }
}
