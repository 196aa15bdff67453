import RaceIR

extension PointsTo {
  /// A call of a name that leads out of the program.
  mutating func callExternal(
    _ name: Symbol, _ passed: ArraySlice<Argument>, at site: Site, in linked: LinkedFunction
  ) -> SetID {
    if name == names.superFunction { return parent(at: site) }
    if name == names.getAttribute { return namedMember(passed, at: site, in: linked) }
    if name == names.setAttribute { return assignNamedMember(passed, at: site, in: linked) }
    for root in models.callRoots[name] ?? [] { forward(root, passed, at: site, in: linked) }
    if let call = models.calls[name] { return result(of: call, passed, at: site, in: linked) }
    if models.typeNames.contains(name) {
      let result = instance(ofExternal: name, at: site)
      noteWrapping(name, result, passed, in: linked)
      for root in models.callRoots[name] ?? [] { noteOwner(root, result, passed, in: linked) }
      fill(result, with: passed)
      return result
    }
    return models.types[name] == nil && isTypeLike(name) ? opaqueInstance(name) : .empty
  }

  /// An instance of a library type made at one place.
  mutating func instance(ofExternal type: Symbol, at site: Site) -> SetID {
    let object: AbstractObject
    if let shape = models.type(type)?.kind.shape {
      object = .container(shape, site)
    } else {
      object = .externalInstance(type, site)
    }
    return sets.singleton(objects.intern(object))
  }

  /// Instances of a type that no model describes; one for all places, since nothing distinguishes them.
  private mutating func opaqueInstance(_ type: Symbol) -> SetID {
    sets.singleton(objects.intern(.externalInstance(type, Site(FunctionID(-1), -1))))
  }

  /// Types are written with a capital letter, by convention.
  private mutating func isTypeLike(_ name: Symbol) -> Bool {
    if let known = resolved.typeLike[name] { return known }
    let last = program.symbols[name].split(separator: ".").last ?? ""
    let isTypeLike = last.drop { $0 == "_" }.first?.isUppercase ?? false
    resolved.typeLike[name] = isTypeLike
    return isTypeLike
  }

  /// The handlers that a server makes know it.
  private mutating func noteOwner(
    _ root: RootModel, _ owner: SetID, _ passed: ArraySlice<Argument>, in linked: LinkedFunction
  ) {
    guard let attribute = root.owner, let callback = argument(root.callback, of: passed, in: linked) else {
      return
    }
    let name = program.symbols.intern(attribute)
    for object in sets[value(callback)] {
      guard case .type(let type) = objects[object] else { continue }
      flow(owner, into: fieldNode(name, of: objects.intern(.anyInstance(type)), type: type))
    }
  }

  /// Making an object of a type of the program that inherits from a library's.
  mutating func noteInheritedOwner(
    _ object: ObjectID, _ type: TypeID, _ passed: ArraySlice<Argument>, in linked: LinkedFunction
  ) {
    for ancestor in hierarchy.externalAncestors(of: type) {
      for name in models.lineage(of: ancestor) {
        for root in models.callRoots[name] ?? [] {
          noteOwner(root, sets.singleton(object), passed, in: linked)
        }
      }
    }
  }

  /// A condition over a given lock is that lock.
  private mutating func noteWrapping(
    _ name: Symbol, _ result: SetID, _ passed: ArraySlice<Argument>, in linked: LinkedFunction
  ) {
    guard let model = models.locks[name], let wrapped = argument(model.wraps, of: passed, in: linked) else {
      return
    }
    for object in sets[result] {
      wrappedLocks[object] = sets.union(wrappedLocks[object] ?? .empty, value(wrapped))
    }
  }

  /// A container made from another holds its elements.
  private mutating func fill(_ made: SetID, with passed: ArraySlice<Argument>) {
    guard let object = sets[made].first, case .container(_, let site) = objects[object] else { return }
    for argument in passed where argument.kind == .positional {
      flow(
        elements(of: value(argument.value), at: site), into: variables.node(.field(object, names.elements)))
    }
  }

  private mutating func result(
    of call: CallModel, on receiver: ObjectID = .none, _ passed: ArraySlice<Argument>, at site: Site,
    in linked: LinkedFunction
  ) -> SetID {
    switch call.result {
    case .nothing:
      return .empty
    case .argument(let position), .view(let position):
      let index = passed.startIndex + position
      guard index < passed.endIndex else { return .empty }
      forward(call.forwards, passed, toAny: value(passed[index].value), in: linked)
      return value(passed[index].value)
    case .receiver:
      return receiver.exists ? sets.singleton(receiver) : .empty
    case .task(let position), .reference(let position):
      // Counted from the end, when negative.
      let index = position < 0 ? passed.endIndex + position : passed.startIndex + position
      guard passed.indices.contains(index) else { return .empty }
      let task = objects.intern(.externalInstance(program.symbols.intern(call.name), site))
      flow(value(passed[index].value), into: variables.node(.field(task, names.elements)))
      return sets.singleton(task)
    case .copy(let kind):
      let made = sets.singleton(objects.intern(.container(kind.shape ?? .list, site)))
      fill(made, with: passed.prefix(1))
      return made
    case .instance(let type):
      return instance(ofExternal: models.canonical(program.symbols.intern(type)), at: site)
    }
  }

  private mutating func parent(at site: Site) -> SetID {
    guard let method = enclosingMethod(of: site.function), let type = program[method].owner else {
      return .empty
    }
    var result = SetID.empty
    for receiver in sets[read(variables.slot(method, 0), by: site.function)] {
      result = sets.union(result, sets.singleton(objects.intern(.parent(of: type, receiver: receiver))))
    }
    return result
  }

  /// The method that a function is, or is nested in.
  func enclosingMethod(of function: FunctionID) -> FunctionID? {
    var current = function
    while true {
      if hasReceiver(current) { return current }
      let linked = program[current]
      if linked.facts.kind == .topLevel || linked.facts.kind == .typeBody { return nil }
      current = linked.parent
    }
  }

  // MARK: getattr and setattr with a literal name

  private mutating func namedMember(_ passed: ArraySlice<Argument>, at site: Site, in linked: LinkedFunction)
    -> SetID
  {
    guard let (base, name) = literalMember(passed, in: linked) else { return .empty }
    return member(name, of: base, at: site)
  }

  private mutating func assignNamedMember(
    _ passed: ArraySlice<Argument>, at site: Site, in linked: LinkedFunction
  ) -> SetID {
    guard passed.count > 2, let (base, name) = literalMember(passed, in: linked) else { return .empty }
    assign(value(passed[passed.startIndex + 2].value), toMember: name, of: base, by: site.function)
    return .empty
  }

  private func literalMember(_ passed: ArraySlice<Argument>, in linked: LinkedFunction) -> (SetID, Symbol)? {
    guard passed.count >= 2 else { return nil }
    let name = passed[passed.startIndex + 1].value
    guard name.exists, case .constant(.string(let text)) = linked.facts.body[Int(name.index)].operation else {
      return nil
    }
    return (value(passed[passed.startIndex].value), linked.symbol(text))
  }

  // MARK: Methods of library objects

  /// `base.name(…)` where the base is an object of a library, or of a type that inherits from one.
  mutating func callExternalMethod(
    _ name: Symbol, on base: SetID, _ passed: ArraySlice<Argument>, at site: Site, in linked: LinkedFunction
  ) -> SetID {
    var result = SetID.empty
    for object in sets[base] {
      switch objects[object] {
      case .container:
        result = sets.union(result, callContainerMethod(name, on: object, passed, at: site, in: linked))
      case .externalInstance(let type, _):
        result = sets.union(
          result, callMethod(name, ofExternal: type, on: object, passed, at: site, in: linked))
      case .instance(let type, _), .anyInstance(let type):
        guard method(name, of: type) == nil else { continue }
        for ancestor in hierarchy.externalAncestors(of: type) {
          result = sets.union(
            result, callMethod(name, ofExternal: ancestor, on: object, passed, at: site, in: linked))
        }
      case .type(let type):
        for ancestor in hierarchy.externalAncestors(of: type) {
          result = sets.union(
            result, callMethod(name, ofExternal: ancestor, on: object, passed, at: site, in: linked))
        }
      case .function, .boundMethod, .module, .external, .parent:
        continue
      }
    }
    return result
  }

  private mutating func callMethod(
    _ name: Symbol, ofExternal type: Symbol, on object: ObjectID, _ passed: ArraySlice<Argument>,
    at site: Site,
    in linked: LinkedFunction
  ) -> SetID {
    if models.type(type)?.kind == .threadSafe || models.type(type)?.kind == .executor {
      let result = callContainerMethod(name, on: object, passed, at: site, in: linked)
      if !result.isEmpty { return result }
    }
    if models.lockParts.contains(name), let part = lockPart(name, of: object, type) { return part }
    for ancestor in models.lineage(of: type) {
      let method = qualify(ancestor, name)
      let roots = models.callRoots[method] ?? []
      for root in roots { forward(root, passed, at: site, in: linked) }
      if let call = models.calls[method] { return result(of: call, on: object, passed, at: site, in: linked) }
      if !roots.isEmpty { break }
    }
    return .empty
  }

  /// The lock that a method or attribute of a library object is: one for each object.
  mutating func lockPart(_ name: Symbol, of object: ObjectID, _ type: Symbol) -> SetID? {
    for ancestor in models.lineage(of: type) {
      let member = qualify(ancestor, name)
      guard models.locks[member]?.isPart ?? false else { continue }
      let part = objects.intern(.externalInstance(member, partSite(of: object)))
      wrappedLocks[part] = sets.singleton(object)
      return sets.singleton(part)
    }
    return nil
  }

  private func partSite(of object: ObjectID) -> Site {
    switch objects[object] {
    case .externalInstance(_, let site), .instance(_, let site): site
    default: Site(FunctionID(-1), -2 - object.index)
    }
  }

  /// `object(…)` for an object of a library: a task takes the arguments of its function, a reference gives what it
  /// refers to.
  mutating func callObject(
    _ object: ObjectID, ofExternal type: Symbol, _ passed: ArraySlice<Argument>, at site: Site,
    in linked: LinkedFunction
  ) -> SetID {
    switch models.calls[type]?.result {
    case .task:
      let functions = read(variables.node(.field(object, names.elements)), by: site.function)
      forward(.variadic(from: 0), passed, toAny: functions, in: linked)
      return sets.singleton(object)
    case .reference:
      return read(variables.node(.field(object, names.elements)), by: site.function)
    case .nothing, .argument, .copy, .instance, .view, .receiver, nil:
      return callMethod(names.call, ofExternal: type, on: object, passed, at: site, in: linked)
    }
  }

  /// What goes into a container comes out of it again.
  private mutating func callContainerMethod(
    _ name: Symbol, on object: ObjectID, _ passed: ArraySlice<Argument>, at site: Site,
    in linked: LinkedFunction
  ) -> SetID {
    let node = variables.node(.field(object, names.elements))
    switch names.containerOperations[name] {
    case .insertsArgument(let position):
      let index = passed.startIndex + position
      if index < passed.endIndex { flow(value(passed[index].value), into: node) }
      return position > 0 ? read(node, by: site.function) : .empty
    case .insertsElements:
      for argument in passed { flow(elements(of: value(argument.value), at: site), into: node) }
      return .empty
    case .givesElement:
      return read(node, by: site.function)
    case .givesView, .givesCopy:
      return sets.singleton(object)
    case nil:
      return .empty
    }
  }
}
