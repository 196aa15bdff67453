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
      if trait.isEmpty || trait.contains(.cached) { replaced.insert(function) }
      for decorator in sets[value(callee)] { note(decorator, on: function) }
    }
    return decorated
  }

  private mutating func note(_ decorator: ObjectID, on function: FunctionID) {
    let known: FunctionID
    switch objects[decorator] {
    case .function(let decorator), .boundMethod(let decorator, _): known = decorator
    case .type, .instance, .anyInstance, .module, .external, .externalInstance, .container, .parent: return
    }
    guard !decorated[known, default: []].contains(function) else { return }
    decorated[known, default: []].append(function)
    for wrapper in innerFunctions(of: known) { bindReceiver(of: function, to: wrapper) }
  }

  /// The functions defined directly inside a function.
  func innerFunctions(of function: FunctionID) -> [FunctionID] {
    let module = program[function].module
    let base = program.functionBase[Int(module.index)]
    return program[module].facts.functions.indices.lazy.map { FunctionID(base + Int32($0)) }
      .filter { program[$0].parent == function && $0 != function }
  }

  /// The first parameter of the wrapper around a method is the method's object.
  private mutating func bindReceiver(of method: FunctionID, to wrapper: FunctionID) {
    guard let type = program[method].owner, hasReceiver(method),
      program[wrapper].facts.parameters.first?.kind == .positional
    else { return }
    wrappers.insert(wrapper)
    let isClassMethod = traits[Int(method.index)].contains(.classMethod)
    let receiver = objects.intern(isClassMethod ? .type(type) : .anyInstance(type))
    flow(sets.singleton(receiver), into: variables.slot(wrapper, 0))
  }

  /// The parameter by which a decorator gets what it decorates.
  func decoratedSlot(of decorator: FunctionID) -> Int32 { hasReceiver(decorator) ? 1 : 0 }

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
