import RaceIR

extension PointsTo {
  /// What `base.name` may denote.
  mutating func member(_ name: Symbol, of base: SetID, at site: Site) -> SetID {
    var result = SetID.empty
    for object in sets[base] {
      result = sets.union(result, member(name, ofObject: object, at: site))
    }
    return result
  }

  private mutating func member(_ name: Symbol, ofObject object: ObjectID, at site: Site) -> SetID {
    switch objects[object] {
    case .module(let module):
      return member(name, ofModule: module, at: site)
    case .type(let type):
      return member(name, ofType: type, receiver: object, at: site)
    case .instance(let type, _), .anyInstance(let type):
      return member(name, ofInstance: object, type: type, at: site)
    case .external(let prefix):
      let dotted = qualify(prefix, name)
      return module(named: dotted)
    case .externalInstance(let type, _):
      if let extended = extensionMember(name, of: type, receiver: object) { return extended }
      if models.lockParts.contains(name), let part = lockPart(name, of: object, type) { return part }
      return read(variables.node(.field(object, name)), by: site.function)
    case .parent(let type, let receiver):
      let ancestors = hierarchy.linearization(of: objects.type(of: receiver) ?? type)
      let rest = ancestors.drop { $0 != type }.dropFirst()
      return inherited(name, from: Array(rest), receiver: receiver, at: site)
    case .function, .boundMethod, .container:
      guard let node = variables.find(.field(object, name)) else { return .empty }
      return read(node, by: site.function)
    }
  }

  /// A method that the program adds to a library's type.
  private mutating func extensionMember(_ name: Symbol, of type: Symbol, receiver: ObjectID) -> SetID? {
    guard !foreignExtensions.isEmpty else { return nil }
    for ancestor in models.lineage(of: type) {
      guard let own = foreignExtensions[ancestor], let function = method(name, of: own) else { continue }
      return sets.singleton(objects.intern(.boundMethod(function, receiver: receiver)))
    }
    return nil
  }

  /// A name the models know is what they say it is, even where the library's own source is part of the program.
  private mutating func member(_ name: Symbol, ofModule module: ModuleID, at site: Site) -> SetID {
    let member = resolve(name, of: module)
    if let external = member.external { return sets.singleton(objects.intern(.external(external))) }
    // `from package import part` in the package's own file names the part before anything has flowed there.
    if let known = moduleMember(name, of: module, readBy: site.function), !known.isEmpty { return known }
    guard let submodule = member.submodule else { return .empty }
    return sets.singleton(objects.intern(.module(submodule)))
  }

  private mutating func resolve(_ name: Symbol, of module: ModuleID) -> ResolvedNames.ModuleMember {
    if let known = resolved.member(name, of: module) { return known }
    let path = program[module].module
    let dotted = path.isEmpty ? program.symbols[name] : "\(path).\(program.symbols[name])"
    var member = ResolvedNames.ModuleMember(submodule: program.modules.find(dotted))
    if let symbol = program.symbols.find(dotted), models.knows(symbol) {
      member.external = models.canonical(symbol)
    }
    resolved.note(member, as: name, of: module)
    return member
  }

  private mutating func member(
    _ name: Symbol, ofType type: TypeID, receiver: ObjectID, at site: Site
  ) -> SetID {
    var result = SetID.empty
    for ancestor in hierarchy.linearization(of: type) {
      guard let node = variables.find(.field(objects.intern(.type(ancestor)), name)) else { continue }
      for found in sets[read(node, by: site.function)] {
        if case .function(let function) = objects[found], traits[Int(function.index)].contains(.classMethod) {
          result = sets.union(
            result, sets.singleton(objects.intern(.boundMethod(function, receiver: receiver))))
        } else {
          result = sets.union(result, sets.singleton(found))
        }
      }
      if !variables[node].isEmpty { break }
    }
    return result
  }

  private mutating func member(
    _ name: Symbol, ofInstance object: ObjectID, type: TypeID, at site: Site
  ) -> SetID {
    if name == names.classAttribute { return sets.singleton(objects.intern(.type(type))) }
    let own = read(fieldNode(name, of: object, type: type), by: site.function)
    let ancestors = hierarchy.linearization(of: type)
    var result = sets.union(own, inherited(name, from: ancestors, receiver: object, at: site))
    if result.isEmpty, case .instance = objects[object] {
      result = read(variables.node(.familyField(family: hierarchy.family(of: type), name)), by: site.function)
    }
    if result.isEmpty { result = annotatedMember(name, from: ancestors, at: site) }
    if result.isEmpty, models.lockParts.contains(name) {
      for ancestor in hierarchy.externalAncestors(of: type) {
        if let part = lockPart(name, of: object, ancestor) { return part }
      }
    }
    return result
  }

  /// Fields of instances that are not told apart are shared by related types, since a method of a base type sees
  /// what a derived one has stored.
  mutating func fieldNode(_ name: Symbol, of object: ObjectID, type: TypeID) -> NodeID {
    if case .anyInstance = objects[object] {
      return variables.node(.familyField(family: hierarchy.family(of: type), name))
    }
    return variables.node(.field(object, name))
  }

  /// The member that the first of the types defines, as seen on a receiver.
  private mutating func inherited(
    _ name: Symbol, from types: [TypeID], receiver: ObjectID, at site: Site
  ) -> SetID {
    guard isTypeMember(name) else { return .empty }
    for type in types {
      guard let node = findMember(name, of: type) else { continue }
      let members = read(node, by: site.function)
      if members.isEmpty { continue }
      return bound(members, to: receiver, at: site)
    }
    return .empty
  }

  /// Functions found on a type become methods of the receiver; properties are called.
  private mutating func bound(_ members: SetID, to receiver: ObjectID, at site: Site) -> SetID {
    var result = SetID.empty
    for member in sets[members] {
      guard case .function(let function) = objects[member] else {
        result = sets.union(result, sets.singleton(member))
        continue
      }
      let traits = traits[Int(function.index)]
      if traits.contains(.property) {
        bind(receiver: receiver, to: function)
        result = sets.union(result, read(variables.returnValue(of: function), by: site.function))
      } else if traits.contains(.setter) {
        continue
      } else if traits.contains(.staticMethod) {
        result = sets.union(result, sets.singleton(member))
      } else if traits.contains(.classMethod), let type = objects.type(of: receiver) {
        let owner = objects.intern(.type(type))
        result = sets.union(result, sets.singleton(objects.intern(.boundMethod(function, receiver: owner))))
      } else {
        result = sets.union(
          result, sets.singleton(objects.intern(.boundMethod(function, receiver: receiver))))
      }
    }
    return result
  }

  private mutating func annotatedMember(_ name: Symbol, from types: [TypeID], at site: Site) -> SetID {
    for type in types {
      let linked = program[type]
      guard let member = linked.facts.members.first(where: { linked.symbol($0.name) == name }),
        let annotation = member.annotation
      else { continue }
      return instances(
        of: annotation, in: program[linked.body], at: Site(linked.body, -1 - Int32(member.name.index)))
    }
    return .empty
  }

  /// The function that a type defines or inherits under a name.
  mutating func method(_ name: Symbol, of type: TypeID) -> FunctionID? {
    guard isTypeMember(name) else { return nil }
    for ancestor in hierarchy.linearization(of: type) {
      guard let node = findMember(name, of: ancestor) else { continue }
      for member in sets[variables[node]] {
        if case .function(let function) = objects[member], !traits[Int(function.index)].contains(.setter) {
          return function
        }
      }
    }
    return nil
  }

  // MARK: Stores

  mutating func assign(_ assigned: SetID, toMember name: Symbol, of base: SetID, by writer: FunctionID) {
    for object in sets[base] {
      noteHolder(holder(of: name, in: object), of: assigned, madeIn: writer)
      switch objects[object] {
      case .module(let module):
        flow(assigned, into: variables.node(.global(module, name)))
      case .instance(let type, _), .anyInstance(let type):
        flow(assigned, into: fieldNode(name, of: object, type: type))
        if let setter = setter(name, of: type) {
          bind(receiver: object, to: setter)
          if program[setter].facts.parameters.count > 1 { flow(assigned, into: variables.slot(setter, 1)) }
        }
      case .type:
        let node = makeMember(name, of: object)
        variables.declare(node)
        flow(assigned, into: node)
      case .function, .boundMethod, .container, .externalInstance, .parent:
        flow(assigned, into: variables.node(.field(object, name)))
      case .external:
        break
      }
    }
  }

  /// The setter of a property, which stands under the same name as its getter.
  mutating func setter(_ name: Symbol, of type: TypeID) -> FunctionID? {
    guard isTypeMember(name) else { return nil }
    for ancestor in hierarchy.linearization(of: type) {
      guard let node = findMember(name, of: ancestor) else { continue }
      for member in sets[variables[node]] {
        if case .function(let function) = objects[member], traits[Int(function.index)].contains(.setter) {
          return function
        }
      }
    }
    return nil
  }

  // MARK: Elements

  /// What indexing or iterating may give.
  mutating func elements(of base: SetID, at site: Site) -> SetID {
    var result = SetID.empty
    for object in sets[base] {
      switch objects[object] {
      case .container, .externalInstance:
        result = sets.union(result, read(variables.node(.field(object, names.elements)), by: site.function))
      case .instance(let type, _), .anyInstance(let type):
        guard let method = method(names.getItem, of: type) else { continue }
        bind(receiver: object, to: method)
        result = sets.union(result, read(variables.returnValue(of: method), by: site.function))
      case .function, .boundMethod, .type, .module, .external, .parent:
        continue
      }
    }
    return result
  }

  mutating func assign(_ assigned: SetID, toElementsOf base: SetID) {
    for object in sets[base] {
      switch objects[object] {
      case .container, .externalInstance:
        flow(assigned, into: variables.node(.field(object, names.elements)))
      case .instance(let type, _), .anyInstance(let type):
        guard let method = method(names.setItem, of: type) else { continue }
        bind(receiver: object, to: method)
        if program[method].facts.parameters.count > 2 { flow(assigned, into: variables.slot(method, 2)) }
      case .function, .boundMethod, .type, .module, .external, .parent:
        continue
      }
    }
  }

  /// The receiver reaches the first parameter.
  mutating func bind(receiver: ObjectID, to function: FunctionID) {
    guard !program[function].facts.parameters.isEmpty else { return }
    flow(sets.singleton(receiver), into: variables.slot(function, 0))
  }
}
