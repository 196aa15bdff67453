import RaceIR

/// Decides, for every name that is written without its receiver, whether it is a member or a global, and gives the
/// names of types inside types their full form.
///
/// A file alone cannot tell: the member may be declared in another file, or inherited.
struct NameResolution {
  private let declared: DeclaredNames
  private let unit: Int
  private let namespace: String
  private var facts: FileFacts
  private var names: [String: NameID] = [:]

  static func resolve(_ unit: SourceUnit, _ index: Int, _ declared: DeclaredNames) -> FileFacts {
    var resolution = NameResolution(
      declared: declared, unit: index, namespace: unit.module, facts: unit.facts)
    resolution.resolve()
    return resolution.facts
  }

  private init(declared: DeclaredNames, unit: Int, namespace: String, facts: FileFacts) {
    self.declared = declared
    self.unit = unit
    self.namespace = namespace
    self.facts = facts
    for (index, name) in facts.names.enumerated() { names[name] = NameID(Int32(index)) }
  }

  private mutating func resolve() {
    for index in facts.functions.indices {
      let owner = owner(of: FunctionIndex(Int32(index)))
      for position in facts.functions[index].body.indices
      where facts.functions[index].body[position].flags.contains(.implicitReceiver) {
        facts.functions[index].body[position].operation = resolved(
          facts.functions[index].body[position].operation, owner)
        facts.functions[index].body[position].flags.remove(.implicitReceiver)
      }
      resolveAnnotations(of: index, owner)
    }
    for index in facts.types.indices {
      let owner = TypeIndex(Int32(index))
      for position in facts.types[index].members.indices {
        let reference = facts.types[index].members[position].annotation
        facts.types[index].members[position].annotation = reference.map { resolved($0, owner) }
      }
    }
  }

  /// The type in whose body a function is declared, itself or around it.
  private func owner(of function: FunctionIndex) -> TypeIndex? {
    var current = function
    while current != .topLevel {
      if let owner = facts[current].owner { return owner }
      current = facts[current].parent
    }
    return nil
  }

  private mutating func resolved(_ operation: Operation, _ owner: TypeIndex?) -> Operation {
    switch operation {
    case .readMember(_, let name):
      return global(for: facts[name], owner).map { .readGlobal($0) } ?? operation
    case .writeMember(_, let name, let value):
      return global(for: facts[name], owner).map { .writeGlobal($0, value) } ?? operation
    case .readTypeMember(let name):
      guard let owner else { return .readGlobal(name) }
      if declared.hasMember(facts[name], declaration(of: owner)),
        declared.qualified(facts[name], inside: facts[facts[owner].qualifiedName], in: namespace) == nil
      {
        return operation
      }
      return .readGlobal(global(for: facts[name], owner) ?? name)
    default: return operation
    }
  }

  private func declaration(of type: TypeIndex) -> Int { declared.declarationOf[unit][Int(type.index)] }

  /// The global that a name inside a type stands for; nil if it is a member.
  private mutating func global(for name: String, _ owner: TypeIndex?) -> NameID? {
    guard let owner else { return intern(name) }
    let declaration = declaration(of: owner)
    guard declaration >= 0 else { return intern(name) }
    let scope = facts[facts[owner].kind == .extension ? facts[owner].name : facts[owner].qualifiedName]
    if let qualified = declared.qualified(name, inside: scope, in: namespace) { return intern(qualified) }
    if declared.hasMember(name, declaration) { return nil }
    if declared.hasMember(wrapped(name), declaration) { return nil }
    if declared.hasGlobal(name, in: namespace) { return intern(name) }
    let isType = name.first?.isUppercase ?? false
    return !isType && declared.hasForeignBase(declaration) ? nil : intern(name)
  }

  /// `_x` and `$x` are other views of a wrapped property `x`.
  private func wrapped(_ name: String) -> String {
    name.hasPrefix("_") || name.hasPrefix("$") ? String(name.dropFirst()) : name
  }

  private mutating func intern(_ name: String) -> NameID {
    if let known = names[name] { return known }
    let id = NameID(Int32(facts.names.count))
    facts.names.append(name)
    names[name] = id
    return id
  }

  // MARK: Annotations

  private mutating func resolveAnnotations(of index: Int, _ owner: TypeIndex?) {
    guard let owner else { return }
    for position in facts.functions[index].variables.indices {
      let reference = facts.functions[index].variables[position].annotation
      facts.functions[index].variables[position].annotation = reference.map { resolved($0, owner) }
    }
    let result = facts.functions[index].returnType
    facts.functions[index].returnType = result.map { resolved($0, owner) }
  }

  private mutating func resolved(_ reference: TypeReference, _ owner: TypeIndex) -> TypeReference {
    let scope = facts[facts[owner].kind == .extension ? facts[owner].name : facts[owner].qualifiedName]
    func resolve(_ name: NameID, _ self: inout Self) -> NameID {
      let text = self.facts[name]
      if text == "Self" { return self.intern(scope) }
      return self.declared.qualified(text, inside: scope, in: self.namespace).map { self.intern($0) } ?? name
    }
    return TypeReference(
      names: reference.names.map { resolve($0, &self) },
      elementNames: reference.elementNames.map { resolve($0, &self) })
  }
}
