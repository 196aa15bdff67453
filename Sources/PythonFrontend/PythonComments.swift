internal import Diagnostics
internal import RaceIR
internal import SyntaxTree

extension PythonLowering {
  mutating func readComments() {
    for comment in tree.tree.comments {
      guard let suppression = suppression(in: comment) else { continue }
      facts.suppressions.append(suppression)
    }
  }

  private func suppression(in comment: FlatNode) -> Suppression? {
    let bytes = tree.source[comment.bytes]
    guard mayConcernUs(bytes) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let directive = SuppressionDirective(text) else { return nil }
    let span = SourceSpan(
      startRow: comment.startRow, startColumn: comment.startColumn, endRow: comment.endRow,
      endColumn: comment.endColumn)
    return Suppression(
      scope: directive.scope, keyword: directive.keyword, rules: directive.rules, reason: directive.reason,
      span: span,
      standsAlone: standsAlone(comment))
  }

  /// Spares the other comments, nearly all, the making of a string.
  private func mayConcernUs(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.indices.contains { index in
      guard bytes[index] == UInt8(ascii: ":"), index - bytes.startIndex >= 4 else { return false }
      // `race-lint:` or `noqa:`, in whatever case.
      let last = bytes[index - 1] | 0x20
      return last == UInt8(ascii: "t") || last == UInt8(ascii: "a")
    }
  }

  private func standsAlone(_ comment: FlatNode) -> Bool {
    let start = Int(comment.startByte) - Int(comment.startColumn)
    return tree.source[start..<Int(comment.startByte)].allSatisfy { $0.isSpace || $0 == 0x0C }
  }
}
