internal import Diagnostics
internal import RaceIR
internal import SyntaxTree

extension SwiftLowering {
  mutating func readComments() {
    for comment in tree.tree.comments {
      if let suppression = suppression(in: comment) { facts.suppressions.append(suppression) }
    }
  }

  private func suppression(in comment: FlatNode) -> Suppression? {
    let bytes = tree.source[comment.bytes]
    guard bytes.contains(UInt8(ascii: ":")),
      let directive = SuppressionDirective(String(decoding: bytes, as: UTF8.self))
    else { return nil }
    let span = SourceSpan(
      startRow: comment.startRow, startColumn: comment.startColumn, endRow: comment.endRow,
      endColumn: comment.endColumn)
    return Suppression(
      scope: directive.scope, keyword: directive.keyword, rules: directive.rules, reason: directive.reason,
      span: span,
      standsAlone: standsAlone(comment))
  }

  private func standsAlone(_ comment: FlatNode) -> Bool {
    let start = Int(comment.startByte) - Int(comment.startColumn)
    return tree.source[start..<Int(comment.startByte)].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
