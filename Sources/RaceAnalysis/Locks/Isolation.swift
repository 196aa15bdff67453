import RaceIR

/// What languages with actors promise about functions: the methods of one actor, and all functions of one global
/// actor, run one at a time between their suspensions, as if under a lock.
struct Isolation: Sendable {
  private var tokens: [FunctionID: [LockToken]] = [:]

  init(_ pointsTo: inout PointsTo) {
    for index in pointsTo.program.functions.indices {
      let function = FunctionID(Int32(index))
      guard pointsTo.program.sharesNamespace(pointsTo.program[function].module) else { continue }
      if let token = Isolation.token(of: function, &pointsTo) { tokens[function] = [token] }
    }
  }

  func tokens(of function: FunctionID, _ pointsTo: PointsTo) -> [LockToken] { tokens[function] ?? [] }

  /// The function's own word counts first, then that of its type and of the types that it inherits from, then how
  /// the program is compiled.
  private static func token(of function: FunctionID, _ pointsTo: inout PointsTo) -> LockToken? {
    let linked = pointsTo.program[function]
    let attributes = linked.facts.attributes.map { pointsTo.program.symbols[linked.symbol($0)] }
    if attributes.contains("nonisolated") || attributes.contains("nonisolated(unsafe)") { return nil }
    if let global = globalActor(attributes, linked, &pointsTo) { return global }
    guard linked.facts.kind == .function else { return nil }
    guard let type = linked.owner else {
      return linked.facts.parent == .topLevel ? defaultActor(&pointsTo) : nil
    }
    for ancestor in pointsTo.hierarchy.ancestry(of: type) {
      let declared = pointsTo.program[ancestor]
      let names = declared.facts.attributes.map { pointsTo.program.symbols[declared.symbol($0)] }
      if let global = globalActor(names, linked, &pointsTo) { return global }
    }
    for base in pointsTo.hierarchy.externalAncestors(of: type) {
      if let actor = pointsTo.models.isolatedTypes[base] { return singleton(actor, &pointsTo) }
    }
    guard pointsTo.program[type].facts.kind == .actor else {
      return isNonisolated(type, pointsTo) ? nil : defaultActor(&pointsTo)
    }
    let isConstructor = linked.symbol(linked.facts.name) == pointsTo.names.initializer
    guard pointsTo.hasReceiver(function), !isConstructor, !linked.facts.flags.contains(.typeMethod)
    else { return nil }
    let own = Location(base: .member(type, pointsTo.names.isolation), isItems: false)
    return LockToken(variable: own, owner: .receiver, mode: .exclusive, isGuess: false)
  }

  /// What isolates declarations without a word of their own, as the program is compiled.
  private static func defaultActor(_ pointsTo: inout PointsTo) -> LockToken? {
    guard let actor = pointsTo.models.defaultIsolation else { return nil }
    return singleton(pointsTo.models.canonical(actor), &pointsTo)
  }

  private static func isNonisolated(_ type: TypeID, _ pointsTo: PointsTo) -> Bool {
    let declared = pointsTo.program[type]
    return declared.facts.attributes.contains {
      pointsTo.program.symbols[declared.symbol($0)] == "nonisolated"
    }
  }

  private static func globalActor(
    _ attributes: [String], _ linked: LinkedFunction, _ pointsTo: inout PointsTo
  ) -> LockToken? {
    for attribute in attributes where attribute.hasPrefix("@") {
      let name = pointsTo.program.symbols.intern(String(attribute.dropFirst()))
      if pointsTo.models.singletons.contains(pointsTo.models.canonical(name)) {
        return singleton(pointsTo.models.canonical(name), &pointsTo)
      }
      guard let node = pointsTo.variables.find(.global(linked.namespace, name)) else { continue }
      for object in pointsTo.sets[pointsTo.variables[node]] {
        guard case .type(let type) = pointsTo.objects[object], isGlobalActor(type, pointsTo) else { continue }
        let shared = Location(base: .typeMember(type, pointsTo.names.isolation), isItems: false)
        return LockToken(variable: shared, owner: .any, mode: .exclusive, isGuess: false)
      }
    }
    return nil
  }

  private static func isGlobalActor(_ type: TypeID, _ pointsTo: PointsTo) -> Bool {
    let declared = pointsTo.program[type]
    return declared.facts.attributes.contains {
      pointsTo.program.symbols[declared.symbol($0)] == "@globalActor"
    }
  }

  private static func singleton(_ name: Symbol, _ pointsTo: inout PointsTo) -> LockToken {
    let object = pointsTo.objects.intern(.externalInstance(name, Site(FunctionID(-1), -1)))
    let location = Location(base: .externalMember(object, name), isItems: false)
    return LockToken(variable: location, owner: .any, mode: .exclusive, isGuess: false)
  }
}
