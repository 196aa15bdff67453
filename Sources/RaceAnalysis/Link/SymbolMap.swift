/// What is known of some symbols. Symbols are small numbers, so a look-up reads two arrays and hashes nothing.
struct SymbolMap<Value: Sendable>: Sendable {
  /// By symbol, the position of its value; symbols that were numbered later have none.
  private var positions: [Int32] = []
  /// The first stands for all symbols without a value.
  private var values: [Value?] = [nil]
  private(set) var keys: [Symbol] = []

  var isEmpty: Bool { keys.isEmpty }

  subscript(symbol: Symbol) -> Value? {
    @inline(__always)
    _read { yield values[position(of: symbol)] }
    set { values[makePosition(of: symbol)] = newValue }
  }

  subscript(symbol: Symbol, default fallback: @autoclosure () -> Value) -> Value {
    get { self[symbol] ?? fallback() }
    set { values[makePosition(of: symbol)] = newValue }
  }

  @inline(__always)
  private func position(of symbol: Symbol) -> Int {
    let index = Int(symbol.index)
    return index >= 0 && index < positions.count ? Int(positions[index]) : 0
  }

  private mutating func makePosition(of symbol: Symbol) -> Int {
    let known = position(of: symbol)
    if known > 0 { return known }
    let index = Int(symbol.index)
    if index >= positions.count {
      positions.append(contentsOf: repeatElement(0, count: index + 1 - positions.count))
    }
    positions[index] = Int32(values.count)
    values.append(nil)
    keys.append(symbol)
    return values.count - 1
  }
}

/// Some symbols.
struct SymbolSet: Sendable {
  private var isMember: [Bool] = []
  /// In the order in which they came.
  private(set) var members: [Symbol] = []

  init(_ members: [Symbol] = []) { for member in members { insert(member) } }

  @inline(__always)
  func contains(_ symbol: Symbol) -> Bool {
    let index = Int(symbol.index)
    return index >= 0 && index < isMember.count && isMember[index]
  }

  mutating func insert(_ symbol: Symbol) {
    let index = Int(symbol.index)
    if index >= isMember.count {
      isMember.append(contentsOf: repeatElement(false, count: index + 1 - isMember.count))
    }
    if isMember[index] { return }
    isMember[index] = true
    members.append(symbol)
  }
}
