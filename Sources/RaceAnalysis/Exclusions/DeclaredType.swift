extension Exclusion {
  /// The user says so of the type that has the state: safe from any thread, or one of each thread's own.
  static let declaredType = Exclusion(name: "declared") { rivalry, state in
    guard !state.declaredTypes.isEmpty else { return nil }
    switch state.summarizer.locations[rivalry.victim.access.location].base {
    case .member(let type, _), .typeMember(let type, _):
      switch state.declaredTypes[type] {
      case .threadSafe?: return "the configuration says that its type is thread-safe"
      case .threadConfined?: return "the configuration says that each thread sees its own state of its type"
      default: return nil
      }
    case .global, .captured, .container, .externalMember: return nil
    }
  }
}

extension AnalysisState {
  /// The program's own types that the user's models speak of.
  static func declaredTypes(_ program: Program, _ models: [LibraryModel]) -> [TypeID: TypeModel.Kind] {
    var kinds: [String: TypeModel.Kind] = [:]
    for type in models.flatMap(\.types) { kinds[type.name] = type.kind }
    guard !kinds.isEmpty else { return [:] }
    var result: [TypeID: TypeModel.Kind] = [:]
    for index in program.types.indices {
      let type = TypeID(Int32(index))
      result[type] = kinds[program.qualifiedName(of: type)]
    }
    return result
  }
}
