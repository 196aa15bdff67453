import RaceIR

extension PointsTo {
  /// A decorated function stands for itself: what its decorator adds (a lock held around it, a thread that runs it)
  /// is a fact about the function, found from the decorator's body by `DecoratorEffects`.
  ///
  /// Letting it flow into the decorator's wrapper instead would make all functions with one decorator call each
  /// other in a context-insensitive analysis.
  mutating func decorate(
    _ callee: ValueID, _ arguments: ArgumentRange, at site: Site, in linked: LinkedFunction
  ) -> SetID {
    guard let target = linked.facts.arguments[arguments.indices].first?.value else { return .empty }
    let decorated = value(target)
    let trait = trait(of: callee, in: linked)
    for object in sets[decorated] {
      guard case .function(let function) = objects[object] else { continue }
      traits[Int(function.index)].formUnion(trait)
      for decorator in sets[value(callee)] { note(decorator, on: function) }
    }
    return decorated
  }

  private mutating func note(_ decorator: ObjectID, on function: FunctionID) {
    guard case .function(let decorator) = objects[decorator] else { return }
    if !decorated[decorator, default: []].contains(function) { decorated[decorator, default: []].append(function) }
  }

  private func trait(of callee: ValueID, in linked: LinkedFunction) -> FunctionTraits {
    var decorator = callee
    if case .call(let inner, _) = linked.facts.body[Int(callee.index)].operation { decorator = inner }
    if case .readMember(_, let name) = linked.facts.body[Int(decorator.index)].operation {
      let symbol = linked.symbol(name)
      if symbol == names.setter || symbol == names.deleter { return .setter }
    }
    var result: FunctionTraits = []
    for object in sets[value(decorator)] {
      guard case .external(let name) = objects[object] else { continue }
      result.formUnion(trait(named: name))
    }
    return result
  }

  private func trait(named name: Symbol) -> FunctionTraits {
    switch name {
    case names.staticMethod: .staticMethod
    case names.classMethod: .classMethod
    case names.property: .property
    case names.cachedProperty: [.property, .cached]
    case names.contextManager, names.asyncContextManager: .contextManager
    case names.overload: .overload
    case names.cache, names.lruCache: .cached
    default: []
    }
  }
}
