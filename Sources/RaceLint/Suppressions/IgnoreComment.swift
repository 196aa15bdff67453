public import Diagnostics
internal import RaceIR

/// A comment that accepts a finding, and where it goes in the source.
public struct IgnoreComment: Hashable, Sendable {
  /// 0-based, as in `SourceSpan`.
  public var row: Int
  /// In bytes of the line.
  public var column: Int
  /// What is inserted there; ends with a line end when it is a line of its own.
  public var text: String

  /// Finds the first of three forms that the language reads as it is meant: another rule in a comment that is there, a
  /// comment at the end of the line, a line of its own before the statement. Nil when none is, as within a string.
  public init?(
    accepting rule: RuleName, at row: Int, in source: [UInt8], language: LanguageFrontend, reason: String = ""
  ) {
    guard let text = language.text(source), let lower = try? language.makeWorker() else { return nil }
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let facts = lower(source)
    guard lines.indices.contains(row) else { return nil }
    let start = StatementLines(facts).statement(around: Int32(row)).lowerBound
    let candidates = [
      Self.joining(rule, at: row, facts, lines), Self.trailing(rule, row, lines[row], language, reason),
      Self.standingAlone(rule, Int(start), lines[Int(start)], language, reason),
    ]
    let problems = facts.problems.count
    let valid = candidates.compactMap(\.self).first { candidate in
      let edited = lower(candidate.applied(to: lines))
      let rows = Int32(row + candidate.addedRows)
      return edited.problems.count == problems
        && FileSuppressions(edited).entries.contains {
          $0.suppression.scope == .line && $0.rows.contains(rows) && $0.suppression.names(rule)
        }
    }
    guard let valid else { return nil }
    self = valid
  }

  private init(row: Int, column: Int, text: String) {
    self.row = row
    self.column = column
    self.text = text
  }

  /// Into the brackets of a comment on the same line.
  private static func joining(
    _ rule: RuleName, at row: Int, _ facts: FileFacts, _ lines: [ArraySlice<UInt8>]
  ) -> IgnoreComment? {
    let comment = facts.suppressions.first {
      $0.scope == .line && $0.span.startRow == row && !$0.rules.isEmpty
    }
    guard let comment else { return nil }
    let line = lines[row]
    let rest = line.dropFirst(Int(comment.span.startColumn))
    guard let bracket = rest.firstIndex(of: UInt8(ascii: "]")) else { return nil }
    return IgnoreComment(row: row, column: bracket - line.startIndex, text: ", \(rule.code)")
  }

  private static func trailing(
    _ rule: RuleName, _ row: Int, _ line: ArraySlice<UInt8>, _ language: LanguageFrontend,
    _ reason: String
  ) -> IgnoreComment {
    let length = line.last == UInt8(ascii: "\r") ? line.count - 1 : line.count
    return IgnoreComment(row: row, column: length, text: "  " + comment(rule, language, reason))
  }

  private static func standingAlone(
    _ rule: RuleName, _ row: Int, _ line: ArraySlice<UInt8>, _ language: LanguageFrontend,
    _ reason: String
  ) -> IgnoreComment {
    let indentation = String(decoding: line.prefix { $0 == 0x20 || $0 == 0x09 }, as: UTF8.self)
    let lineEnd = line.last == UInt8(ascii: "\r") ? "\r\n" : "\n"
    return IgnoreComment(row: row, column: 0, text: indentation + comment(rule, language, reason) + lineEnd)
  }

  private static func comment(_ rule: RuleName, _ language: LanguageFrontend, _ reason: String) -> String {
    "\(language.lineComment) race-lint: ignore[\(rule.code)]\(reason.isEmpty ? "" : " " + reason)"
  }

  private var addedRows: Int { text.hasSuffix("\n") ? 1 : 0 }

  /// The source with the comment.
  func applied(to source: [UInt8]) -> [UInt8] {
    applied(to: source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false))
  }

  private func applied(to lines: [ArraySlice<UInt8>]) -> [UInt8] {
    var lines = lines.map(Array.init)
    lines[row].insert(contentsOf: text.utf8, at: column)
    return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }
}
