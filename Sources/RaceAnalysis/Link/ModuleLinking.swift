import RaceIR

/// Brings the files of modules that share a namespace together: names that only the whole module can resolve,
/// extensions and the types that they extend, closures that run where they are written.
struct ModuleLinking {
  private(set) var units: [SourceUnit]
  private(set) var namespaces: [ModuleID]
  /// By file, the program's number of each of its types.
  private(set) var types: [[TypeID]]
  private(set) var scopes: [Set<Int32>]

  init(_ given: [SourceUnit], immediate: [String: ImmediateCall]) {
    units = given
    namespaces = given.indices.map { ModuleID(Int32($0)) }
    scopes = given.map { _ in [] }
    types = ModuleLinking.numbered(given)
    guard given.contains(where: { $0.facts.traits.contains(.sharedNamespace) }) else { return }
    shareNamespaces()
    let declared = DeclaredNames(given)
    mapExtensions(declared)
    for (index, unit) in units.enumerated() where unit.facts.traits.contains(.sharedNamespace) {
      units[index].facts = NameResolution.resolve(unit, index, declared)
    }
    units = WrappedProperties.expand(units, declared)
    (units, scopes) = ClosureInlining.inline(units, immediate: immediate)
  }

  private static func numbered(_ units: [SourceUnit]) -> [[TypeID]] {
    var next: Int32 = 0
    return units.map { unit in
      defer { next += Int32(unit.facts.types.count) }
      return unit.facts.types.indices.map { TypeID(next + Int32($0)) }
    }
  }

  private mutating func shareNamespaces() {
    var first: [String: ModuleID] = [:]
    for (index, unit) in units.enumerated() where unit.facts.traits.contains(.sharedNamespace) {
      let own = ModuleID(Int32(index))
      namespaces[index] = first[unit.module] ?? own
      if first[unit.module] == nil { first[unit.module] = own }
    }
  }

  private mutating func mapExtensions(_ declared: DeclaredNames) {
    let own = types
    for (index, unit) in units.enumerated() {
      for number in unit.facts.types.indices {
        let position = declared.declarationOf[index][number]
        guard position >= 0 else { continue }
        let declaration = declared.declarations[position]
        types[index][number] = own[declaration.unit][Int(declaration.type.index)]
      }
    }
  }
}
