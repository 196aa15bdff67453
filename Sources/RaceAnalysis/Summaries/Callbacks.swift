import RaceIR

extension Summarizer {
  /// The functions that calling a value, or the methods of what it is, runs.
  mutating func callbacks(_ value: ValueID, _ model: RootModel, _ fold: inout FoldState) -> [Spawn.Callback] {
    let decorated = decoratedCallbacks(value, fold)
    if !decorated.isEmpty { return decorated }
    var result: [Spawn.Callback] = []
    for object in pointsTo.sets[fold.values[Int(value.index)]] {
      for callback in callbacks(object, value, model, fold, depth: 3) where !result.contains(callback) {
        result.append(callback)
      }
    }
    return result
  }

  private mutating func callbacks(
    _ object: ObjectID, _ value: ValueID, _ model: RootModel, _ fold: FoldState, depth: Int
  ) -> [Spawn.Callback] {
    switch pointsTo.objects[object] {
    case .function(let function):
      return functionCallbacks(function, model, fold)
    case .boundMethod(let function, let receiver):
      return [Spawn.Callback(function: function, receiver: methodReceiver(receiver, value, fold))]
    case .type(let type):
      let receiver = pointsTo.objects.intern(.anyInstance(type))
      return methods(matching: model.methods, of: type).map {
        Spawn.Callback(function: $0, receiver: .object(receiver))
      }
    case .instance(let type, _), .anyInstance(let type):
      return instanceMethods(type, model).map { Spawn.Callback(function: $0, receiver: .object(object)) }
    case .container(.generator, _):
      let tasks = elementCallbacks(object, value, model, fold, depth: depth)
      return tasks.isEmpty ? generatorCallbacks(value, fold) : tasks
    case .container, .externalInstance:
      return elementCallbacks(object, value, model, fold, depth: depth)
    case .module, .external, .parent:
      return []
    }
  }

  private mutating func instanceMethods(_ type: TypeID, _ model: RootModel) -> [FunctionID] {
    let named = methods(matching: model.methods, of: type)
    if !named.isEmpty { return named }
    return pointsTo.method(pointsTo.names.call, of: type).map { [$0] } ?? []
  }

  /// `StreamingResponse(rows())`: who takes the generator's elements runs its body.
  private func generatorCallbacks(_ value: ValueID, _ fold: FoldState) -> [Spawn.Callback] {
    let source = fold.resolved(value)
    guard source.exists, case .call(let callee, _) = fold.operation(source) else { return [] }
    return pointsTo.sets[fold.values[Int(callee.index)]].compactMap { object in
      guard let (function, receiver) = functionCalled(object),
        pointsTo.program[function].facts.flags.contains(.generator)
      else { return nil }
      let owner = receiver.exists ? methodReceiver(receiver, callee, fold) : closureReceiver(function, fold)
      return Spawn.Callback(function: function, receiver: owner)
    }
  }

  /// A list of callables, or tasks over callables.
  private mutating func elementCallbacks(
    _ object: ObjectID, _ value: ValueID, _ model: RootModel, _ fold: FoldState, depth: Int
  ) -> [Spawn.Callback] {
    guard depth > 0, let node = pointsTo.variables.find(.field(object, pointsTo.names.elements)) else {
      return []
    }
    var result: [Spawn.Callback] = []
    for element in pointsTo.sets[pointsTo.variables[node]] {
      result += callbacks(element, value, model, fold, depth: depth - 1)
    }
    return result
  }

  /// A method that is decorated or named without an object runs on whatever objects the program makes.
  private func functionCallbacks(_ function: FunctionID, _ model: RootModel, _ fold: FoldState) -> [Spawn
    .Callback]
  {
    guard pointsTo.hasReceiver(function) else {
      return [Spawn.Callback(function: function, receiver: closureReceiver(function, fold))]
    }
    return receivers(of: function).map { Spawn.Callback(function: function, receiver: .object($0)) }
  }

  /// The objects on which a method may run.
  func receivers(of method: FunctionID) -> [ObjectID] {
    pointsTo.sets[pointsTo.variables[pointsTo.variables.slot(method, 0)]]
  }

  /// The methods of a type whose names fit one of the patterns; properties are read, not called.
  func methods(matching patterns: [String], of type: TypeID) -> [FunctionID] {
    guard !patterns.isEmpty else { return [] }
    var seen: Set<Symbol> = []
    var result: [FunctionID] = []
    for ancestor in pointsTo.hierarchy.ancestry(of: type) {
      for function in pointsTo.program.methods(of: ancestor) {
        let name = pointsTo.program[function].symbol(pointsTo.program[function].facts.name)
        let text = pointsTo.program.symbols[name]
        guard !pointsTo.traits[Int(function.index)].contains(.setter),
          patterns.contains(where: { fits(text, $0) }),
          // What is a property is read only by name.
          !pointsTo.traits[Int(function.index)].contains(.property) || patterns.contains(text),
          seen.insert(name).inserted
        else {
          continue
        }
        result.append(function)
      }
    }
    return result
  }

  private func fits(_ name: String, _ pattern: String) -> Bool {
    if pattern == "*" { return !name.hasPrefix("_") }
    return pattern.hasSuffix("*") ? name.hasPrefix(pattern.dropLast()) : name == pattern
  }
}
