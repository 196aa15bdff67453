/// The kinds of node that matter, as an enum whose raw values are their names in the grammar.
///
/// A raw value such as `call`, `+=` or `and` means the named kind of that name or, if there is none, the token so
/// spelled. Where the grammar has both, such as the node `lambda` and the keyword in it, the raw value `"lambda"`,
/// quotes included, means the token. Make the table once and keep it.
public struct KindTable<Kind>: Sendable where Kind: RawRepresentable<String> & CaseIterable & Sendable {
  @usableFromInline let kinds: [Kind?]

  /// The raw values that the grammar does not know: none, unless enum and grammar have drifted apart.
  public let unknownNames: [String]

  public init(_ grammar: Grammar) {
    let symbols = SymbolNames(grammar)
    var kinds = [Kind?](repeating: nil, count: grammar.symbolCount)
    var unknownNames: [String] = []
    for kind in Kind.allCases {
      let matches = symbols.named(kind.rawValue)
      for symbol in matches { kinds[Int(symbol)] = kind }
      if matches.isEmpty { unknownNames.append(kind.rawValue) }
    }
    self.kinds = kinds
    self.unknownNames = unknownNames
  }

  /// The kind a symbol stands for; nil if the enum lacks it, as for every error node.
  @inlinable public subscript(symbol: UInt16) -> Kind? {
    let index = Int(symbol)
    return index < kinds.count ? kinds[index] : nil
  }

  /// The kind of a node; nil if the enum lacks it, as for every error node.
  @inlinable public subscript(node: Node) -> Kind? { self[node.symbol] }
}

/// The symbols of a grammar by name; aliases give several symbols one name.
private struct SymbolNames {
  private var named: [String: [UInt16]] = [:]
  private var tokens: [String: [UInt16]] = [:]

  init(_ grammar: Grammar) {
    for symbol in 0..<UInt16(grammar.symbolCount) where grammar.isVisible(symbol) {
      let name = grammar.name(of: symbol)
      if grammar.isNamed(symbol) {
        named[name, default: []].append(symbol)
      } else {
        tokens[name, default: []].append(symbol)
      }
    }
  }

  func named(_ name: String) -> [UInt16] {
    if let symbols = named[name] ?? tokens[name] { return symbols }
    guard name.count > 2, name.first == "\"", name.last == "\"" else { return [] }
    return tokens[String(name.dropFirst().dropLast())] ?? []
  }
}
