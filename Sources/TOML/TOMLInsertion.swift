/// How headers and dotted keys grow the tree of tables.
extension TOMLTable {
  /// Sets a value that must not exist yet.
  mutating func insert(_ value: TOMLValue, at path: ArraySlice<TOMLKey>) throws(TOMLError) {
    try update(path) { (existing: TOMLValue?, key: TOMLKey) throws(TOMLError) in
      guard existing == nil else { throw key.duplicate }
      return value
    }
  }

  /// Makes the table of a `[header]`, which may exist as the parent of another one.
  mutating func openTable(at path: ArraySlice<TOMLKey>) throws(TOMLError) {
    try update(path) { (existing: TOMLValue?, key: TOMLKey) throws(TOMLError) in
      switch existing {
      case nil: return .table(TOMLTable())
      case .table(let table) where !table.isClosed: return .table(table)
      default: throw key.duplicate
      }
    }
  }

  /// Adds a table to the array of a `[[header]]`.
  mutating func appendTable(at path: ArraySlice<TOMLKey>) throws(TOMLError) {
    try update(path) { (existing: TOMLValue?, key: TOMLKey) throws(TOMLError) in
      switch existing {
      case nil: return .array([.table(TOMLTable())])
      case .array(let tables): return .array(tables + [.table(TOMLTable())])
      default: throw key.duplicate
      }
    }
  }

  private typealias Change = (TOMLValue?, TOMLKey) throws(TOMLError) -> TOMLValue

  private mutating func update(_ path: ArraySlice<TOMLKey>, _ change: Change) throws(TOMLError) {
    guard let key = path.first else { return }
    let rest = path.dropFirst()
    guard !rest.isEmpty else {
      return set(key.name, try change(self[key.name], key), at: key.position)
    }
    switch self[key.name] ?? .table(TOMLTable()) {
    case .table(var table) where !table.isClosed:
      try table.update(rest, change)
      set(key.name, .table(table), at: key.position)
    case .array(var elements):
      // A path through an array of tables means its last one.
      guard case .table(var table)? = elements.last else { throw key.duplicate }
      try table.update(rest, change)
      elements[elements.count - 1] = .table(table)
      set(key.name, .array(elements), at: key.position)
    default:
      throw key.duplicate
    }
  }
}

extension TOMLKey {
  fileprivate var duplicate: TOMLError {
    TOMLError(message: "`\(name)` is already defined", position: position)
  }
}
