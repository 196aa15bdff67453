import RaceIR

extension PointsTo {
  mutating func call(
    _ callee: ValueID, _ arguments: ArgumentRange, flags: InstructionFlags, at site: Site,
    in linked: LinkedFunction
  ) -> SetID {
    if flags.contains(.decorator) { return decorate(callee, arguments, at: site, in: linked) }
    let passed = linked.facts.arguments[arguments.indices]
    var result = SetID.empty
    for object in overloads(value(callee), passed, in: linked) {
      result = sets.union(result, call(object, passed, at: site, in: linked))
    }
    if case .readMember(let base, let name) = linked.facts.body[Int(callee.index)].operation {
      let found = callExternalMethod(linked.symbol(name), on: value(base), passed, at: site, in: linked)
      result = sets.union(result, found)
    }
    return result
  }

  private mutating func call(
    _ object: ObjectID, _ passed: ArraySlice<Argument>, at site: Site, in linked: LinkedFunction
  ) -> SetID {
    switch objects[object] {
    case .function(let function):
      noteCall(of: function, at: site)
      bind(passed, to: function, from: 0, in: linked)
      return result(of: function, at: site)
    case .boundMethod(let function, let receiver):
      noteCall(of: function, at: site)
      bind(receiver: receiver, to: function)
      bind(passed, to: function, from: 1, in: linked)
      bindOverrides(of: function, receiver: receiver, passed, in: linked)
      return result(of: function, at: site)
    case .type(let type):
      return construct(type, passed, at: site, in: linked)
    case .instance(let type, _), .anyInstance(let type):
      guard let method = method(names.call, of: type) else { return .empty }
      bind(receiver: object, to: method)
      bind(passed, to: method, from: 1, in: linked)
      return result(of: method, at: site)
    case .external(let name):
      return callExternal(name, passed, at: site, in: linked)
    case .externalInstance(let type, _):
      return callObject(object, ofExternal: type, passed, at: site, in: linked)
    case .module, .container, .parent:
      return .empty
    }
  }

  private mutating func noteCall(of function: FunctionID, at site: Site) {
    switch callers[Int(function.index)] {
    case .none: callers[Int(function.index)] = .one(site)
    case .one(let known): if known != site { callers[Int(function.index)] = .several }
    case .several: break
    }
  }

  /// Whether a function is called from several places.
  func isCalledOften(_ function: FunctionID) -> Bool {
    function.index >= 0 && callers[Int(function.index)] == .several
  }

  /// What a call gives back: a generator for a function that yields.
  private mutating func result(of function: FunctionID, at site: Site) -> SetID {
    let returned = variables.returnValue(of: function)
    guard program[function].facts.flags.contains(.generator) else { return read(returned, by: site.function) }
    let generator = objects.intern(.container(.generator, site))
    flow(read(returned, by: site.function), into: variables.node(.field(generator, names.elements)))
    return sets.singleton(generator)
  }

  /// A receiver that is not told apart may be of a derived type that overrides the method.
  private mutating func bindOverrides(
    of function: FunctionID, receiver: ObjectID, _ passed: ArraySlice<Argument>, in linked: LinkedFunction
  ) {
    guard case .anyInstance(let type) = objects[receiver], !passed.isEmpty else { return }
    let name = program[function].symbol(program[function].facts.name)
    for subtype in hierarchy.descendants(of: type, atMost: 17).dropFirst() {
      guard let node = findMember(name, of: subtype) else { continue }
      for member in sets[variables[node]] {
        if case .function(let override) = objects[member] { bind(passed, to: override, from: 1, in: linked) }
      }
    }
  }

  // MARK: Arguments

  /// Positional and labelled arguments reach the parameters of a function of the program.
  mutating func bind(
    _ passed: ArraySlice<Argument>, to function: FunctionID, from first: Int, in linked: LinkedFunction
  ) {
    let callee = program[function]
    var position = first
    for argument in passed {
      let assigned = value(argument.value)
      if argument.kind == .inout || argument.kind == .trailing {
        position = bind(assigned, argument, position, of: function, callee, in: linked)
        continue
      }
      switch argument.kind {
      case .positional, .inout, .trailing:
        bind(assigned, toPosition: position, of: function, callee)
        position += 1
      case .labelled:
        guard let label = argument.label else { continue }
        if let index = parameter(labelled: linked.symbol(label), of: callee, from: first) {
          if !assigned.isEmpty { flow(assigned, into: variables.slot(function, Int32(index))) }
          position = max(position, index + 1)
        }
      case .spread:
        let spread = elements(of: assigned, at: Site(function, -1))
        for rest in position..<max(position, callee.facts.parameters.count) {
          bind(spread, toPosition: rest, of: function, callee)
        }
      case .labelledSpread:
        continue
      }
    }
  }

  mutating func bind(
    _ assigned: SetID, toPosition position: Int, of function: FunctionID, _ callee: LinkedFunction
  ) {
    guard !assigned.isEmpty else { return }
    let parameters = callee.facts.parameters
    if position < parameters.count, parameters[position].kind == .positional {
      flow(assigned, into: variables.slot(function, Int32(position)))
    } else if let rest = parameters.firstIndex(where: { $0.kind == .variadic }) {
      flowIntoRest(assigned, of: function, slot: Int32(rest))
    }
  }

  /// `*arguments` is a tuple of its own.
  private mutating func flowIntoRest(_ assigned: SetID, of function: FunctionID, slot: Int32) {
    let rest = objects.intern(.container(.tuple, Site(function, -1 - slot)))
    flow(sets.singleton(rest), into: variables.slot(function, slot))
    flow(assigned, into: variables.node(.field(rest, names.elements)))
  }

  private func parameter(labelled label: Symbol, of callee: LinkedFunction, from first: Int) -> Int? {
    callee.facts.parameters.firstIndex { callee.symbol($0.name) == label }
  }

  /// Binds what is passed by `&` or after the parentheses; gives the position after it.
  private mutating func bind(
    _ assigned: SetID, _ argument: Argument, _ position: Int, of function: FunctionID,
    _ callee: LinkedFunction,
    in linked: LinkedFunction
  ) -> Int {
    var target = position
    if let label = argument.label {
      target = parameter(labelled: linked.symbol(label), of: callee, from: 0) ?? position
    } else if argument.kind == .trailing {
      target = closureParameter(of: callee, from: position)
    }
    bind(assigned, toPosition: target, of: function, callee)
    return max(position, target + 1)
  }

  /// The next parameter that is a function; the last one when none says so.
  private func closureParameter(of callee: LinkedFunction, from position: Int) -> Int {
    let parameters = callee.facts.parameters
    let found = parameters.indices.first { index in
      index >= position
        && parameters[index].annotation?.names.first.map {
          program.symbols[callee.symbol($0)] == "->"
        } ?? false
    }
    return found ?? max(position, parameters.count - 1)
  }

  // MARK: Construction

  /// At more places than this, instances of one type are no longer told apart.
  static let mostSites: Int32 = 6

  private mutating func construct(
    _ type: TypeID, _ passed: ArraySlice<Argument>, at site: Site, in linked: LinkedFunction
  ) -> SetID {
    let object = instance(of: type, at: site)
    noteInheritedOwner(object, type, passed, in: linked)
    let initializers = initializers(of: type, passed, in: linked)
    for initializer in initializers {
      bind(receiver: object, to: initializer)
      bind(passed, to: initializer, from: 1, in: linked)
    }
    if initializers.isEmpty {
      initializeFields(of: object, type: type, passed, in: linked)
    }
    return sets.singleton(object)
  }

  private mutating func instance(of type: TypeID, at site: Site) -> ObjectID {
    if let known = objects.find(.instance(type, site)) { return known }
    guard siteCounts[Int(type.index)] < PointsTo.mostSites else { return objects.intern(.anyInstance(type)) }
    siteCounts[Int(type.index)] += 1
    let made = objects.intern(.instance(type, site))
    bindToMethods(made, of: type)
    return made
  }

  /// Every method may come to run on the object, by ways that are not seen (`start()` calls `run()`).
  private mutating func bindToMethods(_ object: ObjectID, of type: TypeID) {
    let receiver = sets.singleton(object)
    for ancestor in hierarchy.linearization(of: type) {
      for method in program.methods(of: ancestor)
      where hasReceiver(method) && !traits[Int(method.index)].contains(.classMethod) {
        flow(receiver, into: variables.slot(method, 0))
      }
    }
  }

  /// A type without an initializer of its own takes its declared members in order, as data classes do.
  private mutating func initializeFields(
    of object: ObjectID, type: TypeID, _ passed: ArraySlice<Argument>, in linked: LinkedFunction
  ) {
    let declared = program[type]
    for (position, argument) in passed.enumerated() {
      let name: Symbol
      if let label = argument.label {
        name = linked.symbol(label)
      } else if position < declared.facts.members.count, argument.kind == .positional {
        name = declared.symbol(declared.facts.members[position].name)
      } else {
        continue
      }
      flow(value(argument.value), into: fieldNode(name, of: object, type: type))
    }
  }
}
