public import Diagnostics

/// A comment's instruction to the linter, such as `race-lint: ignore[RL001, lost-update] why`.
public struct SuppressionDirective: Hashable, Sendable {
  public var scope: Suppression.Scope
  public var keyword: String
  public var rules: [String]
  public var reason: String

  /// Nil when the comment is none of ours.
  public init?(_ comment: String) {
    if let text = comment.after("race-lint:") {
      let start = comment.drop { $0 == "#" || $0 == "/" || $0.isWhitespace }
      self.init(directive: text, opensComment: start.lowercased().hasPrefix("race-lint:"))
    } else if let text = comment.after("noqa:") {
      self.init(noqa: text)
    } else {
      return nil
    }
  }

  /// A comment that only mentions the tool is not for us; one that opens with its name and a word like ours, or
  /// goes on as if it named rules, is, however it is spelt.
  private init?(directive: Substring, opensComment: Bool) {
    let text = directive.drop { $0.isWhitespace }
    keyword = String(text.prefix { $0.isLetter || $0 == "-" || $0 == "_" })
    let rest = text.dropFirst(keyword.count).drop { $0.isWhitespace }
    let hasList = rest.first == "["
    guard let scope = Self.scopes[keyword] ?? (hasList || opensComment ? .unknown : nil) else { return nil }
    self.scope = scope
    guard hasList, let close = rest.firstIndex(of: "]") else {
      rules = []
      reason = rest.trimmed
      return
    }
    rules = rest[rest.index(after: rest.startIndex)..<close].split(separator: ",").map(\.trimmed)
    reason = rest[rest.index(after: close)...].trimmed
  }

  /// Only codes of ours: `noqa` without codes, or with those of others, is not for us.
  private init?(noqa: Substring) {
    let words = noqa.split { $0 == "," || $0.isWhitespace }
    let codes = words.prefix { $0.isCode }
    let ours = codes.filter { $0.uppercased().hasPrefix("RL") }.map(String.init)
    guard !ours.isEmpty else { return nil }
    scope = .noqa
    keyword = "noqa"
    rules = ours
    reason = words.dropFirst(codes.count).joined(separator: " ")
  }

  private static let scopes: [String: Suppression.Scope] = [
    "ignore": .line, "file-ignore": .file, "disable": .disable, "enable": .enable,
  ]
}

extension StringProtocol {
  /// What follows a marker, in whatever case it is written.
  fileprivate func after(_ marker: String) -> SubSequence? {
    var start = startIndex
    while start < endIndex {
      let candidate = self[start...].prefix(marker.count)
      if candidate.lowercased() == marker { return self[candidate.endIndex...] }
      start = index(after: start)
    }
    return nil
  }

  fileprivate var trimmed: String {
    var text = drop { $0.isWhitespace }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return String(text)
  }

  /// Letters, then digits: `RL001`, `E501`.
  fileprivate var isCode: Bool {
    let digits = drop { $0.isLetter && $0.isASCII }
    return digits.count < count && !digits.isEmpty && digits.allSatisfy { $0.isNumber && $0.isASCII }
  }
}
