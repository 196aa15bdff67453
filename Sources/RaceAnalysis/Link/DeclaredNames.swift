import RaceIR

/// What the files of modules with a namespace of their own declare, before anything is linked: which types there
/// are, which members each has over all its extensions, and what it inherits from.
struct DeclaredNames {
  struct Declaration {
    var namespace: String
    var unit: Int
    var type: TypeIndex
    var members: Set<String> = []
    var bases: [String] = []
    /// Attributes of stored members, by name.
    var attributes: [String: [String]] = [:]
    /// An extension of a type that the program does not declare.
    var isForeign = false
  }

  private(set) var declarations: [Declaration] = []
  /// By namespace and qualified name.
  private var byName: [String: [String: Int]] = [:]
  /// Namespaces that declare a type or global of a name.
  private var owners: [String: Set<String>] = [:]
  private var globals: [String: Set<String>] = [:]
  /// For each type of each file, its declaration.
  private(set) var declarationOf: [[Int]]

  init(_ units: [SourceUnit]) {
    declarationOf = units.map { Array(repeating: -1, count: $0.facts.types.count) }
    for (index, unit) in units.enumerated() where unit.facts.traits.contains(.sharedNamespace) {
      declareTypes(of: unit, index)
      declareGlobals(of: unit)
    }
    for (index, unit) in units.enumerated() where unit.facts.traits.contains(.sharedNamespace) {
      connectExtensions(of: unit, index)
    }
    for (index, unit) in units.enumerated() where unit.facts.traits.contains(.sharedNamespace) {
      for type in unit.facts.types.indices { describe(TypeIndex(Int32(type)), of: unit, index) }
    }
  }

  // MARK: Collecting

  private mutating func declareTypes(of unit: SourceUnit, _ index: Int) {
    for (number, type) in unit.facts.types.enumerated() where type.kind != .extension {
      let name = unit.facts[type.qualifiedName]
      let position = byName[unit.module]?[name] ?? declarations.count
      if position == declarations.count {
        declarations.append(
          Declaration(namespace: unit.module, unit: index, type: TypeIndex(Int32(number))))
        byName[unit.module, default: [:]][name] = position
        owners[name, default: []].insert(unit.module)
      }
      declarationOf[index][number] = position
    }
  }

  private mutating func declareGlobals(of unit: SourceUnit) {
    for function in unit.facts.functions where function.kind == .topLevel || function.kind == .typeBody {
      for instruction in function.body {
        guard case .writeGlobal(let name, _) = instruction.operation else { continue }
        globals[unit.module, default: []].insert(unit.facts[name])
        owners[unit.facts[name], default: []].insert(unit.module)
      }
    }
  }

  private mutating func connectExtensions(of unit: SourceUnit, _ index: Int) {
    for (number, type) in unit.facts.types.enumerated() where type.kind == .extension {
      let name = unit.facts[type.name]
      if let known = find(name, in: unit.module) {
        declarationOf[index][number] = known
        continue
      }
      let position = declarations.count
      var foreign = Declaration(namespace: unit.module, unit: index, type: TypeIndex(Int32(number)))
      foreign.isForeign = true
      foreign.bases = [name]
      declarations.append(foreign)
      byName[unit.module, default: [:]][name] = position
      declarationOf[index][number] = position
    }
  }

  private mutating func describe(_ type: TypeIndex, of unit: SourceUnit, _ index: Int) {
    let facts = unit.facts
    let position = declarationOf[index][Int(type.index)]
    guard position >= 0 else { return }
    for member in facts[type].members {
      declarations[position].members.insert(facts[member.name])
      if !member.attributes.isEmpty {
        declarations[position].attributes[facts[member.name], default: []] += member.attributes.map {
          facts[$0]
        }
      }
    }
    for instruction in facts[facts[type].body].body {
      guard case .writeTypeMember(let name, _) = instruction.operation else { continue }
      declarations[position].members.insert(facts[name])
    }
    declarations[position].bases += bases(of: type, facts)
  }

  private func bases(of type: TypeIndex, _ facts: FileFacts) -> [String] {
    for function in facts.functions {
      for instruction in function.body {
        guard case .makeType(type, let arguments) = instruction.operation else { continue }
        return arguments.indices.compactMap { dottedName(of: function.arguments[$0].value, function, facts) }
      }
    }
    return []
  }

  private func dottedName(of value: ValueID, _ function: FunctionFacts, _ facts: FileFacts) -> String? {
    guard value.exists else { return nil }
    let instruction = function.body[Int(value.index)]
    switch instruction.operation {
    case .readGlobal(let name), .readTypeMember(let name): return facts[name]
    case .readMember(let base, let name):
      if instruction.flags.contains(.implicitReceiver) { return facts[name] }
      return dottedName(of: base, function, facts).map { "\($0).\(facts[name])" }
    default: return nil
    }
  }

  // MARK: Questions

  /// The declaration of a type by its qualified name: of the module itself, or of the only other one that has it.
  func find(_ name: String, in namespace: String) -> Int? {
    if let known = byName[namespace]?[name] { return known }
    guard let others = owners[name], others.count == 1, let other = others.first else { return nil }
    return byName[other]?[name]
  }

  /// Whether a module, or the only other one, has a global of that name.
  func hasGlobal(_ name: String, in namespace: String) -> Bool {
    if globals[namespace]?.contains(name) ?? false { return true }
    return owners[name]?.count == 1
  }

  /// Whether a type or one that it inherits from has a member of that name.
  func hasMember(_ name: String, _ declaration: Int, depth: Int = 6) -> Bool {
    let known = declarations[declaration]
    if known.members.contains(name) { return true }
    guard depth > 0 else { return false }
    return known.bases.contains { base in
      find(base, in: known.namespace).map {
        $0 != declaration && hasMember(name, $0, depth: depth - 1)
      } ?? false
    }
  }

  /// Whether a type inherits from something that the program does not declare.
  func hasForeignBase(_ declaration: Int, depth: Int = 6) -> Bool {
    let known = declarations[declaration]
    if known.isForeign { return true }
    return known.bases.contains { base in
      guard let next = find(base, in: known.namespace) else { return !Self.markers.contains(base) }
      return depth > 0 && next != declaration && hasForeignBase(next, depth: depth - 1)
    }
  }

  /// Protocols that bring no members that are used without a receiver.
  private static let markers: Set<String> = [
    "Sendable", "Hashable", "Equatable", "Codable", "Decodable", "Encodable", "AnyObject", "Comparable",
    "CustomStringConvertible", "CustomDebugStringConvertible", "Error", "Identifiable", "CaseIterable",
    "String",
    "Int",
  ]

  /// The full name of a type as it is written inside another one: the innermost that fits.
  func qualified(_ name: String, inside outer: String, in namespace: String) -> String? {
    var scope = outer.split(separator: ".").map(String.init)
    while !scope.isEmpty {
      let candidate = (scope + [name]).joined(separator: ".")
      if find(candidate, in: namespace) != nil || hasGlobal(candidate, in: namespace) { return candidate }
      scope.removeLast()
    }
    return nil
  }
}
