public import Diagnostics
internal import RaceAnalysis

/// Every rule there is: those of the analysis, and those about files and comments.
public enum RuleBook {
  /// In the order of their codes.
  public static let all: [RuleDescription] =
    (Analysis.rules + [
      unknownSuppression, unusedSuppression, unexplainedSuppression, invalidSyntax, unreadable,
    ]).map(withPage)

  /// Those that run only where they are asked for.
  static let preview = Set(all.filter(\.isPreview).map(\.rule))

  /// Every page is a file in `RaceLint.docc/Rules`, named after the rule and compiled in.
  private static func withPage(_ rule: RuleDescription) -> RuleDescription {
    var rule = rule
    let page = EmbeddedFiles.all.first { $0.name.description == rule.rule.name + ".md" }
    rule.page = page?.text.description ?? ""
    return rule
  }

  /// The rule of that code or name.
  public static func rule(named name: String) -> RuleDescription? {
    all.first { $0.rule.code.lowercased() == name.lowercased() || $0.rule.name == name }
  }

  static let unknownSuppression = RuleDescription(
    rule: RuleName(code: "RL900", name: "unknown-suppression"),
    summary: "A suppression comment is misspelt, or names no rule that exists.",
    severity: .warning)

  static let unusedSuppression = RuleDescription(
    rule: RuleName(code: "RL901", name: "unused-suppression"),
    summary: "A suppression comment suppresses nothing.",
    severity: .warning)

  static let unexplainedSuppression = RuleDescription(
    rule: RuleName(code: "RL902", name: "unexplained-suppression"),
    summary: "A suppression comment gives no reason.",
    severity: .warning, isPreview: true)

  static let invalidSyntax = RuleDescription(
    rule: RuleName(code: "invalid-syntax", name: "invalid-syntax"),
    summary: "A file could not be parsed completely.",
    severity: .error)

  static let unreadable = RuleDescription(
    rule: RuleName(code: "io-error", name: "io-error"),
    summary: "A file or directory could not be read.",
    severity: .error)
}
