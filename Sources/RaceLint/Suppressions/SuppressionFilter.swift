internal import Diagnostics
internal import RaceIR

/// Takes out what comments in the sources accept, and remembers which comments were needed.
struct SuppressionFilter {
  private let files: [String: FileSuppressions]
  /// In the order of the files.
  private let paths: [String]
  private var used: Set<Use> = []

  private struct Use: Hashable {
    var path: String
    var index: Int
  }

  init(_ units: [SourceUnit]) {
    var files: [String: FileSuppressions] = [:]
    for unit in units where !unit.facts.suppressions.isEmpty {
      files[unit.path] = FileSuppressions(unit.facts)
    }
    self.files = files
    paths = units.map(\.path).filter { files[$0] != nil }
  }

  /// Whether a comment at one of the accesses, or where the variable is declared, accepts the finding.
  mutating func accepts(_ finding: Finding) -> Bool {
    let locations =
      [finding.location] + finding.related.map(\.location) + (finding.declaration.map { [$0] } ?? [])
    var isAccepted = false
    for location in locations {
      for (index, entry) in (files[location.path]?.entries ?? []).enumerated()
      where entry.rows.contains(location.span.startRow) && entry.suppression.names(finding.rule) {
        used.insert(Use(path: location.path, index: index))
        isAccepted = true
      }
    }
    return isAccepted
  }

  /// What is to be said about the comments themselves; of unused ones, in the files where that can be told.
  func findings(isWhole: (String) -> Bool) -> [Finding] {
    paths.flatMap { path -> [Finding] in
      guard let file = files[path] else { return [] }
      let misspelt = file.misspelt.map { Self.misspelt($0, at: Location(path: path, span: $0.span)) }
      return misspelt
        + file.entries.indices.flatMap { findings(about: file.entries[$0], at: $0, in: path, isWhole(path)) }
    }
  }

  private func findings(
    about entry: FileSuppressions.Entry, at index: Int, in path: String, _ isWhole: Bool
  ) -> [Finding] {
    let unknown = entry.suppression.rules.filter { RuleBook.rule(named: $0) == nil }
    let location = Location(path: path, span: entry.suppression.span)
    guard unknown.isEmpty else { return unknown.map { Self.unknown($0, at: location) } }
    let isUsed = used.contains(Use(path: path, index: index))
    if isWhole, !isUsed { return [Self.unused(entry.suppression, at: location)] }
    return entry.suppression.reason.isEmpty ? [Self.unexplained(entry.suppression, at: location)] : []
  }

  private static func misspelt(_ suppression: Suppression, at location: Location) -> Finding {
    guard suppression.scope == .unknown else {
      return Finding(
        rule: RuleBook.unknownSuppression,
        message: "`\(suppression.keyword)` names no rule, so it suppresses nothing",
        at: location, advice: "name the rules in brackets: `\(suppression.keyword)[RL001] reason`")
    }
    return Finding(
      rule: RuleBook.unknownSuppression,
      message: "`\(suppression.keyword)` is no word of a suppression comment",
      at: location,
      advice: suppression.intendedKeyword.map { "did you mean `\($0)`?" }
        ?? "the words are \(Suppression.keywords.joined(separator: ", "))")
  }

  private static func unknown(_ name: String, at location: Location) -> Finding {
    let nearest = Spelling.nearest(to: name, in: RuleBook.all.flatMap { [$0.rule.code, $0.rule.name] })
    return Finding(
      rule: RuleBook.unknownSuppression, message: "no rule is called `\(name)`", at: location,
      advice: nearest.map { "did you mean `\($0)`?" } ?? "`race-lint rule --all` lists the rules")
  }

  private static func unexplained(_ suppression: Suppression, at location: Location) -> Finding {
    Finding(
      rule: RuleBook.unexplainedSuppression, message: "`\(suppression.keyword)` gives no reason",
      at: location,
      advice: "say after the rules why this race does no harm")
  }

  private static func unused(_ suppression: Suppression, at location: Location) -> Finding {
    let names = suppression.rules.map { "`\($0)`" }.joined(separator: ", ")
    return Finding(
      rule: RuleBook.unusedSuppression, message: "this comment suppresses nothing: no \(names) here",
      at: location,
      advice: "remove the comment")
  }
}

extension Finding {
  /// A word about a file or a comment: it has no variable and no threads.
  init(rule: RuleDescription, message: String, at location: Location, advice: String = "") {
    self.init(
      rule: rule.rule, severity: rule.severity, confidence: .high, message: message, location: location,
      label: "",
      variable: "", function: "", locksHeld: [], threadRoots: [], reason: "", observable: [], related: [],
      advice: advice)
  }
}
