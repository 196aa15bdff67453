extension KindTable {
  /// What becomes of each symbol when a tree is flattened: what the enum lacks is transparent if the grammar
  /// names it and left out if it is a mere token.
  public func treatments(of grammar: Grammar, _ treatment: (Kind) -> NodeTreatment) -> [NodeTreatment] {
    (0..<UInt16(grammar.symbolCount)).map { symbol in
      if let kind = self[symbol] { return treatment(kind) }
      return grammar.isNamed(symbol) ? .branch : .skip
    }
  }
}
