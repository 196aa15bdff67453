/// What a rule says about itself: the source of its documentation, of reports and of `race-lint rule`.
public struct RuleDescription: Hashable, Sendable, Codable {
  public var rule: RuleName
  /// One sentence, without code: "A read and the write that depends on it can be split by another thread."
  public var summary: String
  public var severity: Severity
  /// Markdown: what it does, why it is bad, example, use instead, known problems.
  public var documentation: String

  public init(rule: RuleName, summary: String, severity: Severity, documentation: String) {
    self.rule = rule
    self.summary = summary
    self.severity = severity
    self.documentation = documentation
  }

  /// Everything about the rule, in Markdown.
  public var page: String {
    let title = rule.code == rule.name ? rule.name : "\(rule.name) (\(rule.code))"
    return "# \(title)\n\n\(summary)\n\n\(documentation)\n"
  }
}
