import RaceIR

extension PointsTo {
  /// The arguments that a library will call a function of the program with.
  mutating func forward(
    _ root: RootModel, _ passed: ArraySlice<Argument>, at site: Site, in linked: LinkedFunction
  ) {
    guard let callback = argument(root.callback, of: passed, in: linked) else { return }
    forward(root.forwards, passed, toAny: value(callback), in: linked)
  }

  mutating func forward(
    _ forwarding: Forwarding, _ passed: ArraySlice<Argument>, toAny callables: SetID,
    in linked: LinkedFunction
  ) {
    for object in sets[callables] {
      guard let (function, first) = entry(of: object) else { continue }
      forward(forwarding, passed, to: function, from: first, in: linked)
    }
  }

  /// The function that calling an object runs, and its first parameter that takes an argument.
  mutating func entry(of object: ObjectID) -> (FunctionID, Int)? {
    switch objects[object] {
    case .function(let function):
      return (function, 0)
    case .boundMethod(let function, let receiver):
      bind(receiver: receiver, to: function)
      return (function, 1)
    case .instance(let type, _), .anyInstance(let type):
      guard let method = method(names.call, of: type) else { return nil }
      bind(receiver: object, to: method)
      return (method, 1)
    case .type(let type):
      return method(names.initializer, of: type).map { ($0, 1) }
    case .module, .external, .externalInstance, .container, .parent:
      return nil
    }
  }

  private mutating func forward(
    _ forwarding: Forwarding, _ passed: ArraySlice<Argument>, to function: FunctionID, from first: Int,
    in linked: LinkedFunction
  ) {
    let callee = program[function]
    switch forwarding {
    case .nothing:
      return
    case .variadic(let start):
      bind(passed.dropFirst(start), to: function, from: first, in: linked)
    case .elements(let start):
      for (offset, argument) in passed.dropFirst(start).enumerated() where argument.kind == .positional {
        let spread = elements(of: value(argument.value), at: Site(function, -1))
        bind(spread, toPosition: first + offset, of: function, callee)
      }
    case .packed(let tuple, let mapping):
      forwardPacked(tuple, mapping, passed, to: function, from: first, callee, in: linked)
    }
  }

  private mutating func forwardPacked(
    _ tuple: ArgumentSelector, _ mapping: ArgumentSelector, _ passed: ArraySlice<Argument>,
    to function: FunctionID,
    from first: Int, _ callee: LinkedFunction, in linked: LinkedFunction
  ) {
    if let packed = argument(tuple, of: passed, in: linked) {
      for (offset, set) in packedElements(packed, count: callee.facts.parameters.count, in: linked)
        .enumerated()
      {
        bind(set, toPosition: first + offset, of: function, callee)
      }
    }
    if let packed = argument(mapping, of: passed, in: linked),
      case .container(.mapping, let operands) = literal(packed, in: linked)
    {
      forwardMapping(operands, to: function, callee, in: linked)
    }
  }

  private func literal(_ id: ValueID, in linked: LinkedFunction) -> Operation {
    linked.facts.body[Int(id.index)].operation
  }

  /// Element by element where the tuple is written out; otherwise each parameter may be any element.
  private mutating func packedElements(_ packed: ValueID, count: Int, in linked: LinkedFunction) -> [SetID] {
    if case .container(_, let operands) = literal(packed, in: linked) {
      return operands.indices.map { value(ValueID(linked.facts.operands[$0])) }
    }
    let spread = elements(of: value(packed), at: Site(FunctionID(0), -1))
    return Array(repeating: spread, count: count)
  }

  private mutating func forwardMapping(
    _ operands: OperandRange, to function: FunctionID, _ callee: LinkedFunction, in linked: LinkedFunction
  ) {
    let ids = linked.facts.operands[operands.indices]
    for position in stride(from: ids.startIndex, to: ids.endIndex - 1, by: 2) {
      let key = ValueID(ids[position])
      guard key.exists, case .constant(.string(let text)) = literal(key, in: linked) else { continue }
      let name = linked.symbol(text)
      guard let index = callee.facts.parameters.firstIndex(where: { callee.symbol($0.name) == name }) else {
        continue
      }
      flow(value(ValueID(ids[position + 1])), into: variables.slot(function, Int32(index)))
    }
  }

  /// The argument that a selector picks.
  func argument(
    _ selector: ArgumentSelector, of passed: ArraySlice<Argument>, in linked: LinkedFunction
  ) -> ValueID? {
    for argument in passed {
      guard let label = argument.label else { continue }
      if selector.labels.contains(program.symbols[linked.symbol(label)]) { return argument.value }
    }
    if selector.takesTrailing, let closure = passed.first(where: { $0.kind == .trailing && $0.label == nil })
    {
      return closure.value
    }
    guard let position = selector.position else { return nil }
    let positional = passed.prefix { $0.kind == .positional }
    let index = positional.startIndex + position
    return index < positional.endIndex ? positional[index].value : nil
  }
}
