import RaceIR

/// Which properties are wrapped, by which of the program's own wrappers.
struct WrapperNames {
  private let declared: DeclaredNames
  /// By declaration of a type, its wrapped properties.
  private var wrapped: [Int: [String: String]] = [:]
  /// By property, its wrapper; nil when one of that name is not wrapped, or by another wrapper.
  private var everywhere: [String: String?] = [:]

  var isEmpty: Bool { wrapped.isEmpty }

  init(_ units: [SourceUnit], _ declared: DeclaredNames) {
    self.declared = declared
    let wrappers = WrapperNames.wrapperDeclarations(units, declared)
    guard !wrappers.isEmpty else { return }
    for (index, unit) in units.enumerated() where unit.facts.traits.contains(.sharedNamespace) {
      for (number, type) in unit.facts.types.enumerated() {
        let position = declared.declarationOf[index][number]
        guard position >= 0 else { continue }
        for member in type.members {
          add(unit.facts[member.name], wrapper(of: member, unit, wrappers), to: position)
        }
      }
    }
  }

  private static func wrapperDeclarations(_ units: [SourceUnit], _ declared: DeclaredNames) -> Set<Int> {
    var result: Set<Int> = []
    for (index, unit) in units.enumerated() where unit.facts.traits.contains(.sharedNamespace) {
      for (number, type) in unit.facts.types.enumerated()
      where type.attributes.contains(where: { unit.facts[$0] == "@propertyWrapper" }) {
        result.insert(declared.declarationOf[index][number])
      }
    }
    return result
  }

  private func wrapper(of member: Member, _ unit: SourceUnit, _ wrappers: Set<Int>) -> String? {
    for attribute in member.attributes {
      let text = unit.facts[attribute]
      guard text.hasPrefix("@") else { continue }
      let name = String(text.dropFirst())
      if let position = declared.find(name, in: unit.module), wrappers.contains(position) { return name }
    }
    return nil
  }

  private mutating func add(_ property: String, _ wrapper: String?, to position: Int) {
    if let wrapper { wrapped[position, default: [:]][property] = wrapper }
    if let known = everywhere[property] {
      if known != wrapper { everywhere[property] = .some(nil) }
    } else {
      everywhere[property] = .some(wrapper)
    }
  }

  // MARK: Questions

  func mayBeWrapped(_ property: String) -> Bool { everywhere[property] != nil }

  /// The wrapper of a property of a type, or of one that it inherits from.
  func wrapper(of property: String, in unit: Int, _ type: TypeIndex) -> String? {
    var position = declared.declarationOf[unit][Int(type.index)]
    for _ in 0..<6 where position >= 0 {
      if let known = wrapped[position]?[property] { return known }
      let declaration = declared.declarations[position]
      if declaration.members.contains(property) { return nil }
      let bases = declaration.bases.lazy.compactMap { declared.find($0, in: declaration.namespace) }
      position = bases.first ?? -1
    }
    return nil
  }

  /// The wrapper of a property of whatever type, if all of that name have the same.
  func wrapperEverywhere(of property: String) -> String? { everywhere[property] ?? nil }
}
