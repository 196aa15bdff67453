import RaceIR

extension PointsTo {
  /// Remembers which variable first takes a container, lock or other told-apart object over from its maker.
  ///
  /// Containers and locks are then known by that variable, however they are passed on. A variable outlives a local,
  /// so it takes the place of one.
  mutating func noteHolder(
    _ base: LocationBase?, of assigned: SetID, madeIn function: FunctionID, asItem: Bool = false
  ) {
    guard let base, !assigned.isEmpty else { return }
    let holder = Location(base: base, isItems: asItem)
    for object in sets[assigned] where isMade(object, in: function) || !holder.isLocal && isTracked(object) {
      if let known = holders[object], !known.isLocal || holder.isLocal { continue }
      holders[object] = holder
    }
  }

  /// Whether a function makes a container or library object.
  func isMade(_ object: ObjectID, in function: FunctionID) -> Bool {
    switch objects[object] {
    case .externalInstance(_, let site), .container(_, let site): site.function == function
    case .function, .boundMethod, .type, .instance, .anyInstance, .module, .external, .parent: false
    }
  }

  /// Whether the function that makes an object hands it to its caller.
  func isReturnedByMaker(_ object: ObjectID) -> Bool {
    switch objects[object] {
    case .externalInstance(_, let site), .container(_, let site):
      guard site.function.index >= 0 else { return false }
      return sets[variables[variables.returnValue(of: site.function)]].contains(object)
    case .function, .boundMethod, .type, .instance, .anyInstance, .module, .external, .parent:
      return false
    }
  }

  /// Finds the containers that functions make, keep to themselves and give back: every caller gets one of its own.
  mutating func noteMadeForCallers() {
    for index in objects.objects.indices {
      let object = ObjectID(Int32(index))
      guard case .container(_, let site) = objects[object], site.instruction >= 0, isReturnedByMaker(object),
        !replaced.contains(site.function)
      else { continue }
      let linked = program[site.function]
      let ownership = LocalOwnership(
        linked.facts, made: [site.instruction], keeps: { _ in false },
        viewed: { call in
          guard case .call(let callee, _) = linked.operation(call) else { return nil }
          return viewedReceiver(callee, linked)
        })
      if ownership.isKept(site.instruction) { madeForCaller.insert(object) }
    }
  }

  /// The container of which a method gives a live view: `table` in `table.items`.
  func viewedReceiver(_ callee: ValueID, _ linked: LinkedFunction) -> ValueID? {
    guard case .readMember(let base, let name) = linked.operation(callee),
      names.containerOperations[linked.symbol(name)] == .givesView
    else { return nil }
    return base
  }

  private func isTracked(_ object: ObjectID) -> Bool {
    switch objects[object] {
    case .externalInstance, .container: true
    case .function, .boundMethod, .type, .instance, .anyInstance, .module, .external, .parent: false
    }
  }

  func holder(of name: Symbol, in object: ObjectID) -> LocationBase? {
    switch objects[object] {
    case .module(let module): .global(module, name)
    case .type(let type): .typeMember(type, name)
    case .instance(let type, _), .anyInstance(let type): .member(type, name)
    case .externalInstance: .externalMember(object, name)
    case .function, .boundMethod, .external, .container, .parent: nil
    }
  }
}

extension Location {
  /// A variable of one activation of a function.
  var isLocal: Bool { if case .captured = base { true } else { false } }
}
