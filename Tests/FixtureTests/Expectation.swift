/// What a comment in a fixture says about the line on which it stands.
///
/// `# want RL001` is the primary place of a finding, `# note RL001` the place of its rival; a line without a comment must
/// be silent. `# todo want RL001` is a race that is not found yet, `# todo silent RL001` a false alarm that is still
/// raised. A code may be followed by a regular expression in quotes that the message must match. Comments of Swift begin
/// with `//`.
struct Expectation: Hashable, Sendable {
  enum Kind: String, Sendable {
    case want
    case note
    case knownMiss = "todo want"
    case knownFalseAlarm = "todo silent"
  }

  var kind: Kind
  var code: String
  /// A regular expression; nil when any wording will do.
  var wording: String?
  /// The file, relative to the fixture's directory.
  var path: String
  /// Counted from 1.
  var line: Int

  /// The expectations of one file, in the order of its lines.
  static func all(in text: String, path: String) -> [Self] {
    let comment = /(?:#|\/\/) (want|note|todo want|todo silent)((?: RL[0-9]{3}(?: "[^"]*")?)+)/
    let expected = /(RL[0-9]{3})(?: "([^"]*)")?/
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return zip(1..., lines).flatMap { number, line in
      line.matches(of: comment).flatMap { comment -> [Self] in
        guard let kind = Kind(rawValue: String(comment.1)) else { return [] }
        return comment.2.matches(of: expected).map { item in
          Self(
            kind: kind, code: String(item.1), wording: item.2.map(String.init), path: path, line: number)
        }
      }
    }
  }

  /// What the first line asks of the run: `# race-lint: options --library`.
  static func options(in text: String) -> [String] {
    let first = text.prefix { $0 != "\n" }
    guard let match = first.wholeMatch(of: /(?:#|\/\/) race-lint: options (.+)/) else { return [] }
    return match.1.split(separator: " ").map(String.init)
  }
}
