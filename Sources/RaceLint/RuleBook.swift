public import Diagnostics
internal import RaceAnalysis

/// Every rule there is: those of the analysis, and those about files and comments.
public enum RuleBook {
  /// In the order of their codes.
  public static var all: [RuleDescription] {
    Analysis.rules + [unknownSuppression, unusedSuppression, invalidSyntax, unreadable]
  }

  /// The rule of that code or name.
  public static func rule(named name: String) -> RuleDescription? {
    all.first { $0.rule.code.lowercased() == name.lowercased() || $0.rule.name == name }
  }

  static let unknownSuppression = RuleDescription(
    rule: RuleName(code: "RL900", name: "unknown-suppression"),
    summary: "A suppression comment is misspelt, or names no rule that exists.",
    severity: .warning,
    documentation: """
      ## What it does
      Reports `race-lint: ignore[…]` comments with a code or name that no rule has.

      ## Why is this bad?
      The comment suppresses nothing, though it looks as if it did.
      """)

  static let unusedSuppression = RuleDescription(
    rule: RuleName(code: "RL901", name: "unused-suppression"),
    summary: "A suppression comment suppresses nothing.",
    severity: .warning,
    documentation: """
      ## What it does
      Reports suppression comments that no finding needs. Only when the whole project is checked: a race has two
      places, and a run on one file sees only one of them.

      ## Why is this bad?
      A comment that outlives its reason hides the next race on its line.
      """)

  static let invalidSyntax = RuleDescription(
    rule: RuleName(code: "invalid-syntax", name: "invalid-syntax"),
    summary: "A file could not be parsed completely.",
    severity: .error,
    documentation: """
      ## What it does
      Reports places that the parser could not read. What surrounds them is still analysed.

      ## Why is this bad?
      A race in a place that could not be read is not found. `--ignore invalid-syntax` accepts that.
      """)

  static let unreadable = RuleDescription(
    rule: RuleName(code: "io-error", name: "io-error"),
    summary: "A file or directory could not be read.",
    severity: .error,
    documentation: """
      ## What it does
      Reports files and directories that cannot be opened, files whose encoding is unknown, and files too large to be
      programs.

      ## Why is this bad?
      Nothing in them was analysed. `--ignore io-error` accepts that, `exclude` leaves them out by name.
      """)
}
