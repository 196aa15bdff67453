import RaceIR

extension PointsTo {
  /// The objects that an instruction's value may be.
  mutating func transfer(_ instruction: Instruction, at site: Site, in linked: LinkedFunction) -> SetID {
    switch instruction.operation {
    case .constant, .unary, .compare, .deleteLocal, .deleteGlobal, .deleteMember, .deleteItem, .branch,
      .otherwise,
      .endBranch, .loop, .loopOtherwise, .endLoop, .attempt, .handler, .attemptOtherwise, .finally,
      .endAttempt,
      .leave, .derived:
      return .empty
    case .container(let kind, let operands):
      return container(kind, operands, at: site, in: linked)
    case .makeFunction(let index, let defaults):
      return makeFunction(linked.function(index), defaults: defaults, in: linked)
    case .makeType(let index, let arguments):
      return makeType(linked.type(index), arguments: arguments, at: site, in: linked)
    case .readLocal, .writeLocal, .readCaptured, .writeCaptured, .readGlobal, .writeGlobal, .readTypeMember,
      .writeTypeMember:
      return variable(instruction, at: site, in: linked)
    case .readMember(let base, let name):
      let found = member(linked.symbol(name), of: value(base), at: site)
      guard found.isEmpty, base.exists else { return found }
      return methodByName(linked.symbol(name), of: value(base), at: site)
    case .writeMember(let base, let name, let assigned):
      assign(value(assigned), toMember: linked.symbol(name), of: value(base), by: site.function)
      return .empty
    case .readItem(let base, _), .iterate(let base):
      return elements(of: value(base), at: site)
    case .writeItem(let base, _, let assigned):
      assign(value(assigned), toElementsOf: value(base))
      return .empty
    case .importModule, .importMember, .importAll:
      return importation(instruction.operation, at: site, in: linked)
    case .call(let callee, let arguments):
      return call(callee, arguments, flags: instruction.flags, at: site, in: linked)
    case .binary(_, let left, let right):
      return containersOnly(sets.union(value(left), value(right)))
    case .join(let left, let right):
      return sets.union(value(left), value(right))
    case .unpack(let base, let position):
      if let element = element(position, ofLiteral: base, in: linked) { return value(element) }
      return unpacked(value(base), at: site)
    case .await(let operand):
      return value(operand)
    case .yield(let operand), .delegate(let operand):
      flow(value(operand), into: variables.returnValue(of: site.function))
      return .empty
    case .enter(let manager):
      return entered(value(manager), at: site)
    case .exit(let kind, let operand):
      if kind == .returnValue { flow(value(operand), into: variables.returnValue(of: site.function)) }
      return .empty
    }
  }

  func value(_ id: ValueID) -> SetID { id.exists ? values[Int(id.index)] : .empty }

  private mutating func container(
    _ kind: ContainerKind, _ operands: OperandRange, at site: Site, in linked: LinkedFunction
  ) -> SetID {
    let object = objects.intern(.container(kind.shape, site))
    if !operands.indices.isEmpty {
      let node = variables.node(.field(object, names.elements))
      for position in operands.indices { flow(value(ValueID(linked.facts.operands[position])), into: node) }
    }
    return sets.singleton(object)
  }

  private mutating func makeFunction(
    _ function: FunctionID, defaults: OperandRange, in linked: LinkedFunction
  ) -> SetID {
    let withDefault = program[function].facts.parameters.enumerated().filter { $0.element.hasDefault }
    for (operand, parameter) in zip(defaults.indices, withDefault) {
      let assigned = value(ValueID(linked.facts.operands[operand]))
      flow(assigned, into: variables.slot(function, Int32(parameter.offset)))
    }
    return sets.singleton(objects.intern(.function(function)))
  }

  private mutating func makeType(
    _ type: TypeID, arguments: ArgumentRange, at site: Site, in linked: LinkedFunction
  ) -> SetID {
    if program[type].facts.kind == .extension {
      let extended = models.canonical(program[type].symbol(program[type].facts.name))
      hierarchy.addExternalBase(extended, to: type)
      foreignExtensions[extended] = type
    }
    for position in arguments.indices {
      let argument = linked.facts.arguments[position]
      guard argument.kind == .positional else { continue }
      for base in sets[value(argument.value)] {
        switch objects[base] {
        case .type(let ancestor): hierarchy.addBase(ancestor, to: type)
        case .external(let name): hierarchy.addExternalBase(models.canonical(name), to: type)
        default: break
        }
      }
    }
    return sets.singleton(objects.intern(.type(type)))
  }

  private mutating func containersOnly(_ set: SetID) -> SetID {
    if set.isEmpty { return set }
    let members = sets[set]
    let kept = members.filter { if case .container = objects[$0] { true } else { false } }
    if kept.count == members.count { return set }
    return kept.isEmpty ? .empty : sets.intern(kept)
  }

  /// `counts, names = {}, []`.
  private func element(_ position: Int32, ofLiteral base: ValueID, in linked: LinkedFunction) -> ValueID? {
    guard position >= 0, base.exists,
      case .container(let kind, let operands) = linked.facts.body[Int(base.index)].operation,
      kind == .tuple || kind == .list, Int(position) < operands.indices.count
    else { return nil }
    return ValueID(linked.facts.operands[operands.indices.lowerBound + Int(position)])
  }

  /// Destructuring a tuple gives its elements; anything else stands for itself, as the pairs of `items()` do.
  private mutating func unpacked(_ set: SetID, at site: Site) -> SetID {
    var result = SetID.empty
    for object in sets[set] {
      if case .container = objects[object] {
        let node = variables.node(.field(object, names.elements))
        result = sets.union(result, read(node, by: site.function))
      } else {
        result = sets.union(result, sets.singleton(object))
      }
    }
    return result
  }

  /// What `with manager as name` binds.
  private mutating func entered(_ set: SetID, at site: Site) -> SetID {
    var result = SetID.empty
    for object in sets[set] {
      if let type = objects.type(of: object), let enter = method(names.enter, of: type) {
        bind(receiver: object, to: enter)
        result = sets.union(result, read(variables.returnValue(of: enter), by: site.function))
      } else if case .container(.generator, _) = objects[object] {
        result = sets.union(result, elements(of: sets.singleton(object), at: site))
      } else {
        result = sets.union(result, sets.singleton(object))
      }
    }
    return result
  }
}

extension ContainerKind {
  var shape: ContainerShape {
    switch self {
    case .list: .list
    case .tuple: .tuple
    case .set: .set
    case .mapping: .mapping
    case .generator: .generator
    }
  }
}
