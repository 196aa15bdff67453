import RaceIR

/// Functions that share a name are told apart by the labels and the number of their parameters.
extension PointsTo {
  /// Those of some callees that can take the arguments; all of them when none can.
  func overloads(_ callees: SetID, _ passed: ArraySlice<Argument>, in linked: LinkedFunction) -> [ObjectID] {
    let objects = sets[callees]
    guard objects.count > 1 else { return objects }
    let fitting = objects.filter { object in
      switch self.objects[object] {
      case .function(let function): takes(function, from: 0, passed, in: linked)
      case .boundMethod(let function, _): takes(function, from: 1, passed, in: linked)
      case .type, .instance, .anyInstance, .module, .external, .externalInstance, .container, .parent: true
      }
    }
    return fitting.isEmpty ? objects : fitting
  }

  /// The initializers of a type, or those it inherits, that can take the arguments.
  mutating func initializers(
    of type: TypeID, _ passed: ArraySlice<Argument>, in linked: LinkedFunction
  ) -> [FunctionID] {
    for ancestor in hierarchy.linearization(of: type) {
      guard let node = findMember(names.initializer, of: ancestor) else { continue }
      let found = sets[variables[node]].compactMap { member -> FunctionID? in
        if case .function(let function) = objects[member] { function } else { nil }
      }
      if found.isEmpty { continue }
      let fitting = found.count > 1 ? found.filter { takes($0, from: 1, passed, in: linked) } : found
      return fitting.isEmpty ? Array(found.prefix(1)) : fitting
    }
    return []
  }

  private func takes(
    _ function: FunctionID, from first: Int, _ passed: ArraySlice<Argument>, in linked: LinkedFunction
  ) -> Bool {
    let callee = program[function]
    let parameters = callee.facts.parameters.dropFirst(first)
    if parameters.contains(where: { $0.kind == .keywordVariadic || $0.kind == .variadic }) { return true }
    if passed.contains(where: { $0.kind == .spread || $0.kind == .labelledSpread }) { return true }
    let fits = passed.allSatisfy { argument in
      guard let label = argument.label.map(linked.symbol) else { return true }
      return parameters.contains { callee.symbol($0.name) == label }
    }
    return fits && passed.count <= parameters.count
      && passed.count >= parameters.count(where: { !$0.hasDefault && !isFunction($0, callee) })
  }

  private func isFunction(_ parameter: Parameter, _ callee: LinkedFunction) -> Bool {
    parameter.annotation?.names.first.map { program.symbols[callee.symbol($0)] == "->" } ?? false
  }
}
