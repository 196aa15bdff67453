/// What a rule says about itself: the source of its documentation, of reports and of `race-lint rule`.
public struct RuleDescription: Hashable, Sendable, Codable {
  public var rule: RuleName
  /// One sentence, without code: "A read and the write that depends on it can be split by another thread."
  public var summary: String
  public var severity: Severity
  /// Everything about it, in Markdown; empty until a program that has the pages puts it there.
  public var page: String
  /// Whether it may still change from one version to the next, and therefore runs only where that is asked for.
  public var isPreview: Bool

  public init(rule: RuleName, summary: String, severity: Severity, page: String = "", isPreview: Bool = false)
  {
    self.rule = rule
    self.summary = summary
    self.severity = severity
    self.page = page
    self.isPreview = isPreview
  }
}
