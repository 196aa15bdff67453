import RaceIR

extension AnalysisState {
  /// Whether each of the threads that one place starts touches something of its own here: the object it was given,
  /// or the item under the index it was given.
  ///
  /// - Parameter other: the same start, on another of the objects that it may be for.
  func isOnOwnArgument(_ rivalry: Rivalry, _ number: Int, _ other: Int) -> Bool {
    let root = roots[number]
    let otherRoot = roots[other]
    guard root.function == otherRoot.function, root.spawn == otherRoot.spawn else { return false }
    return root.own.contains { own in
      guard own.isFresh || !isStartedAtOnce(root),
        let its = otherRoot.own.first(where: { $0.slot == own.slot })
      else { return false }
      return isOn(own, rivalry.victim, root) && isOn(its, rivalry.rival, otherRoot)
        || own.isUnique && isUnder(own, rivalry.victim, root) && isUnder(its, rivalry.rival, otherRoot)
    }
  }

  /// Whether both accesses touch a local variable of the coroutine that starts the jobs: each activation has its own,
  /// and waits for one job before it starts the next.
  func isOfOneActivation(_ rivalry: Rivalry, _ number: Int) -> Bool {
    let root = roots[number]
    guard root.isAwaited, !root.startsMany, let spawn = root.spawn,
      case .captured(let owner, _) = summarizer.locations[rivalry.victim.access.location].base
    else { return false }
    guard summarizer.locations[rivalry.victim.access.location].isItems else { return owner == spawn.function }
    let containers = summarizer.containers[rivalry.victim.access.location] ?? []
    return owner == spawn.function && !containers.isEmpty
      && containers.allSatisfy { summarizer.pointsTo.isMade($0, in: owner) }
  }

  /// Whether the function that starts the threads itself runs in several threads at once.
  private func isStartedAtOnce(_ root: ThreadRoot) -> Bool {
    guard let spawn = root.spawn else { return true }
    let starters = (graph.nodesOfFunction[spawn.function] ?? []).reduce(into: RootSet()) { roots, node in
      _ = roots.formUnion(graph.nodes[node].roots)
    }
    return starters.count > 1 || starters.numbers.contains { $0 != 0 && roots[$0].overlapsItself }
  }

  /// The access is to the object in the parameter, or made by a method of it.
  private func isOn(_ own: OwnParameter, _ access: AccessInstance, _ root: ThreadRoot) -> Bool {
    if access.function == root.function, owner(of: access) == own.slot { return true }
    guard let objects = access.objects, !objects.isEmpty, !own.objects.isEmpty else { return false }
    if own.slot == 0, root.receiver.exists, summarizer.pointsTo.hasReceiver(root.function) {
      return isOnReceiver(access, root)
    }
    let given = summarizer.pointsTo.sets[own.objects]
    return access.access.base == .receiver && objects.allSatisfy(given.contains)
  }

  /// Whether an access touches the object on which a thread runs, or a part of it.
  func isOnReceiver(_ access: AccessInstance, _ root: ThreadRoot) -> Bool {
    guard root.receiver.exists, let objects = access.objects, !objects.isEmpty else { return false }
    return objects.allSatisfy { object in
      object == root.receiver
        ? access.access.base == .receiver : isPart(object, of: root.receiver, depth: 3)
    }
  }

  /// What a constructor makes is made anew for each object: a part of it, or a part of a part. Where objects of several
  /// places have such a part, it is not known whose it is.
  private func isPart(_ object: ObjectID, of whole: ObjectID, depth: Int) -> Bool {
    let pointsTo = summarizer.pointsTo
    guard depth > 0, case .instance(_, let site) = pointsTo.objects[object],
      pointsTo.isInitializer(site.function), !summarizer[site.function].regions.isInLoop(site.instruction),
      let nodes = graph.nodesOfFunction[site.function], !nodes.isEmpty
    else { return false }
    return nodes.allSatisfy { node in
      let maker = graph.nodes[node].context.receiver
      return maker == whole || isUnknown(maker, like: whole) || isUnknown(whole, like: maker)
        || maker.exists && isPart(maker, of: whole, depth: depth - 1)
    }
  }

  /// An object of the same type that nobody in the program was seen to make.
  private func isUnknown(_ object: ObjectID, like known: ObjectID) -> Bool {
    guard object.exists, known.exists, case .anyInstance(let type) = summarizer.pointsTo.objects[object]
    else {
      return false
    }
    return summarizer.pointsTo.objects.type(of: known) == type
  }

  private func isUnder(_ own: OwnParameter, _ access: AccessInstance, _ root: ThreadRoot) -> Bool {
    access.function == root.function && access.access.firstKey == .variable(own.slot)
  }

  /// The parameter whose object has the state that an access touches.
  private func owner(of access: AccessInstance) -> Int32? {
    let values = ParameterValues(program[access.function])
    switch program[access.function].facts.body[Int(access.access.instruction)].operation {
    case .readMember(let base, _), .writeMember(let base, _, _), .deleteMember(let base, _):
      return values.parameter(base)
    case .readItem(let base, _), .writeItem(let base, _, _), .deleteItem(let base, _), .iterate(let base),
      .compare(_, _, let base):
      return values.owner(ofContainer: base)
    case .call(let callee, _):
      guard case .readMember(let base, _) = program[access.function].facts.body[Int(callee.index)].operation
      else {
        return nil
      }
      return values.owner(ofContainer: base)
    default:
      return nil
    }
  }
}

/// Which values of a body are its parameters as they were given: those that are never assigned to.
private struct ParameterValues {
  private let body: [Instruction]
  private let assigned: Set<Int32>
  private let count: Int

  init(_ linked: LinkedFunction) {
    body = linked.facts.body
    count = linked.facts.parameters.count
    assigned = Set(
      body.compactMap { instruction in
        if case .writeLocal(let slot, _) = instruction.operation { slot.index } else { nil }
      })
  }

  func parameter(_ value: ValueID) -> Int32? {
    guard value.exists, case .readLocal(let slot) = body[Int(value.index)].operation,
      slot.index < count, !assigned.contains(slot.index)
    else { return nil }
    return slot.index
  }

  /// The parameter is the container, or the container is an attribute of it.
  func owner(ofContainer value: ValueID) -> Int32? {
    if let own = parameter(value) { return own }
    guard value.exists, case .readMember(let base, _) = body[Int(value.index)].operation else { return nil }
    return parameter(base)
  }
}
