import RaceIR

extension PointsTo {
  /// Reads and writes of named variables.
  mutating func variable(_ instruction: Instruction, at site: Site, in linked: LinkedFunction) -> SetID {
    switch instruction.operation {
    case .readLocal(let slot):
      return local(slot, of: site.function, readBy: site.function)
    case .writeLocal(let slot, let assigned):
      flow(value(assigned), into: variables.slot(site.function, slot.index))
      noteHolder(.captured(site.function, slot.index), of: value(assigned), madeIn: site.function)
      return .empty
    case .readCaptured(let owner, let slot):
      return local(slot, of: linked.function(owner), readBy: site.function)
    case .writeCaptured(let owner, let slot, let assigned):
      flow(value(assigned), into: variables.slot(linked.function(owner), slot.index))
      return .empty
    case .readGlobal(let name):
      return global(linked.symbol(name), in: linked.namespace, readBy: site.function)
    case .writeGlobal(let name, let assigned):
      flow(value(assigned), into: variables.node(.global(linked.namespace, linked.symbol(name))))
      noteHolder(.global(linked.namespace, linked.symbol(name)), of: value(assigned), madeIn: site.function)
      return .empty
    case .readTypeMember(let name):
      guard let type = linked.owner else { return .empty }
      return read(typeMember(linked.symbol(name), of: type), by: site.function)
    case .writeTypeMember(let name, let assigned):
      guard let type = linked.owner else { return .empty }
      variables.declare(typeMember(linked.symbol(name), of: type))
      flow(value(assigned), into: typeMember(linked.symbol(name), of: type))
      adoptMethods(value(assigned), by: type)
      noteHolder(.typeMember(type, linked.symbol(name)), of: value(assigned), madeIn: site.function)
      return .empty
    default:
      return .empty
    }
  }

  /// `update = locked(dict.update)` in a class body: the function that a call gives back becomes a method.
  private mutating func adoptMethods(_ assigned: SetID, by type: TypeID) {
    for object in sets[assigned] {
      guard case .function(let function) = objects[object], program[function].owner == nil,
        program[function].facts.kind == .function, !program[function].facts.parameters.isEmpty
      else { continue }
      wrappers.insert(function)
      flow(sets.singleton(objects.intern(.anyInstance(type))), into: variables.slot(function, 0))
    }
  }

  mutating func typeMember(_ name: Symbol, of type: TypeID) -> NodeID {
    makeMember(name, of: objects.intern(.type(type)))
  }

  private mutating func local(_ slot: Slot, of owner: FunctionID, readBy reader: FunctionID) -> SetID {
    let known = read(variables.slot(owner, slot.index), by: reader)
    guard known.isEmpty else { return known }
    return annotated(slot, of: owner)
  }

  /// What an annotation says of a variable that nothing has been seen to flow into.
  private mutating func annotated(_ slot: Slot, of owner: FunctionID) -> SetID {
    let linked = program[owner]
    guard let reference = linked.facts.variables[Int(slot.index)].annotation else { return .empty }
    return instances(of: reference, in: linked, at: Site(owner, -1 - slot.index))
  }

  /// Unknown instances of the types that a reference names.
  mutating func instances(of reference: TypeReference, in linked: LinkedFunction, at site: Site) -> SetID {
    var result = SetID.empty
    for name in reference.names {
      let found = lookup(dotted: linked.symbol(name), in: linked.namespace, by: site.function)
      for object in sets[found] {
        switch objects[object] {
        case .type(let type):
          result = sets.union(result, sets.singleton(objects.intern(.anyInstance(type))))
        case .external(let external):
          let canonical = models.canonical(external)
          guard models.typeNames.contains(canonical) else { continue }
          result = sets.union(result, instance(ofExternal: canonical, at: site))
        default: break
        }
      }
    }
    return result
  }

  /// A dotted name as written in a module's scope.
  mutating func lookup(dotted name: Symbol, in module: ModuleID, by reader: FunctionID) -> SetID {
    let components = components(of: name)
    guard let head = components.first else { return .empty }
    var result = global(head, in: module, readBy: reader)
    for component in components.dropFirst() {
      result = member(component, of: result, at: Site(reader, -1))
    }
    return result
  }

  private mutating func components(of name: Symbol) -> [Symbol] {
    if let known = resolved.components[name] { return known }
    let parts = program.symbols[name].split(separator: ".")
    let components = parts.map { program.symbols.intern(String($0)) }
    resolved.components[name] = components
    return components
  }

  /// A name of a module's top level, of a module it takes every name from, or a built-in.
  mutating func global(_ name: Symbol, in module: ModuleID, readBy reader: FunctionID) -> SetID {
    if let known = moduleMember(name, of: module, readBy: reader) { return known }
    if let other = program.owner(ofUniqueGlobal: name), let node = variables.find(.global(other, name)),
      program.sharesNamespace(module)
    {
      return read(node, by: reader)
    }
    return unknownName(name, in: module)
  }

  /// Where libraries bring their names into scope without a prefix, a name is the same whatever library it is from.
  private mutating func unknownName(_ name: Symbol, in module: ModuleID) -> SetID {
    let known = program.sharesNamespace(module) ? models.canonical(name) : builtin(name)
    return externalName(known)
  }

  /// A name that leads out of the program: of the one object that it denotes, or of whatever it is.
  mutating func externalName(_ name: Symbol) -> SetID {
    if models.singletons.contains(name) {
      return sets.singleton(objects.intern(.externalInstance(name, Site(FunctionID(-1), -1))))
    }
    return sets.singleton(objects.intern(.external(name)))
  }

  mutating func moduleMember(_ name: Symbol, of module: ModuleID, readBy reader: FunctionID) -> SetID? {
    if let node = variables.find(.global(module, name)) { return read(node, by: reader) }
    guard let sources = starSources[module] else { return nil }
    var visited: Set<ModuleID> = [module]
    return starMember(name, of: sources, readBy: reader, visited: &visited)
  }

  private mutating func starMember(
    _ name: Symbol, of sources: [ModuleID], readBy reader: FunctionID, visited: inout Set<ModuleID>
  ) -> SetID? {
    for source in sources where visited.insert(source).inserted {
      if let node = variables.find(.global(source, name)) { return read(node, by: reader) }
      if let found = starMember(name, of: starSources[source] ?? [], readBy: reader, visited: &visited) {
        return found
      }
    }
    return nil
  }

  mutating func builtin(_ name: Symbol) -> Symbol {
    if let known = builtins[name] { return known }
    let qualified = models.canonical(program.symbols.intern("builtins.\(program.symbols[name])"))
    builtins[name] = qualified
    return qualified
  }

  // MARK: Imports

  mutating func importation(_ operation: Operation, at site: Site, in linked: LinkedFunction) -> SetID {
    switch operation {
    case .importModule(let name):
      return module(named: linked.symbol(name), importedBy: linked.module)
    case .importMember(let base, let name):
      return member(linked.symbol(name), of: value(base), at: site)
    case .importAll(let base):
      for object in sets[value(base)] {
        guard case .module(let source) = objects[object], source != linked.namespace else { continue }
        if starSources[linked.namespace, default: []].contains(source) { continue }
        starSources[linked.namespace, default: []].append(source)
        enqueueReaders(ofNamesIn: linked.module)
      }
      return .empty
    default:
      return .empty
    }
  }

  /// A star import makes names appear that were taken for built-ins.
  private mutating func enqueueReaders(ofNamesIn module: ModuleID) {
    let base = program.functionBase[Int(module.index)]
    for index in program[module].facts.functions.indices { enqueue(FunctionID(base + Int32(index))) }
  }

  private mutating func module(named written: Symbol, importedBy importer: ModuleID) -> SetID {
    if let known = resolved.imported(written, by: importer) { return known }
    let name = ModuleTable.absoluteName(of: program.symbols[written], in: program[importer])
    let module = module(named: program.symbols.intern(name))
    resolved.note(module, asImportOf: written, by: importer)
    return module
  }

  /// A module of the program, or an external name.
  mutating func module(named name: Symbol) -> SetID {
    if let known = resolved.modules[name] { return known }
    let set: SetID
    if let module = program.modules.find(program.symbols[name]) {
      set = sets.singleton(objects.intern(.module(module)))
    } else {
      set = externalName(models.canonical(name))
    }
    resolved.modules[name] = set
    return set
  }
}
