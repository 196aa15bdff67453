import RaceIR

/// Roots that no call or base type shows: what a library finds by name.
extension RootDiscovery {
  mutating func addConventions() {
    let program = summarizer.pointsTo.program
    for index in program.units.indices { addSettings(of: ModuleID(Int32(index))) }
    for index in program.types.indices { addByConstructor(TypeID(Int32(index))) }
    for model in summarizer.pointsTo.models.functionRoots { addNamed(model) }
    for model in summarizer.pointsTo.models.signatureRoots { addBySignature(model) }
  }

  // MARK: Settings

  /// `MIDDLEWARE = ["shop.middleware.Timing"]`.
  private mutating func addSettings(of module: ModuleID) {
    let models = summarizer.pointsTo.models
    guard !models.settingRoots.isEmpty else { return }
    let linked = summarizer.pointsTo.program[summarizer.pointsTo.program.topLevel(of: module)]
    for instruction in linked.facts.body {
      guard case .writeGlobal(let name, let value) = instruction.operation, value.exists,
        let roots = models.settingRoots[linked.symbol(name)]
      else { continue }
      for model in roots {
        for text in strings(in: value, of: linked) { addSetting(text, model, linked.symbol(name)) }
      }
    }
  }

  private func strings(in value: ValueID, of linked: LinkedFunction) -> [String] {
    guard case .container(_, let operands) = linked.facts.body[Int(value.index)].operation else { return [] }
    return operands.indices.compactMap { position in
      let element = ValueID(linked.facts.operands[position])
      guard element.exists,
        case .constant(.string(let text)) = linked.facts.body[Int(element.index)].operation
      else {
        return nil
      }
      return summarizer.pointsTo.program.symbols[linked.symbol(text)]
    }
  }

  private mutating func addSetting(_ dotted: String, _ model: RootModel, _ name: Symbol) {
    for object in summarizer.objects(named: dotted) {
      switch summarizer.pointsTo.objects[object] {
      case .type(let type):
        for method in summarizer.methods(matching: model.methods, of: type) {
          addMethod(method, model, name, of: type)
        }
      case .function(let factory):
        addProduct(of: factory, model, name)
      default:
        continue
      }
    }
  }

  /// A function in the settings makes the callable.
  private mutating func addProduct(of factory: FunctionID, _ model: RootModel, _ name: Symbol) {
    let pointsTo = summarizer.pointsTo
    for object in pointsTo.sets[pointsTo.variables[pointsTo.variables.returnValue(of: factory)]] {
      guard case .function(let product) = pointsTo.objects[object] else { continue }
      addFunction(product, model, name)
    }
  }

  // MARK: Types and functions by name

  private mutating func addByConstructor(_ type: TypeID) {
    let pointsTo = summarizer.pointsTo
    guard let initializer = pointsTo.program.methods(of: type).first(where: { isInitializer($0) }) else {
      return
    }
    let linked = pointsTo.program[initializer]
    guard linked.facts.parameters.count > 1 else { return }
    let name = linked.symbol(linked.facts.parameters[1].name)
    for model in pointsTo.models.constructorRoots[name] ?? [] {
      for method in summarizer.methods(matching: model.methods, of: type) {
        addMethod(method, model, name, of: type)
      }
    }
  }

  private func isInitializer(_ function: FunctionID) -> Bool {
    let linked = summarizer.pointsTo.program[function]
    return linked.symbol(linked.facts.name) == summarizer.pointsTo.names.initializer
  }

  /// A function that the user says is run by threads.
  private mutating func addNamed(_ model: RootModel) {
    let name = summarizer.pointsTo.program.symbols.find(model.name) ?? Symbol(-1)
    let program = summarizer.pointsTo.program
    for index in program.functions.indices where program.functions[index].facts.kind == .function {
      let function = FunctionID(Int32(index))
      guard NamePattern.fits(program.qualifiedName(of: function)[...], model.name[...]) else { continue }
      addFunction(function, model, name)
    }
  }

  /// `def application(environ, start_response)`, unless the program itself is seen to serve it.
  private mutating func addBySignature(_ model: RootModel) {
    let program = summarizer.pointsTo.program
    let wanted = model.name.split(separator: ",").map { program.symbols.find(String($0)) ?? Symbol(-1) }
    for index in program.functions.indices where program.functions[index].facts.kind == .function {
      let function = FunctionID(Int32(index))
      let linked = program[function]
      let names = linked.facts.parameters.map { linked.symbol($0.name) }
      let own = summarizer.pointsTo.hasReceiver(function) ? Array(names.dropFirst()) : names
      guard own == wanted, !calledBack.contains(function) else { continue }
      addFunction(function, model, program.symbols.find(model.name) ?? Symbol(-1))
    }
  }

  private mutating func addFunction(_ function: FunctionID, _ model: RootModel, _ name: Symbol) {
    let receivers = summarizer.pointsTo.hasReceiver(function) ? summarizer.receivers(of: function) : [.none]
    for receiver in receivers where domain(model, of: function).isThread {
      insert(
        ThreadRoot(
          function: function, receiver: receiver, kind: name, domain: model.domain,
          multiplicity: model.multiplicity == .one ? .one : .many, isAssumedMany: false, spawn: nil,
          threads: .empty,
          executors: .empty, hasOwnReceiver: model.receiver == .perCall))
    }
  }
}

extension Summarizer {
  /// What a dotted name denotes in the program.
  func objects(named dotted: String) -> [ObjectID] {
    guard let dot = dotted.lastIndex(of: "."),
      let module = pointsTo.program.modules.find(String(dotted[..<dot])),
      let name = pointsTo.program.symbols.find(String(dotted[dotted.index(after: dot)...])),
      let node = pointsTo.variables.find(.global(module, name))
    else { return [] }
    return pointsTo.sets[pointsTo.variables[node]]
  }

  /// Whether a type's body gives an attribute one of the values of a condition.
  func declares(_ condition: Condition, _ type: TypeID) -> Bool {
    pointsTo.hierarchy.ancestry(of: type).contains { ancestor in
      let linked = pointsTo.program[pointsTo.program[ancestor].body]
      return linked.facts.body.contains { instruction in
        guard case .writeTypeMember(let name, let value) = instruction.operation,
          condition.argument.labels.contains(pointsTo.program.symbols[linked.symbol(name)])
        else { return false }
        return condition.values.contains { isConstant(value, $0, in: linked) }
      }
    }
  }
}
