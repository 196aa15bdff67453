/// The names of the whole program, each once.
struct SymbolTable: Sendable {
  private(set) var names: [String] = []
  private var indices: [String: Int32] = [:]

  mutating func intern(_ name: String) -> Symbol {
    if let known = indices[name] { return Symbol(known) }
    let index = Int32(names.count)
    names.append(name)
    indices[name] = index
    return Symbol(index)
  }

  func find(_ name: String) -> Symbol? { indices[name].map(Symbol.init) }

  subscript(symbol: Symbol) -> String { names[Int(symbol.index)] }
}
