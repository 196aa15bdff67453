/// A comment by which the author of the code accepts a finding.
///
/// The grammar is the same after `#` and `//`: `race-lint: ignore[CODE-or-name, …] reason`,
/// `race-lint: file-ignore[…]`, `race-lint: disable[…]` … `race-lint: enable[…]`; `noqa: RL001` is honoured too.
public struct Suppression: Hashable, Sendable, Codable {
  public enum Scope: String, Hashable, Sendable, Codable {
    /// The line of the comment, or the next statement when the comment stands on a line of its own.
    case line
    /// The whole file.
    case file
    /// From the comment on, until the matching `enable`.
    case disable
    case enable
    /// A `noqa` comment that names our codes among others.
    case noqa
    /// Meant for us, but with a word that is none of ours; it suppresses nothing.
    case unknown
  }

  public var scope: Scope
  /// The word that says what to do, as written: `ignore`.
  public var keyword: String
  /// Rule codes or names, as written.
  public var rules: [String]
  /// What the author says after the brackets; empty when nothing is said.
  public var reason: String
  /// Where the comment stands.
  public var span: SourceSpan
  /// Whether nothing but white space precedes the comment on its line.
  public var standsAlone: Bool

  public init(
    scope: Scope, keyword: String, rules: [String], reason: String, span: SourceSpan, standsAlone: Bool
  ) {
    self.scope = scope
    self.keyword = keyword
    self.rules = rules
    self.reason = reason
    self.span = span
    self.standsAlone = standsAlone
  }
}
