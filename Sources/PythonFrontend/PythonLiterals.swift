internal import RaceIR
internal import SyntaxTree

extension PythonLowering {
  /// Longer texts name nothing.
  private static let longestName = 64

  mutating func textConstant(_ node: Int) -> Constant {
    guard let range = text(of: node) else { return .other }
    return .string(scopes.names.intern(tree.source, range))
  }

  /// What stands between the quotation marks, if it is short and stands for itself.
  func text(of node: Int) -> Range<Int>? {
    var range = tree[node].bytes
    let prefix = range.prefix { tree.source[$0].isIdentifierByte }
    guard prefix.count <= 1, prefix.allSatisfy({ "uUrR".utf8.contains(tree.source[$0]) }) else { return nil }
    range = prefix.upperBound..<range.upperBound
    guard let mark = range.first.map({ tree.source[$0] }) else { return nil }
    let isTriple = range.count >= 6 && range.prefix(3).allSatisfy { tree.source[$0] == mark }
    range = range.dropFirst(isTriple ? 3 : 1).dropLast(isTriple ? 3 : 1)
    guard range.count <= Self.longestName, range.allSatisfy({ isPlain(tree.source[$0]) }) else { return nil }
    return range
  }

  private func isPlain(_ byte: UInt8) -> Bool { byte >= 0x20 && byte != UInt8(ascii: "\\") }

  func integerConstant(_ node: Int) -> Constant {
    let bytes = tree.source[tree[node].bytes]
    if bytes.count == 1, let digit = bytes.first { return .integer(Int32(digit) - 48) }
    let digits = String(decoding: bytes.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
    return parse(digits.lowercased()).map { .integer($0) } ?? .other
  }

  private func parse(_ digits: String) -> Int32? {
    switch digits.prefix(2) {
    case "0x": Int32(digits.dropFirst(2), radix: 16)
    case "0o": Int32(digits.dropFirst(2), radix: 8)
    case "0b": Int32(digits.dropFirst(2), radix: 2)
    default: Int32(digits)
    }
  }
}
