import RaceIR

extension Summarizer {
  /// `base.method(…)` on a built-in container.
  mutating func containerCall(
    _ name: Symbol, on base: ValueID, _ passed: ArraySlice<Argument>, _ index: Int, _ fold: inout FoldState
  ) {
    if case .insertsArgument(let position)? = pointsTo.names.containerOperations[name],
      passed.count > position
    {
      noteInsertion(passed[passed.startIndex + position].value, into: base, index, fold)
    }
    guard let operation = pointsTo.names.containerMethods[name] else { return }
    guard !definesMethod(name, base, fold) else { return }
    let places = itemLocations(base, fold)
    guard !places.isEmpty else { return }
    let first = passed.first
    let key = operation.keyed ? itemKey(first?.value ?? .none, fold) : .unknown
    let hasDefault = passed.count > 1
    var kind: AccessKind =
      operation.kind == .remove && operation.keyed && hasDefault ? .discard : operation.kind
    if pointsTo.program.symbols[name] == "update" { kind = merging(places) }
    record(places, kind, index, key: key, value: passed.last?.value ?? .none, &fold)
  }

  /// `update` takes nothing out: a mapping's items are replaced, a set's are added to.
  private func merging(_ places: [Place]) -> AccessKind {
    places.contains { $0.shape == .set } ? .add : .itemWrite
  }

  /// A type of the program that overrides the method, or is no container at all.
  private mutating func definesMethod(_ name: Symbol, _ base: ValueID, _ fold: FoldState) -> Bool {
    for object in pointsTo.sets[fold.values[Int(base.index)]] {
      guard let type = pointsTo.objects.type(of: object) else { continue }
      if !isContainer(type) || pointsTo.method(name, of: type) != nil { return true }
    }
    return false
  }

  /// A call of a name that leads out of the program.
  mutating func externalCall(
    _ name: Symbol, _ passed: ArraySlice<Argument>, _ index: Int, _ fold: inout FoldState
  ) -> Bool {
    if lockFunction(name, passed, index, &fold) { return true }
    if name == pointsTo.names.length || name == pointsTo.names.boolean, let argument = passed.first {
      record(itemLocations(argument.value, fold), .measure, index, &fold)
      return true
    }
    if name == pointsTo.names.next, let argument = passed.first {
      noteAdvance(of: argument.value, index, &fold)
    }
    if name == pointsTo.names.hasAttribute || name == pointsTo.names.getAttribute {
      attribute(passed, .read, index, &fold)
      return true
    }
    if name == pointsTo.names.setAttribute {
      attribute(passed, .write, index, &fold)
      return true
    }
    let roots = callRoots(named: name)
    spawn(models: roots, name, passed, on: .none, index, &fold)
    if let call = pointsTo.models.calls[name] {
      noteWaiting(call, passed, index, &fold)
      if let traversal = call.traversal { traverse(passed, traversal, index, &fold) }
      if case .copy = call.result, let first = passed.first {
        noteExhausted(first.value, at: Int32(index), &fold)
      }
    }
    return !roots.isEmpty || keepsCallable(name)
  }

  /// The roots that a call of an external name may start; generated code is known by the pattern of its names.
  private mutating func callRoots(named name: Symbol) -> [RootModel] {
    if let roots = pointsTo.models.callRoots[name] ?? patternRoots[name] { return roots }
    let text = pointsTo.program.symbols[name]
    let fitting = pointsTo.models.patternRoots.filter {
      $0.trigger == .call && NamePattern.fits(text[...], $0.name[...])
    }
    patternRoots[name] = fitting
    return fitting
  }

  /// Whether the function given to a call only comes back from it, as from `partial`.
  private func keepsCallable(_ name: Symbol) -> Bool {
    switch pointsTo.models.calls[name]?.result {
    case .argument, .task, .reference: true
    case .nothing, .copy, .instance, .view, .receiver, nil: false
    }
  }

  /// `getattr(base, "name")` and its relatives.
  private mutating func attribute(
    _ passed: ArraySlice<Argument>, _ kind: AccessKind, _ index: Int, _ fold: inout FoldState
  ) {
    guard passed.count >= 2, let base = passed.first?.value else { return }
    let name = passed[passed.startIndex + 1].value
    guard name.exists, case .constant(.string(let text)) = fold.operation(name) else { return }
    noteLocalUse(kind == .write ? .write : .test, of: fold.linked.symbol(text), on: base, index, &fold)
    let value = kind == .write && passed.count > 2 ? passed[passed.startIndex + 2].value : ValueID.none
    record(memberLocations(fold.linked.symbol(text), of: base, fold), kind, index, value: value, &fold)
  }

  /// `sorted(d)`, `list(d.items())`: in one step, unless the program's own code runs in between.
  private mutating func traverse(
    _ passed: ArraySlice<Argument>, _ traversal: CallModel.Traversal, _ index: Int, _ fold: inout FoldState
  ) {
    guard let first = passed.first, first.kind == .positional, let container = traversed(first.value, fold)
    else {
      return
    }
    if traversal == .stepwise || traversal == .interruptible && callsBack(passed, fold) {
      noteIteration(over: container, .iteration, index, &fold)
    } else if isWeak(container, fold) {
      noteIteration(over: container, .iteration, isCopy: true, index, &fold)
    } else {
      record(itemLocations(container, fold), .snapshot, index, &fold)
    }
  }

  private func isWeak(_ container: ValueID, _ fold: FoldState) -> Bool {
    pointsTo.sets[fold.values[Int(container.index)]].contains { object in
      switch pointsTo.objects[object] {
      case .container(.weakSet, _), .container(.weakMapping, _): true
      default: false
      }
    }
  }

  private func callsBack(_ passed: ArraySlice<Argument>, _ fold: FoldState) -> Bool {
    passed.dropFirst().contains { argument in
      guard argument.value.exists else { return false }
      if case .constant = fold.operation(argument.value) { return false }
      return true
    }
  }
}

/// What a method of a built-in container does to its items.
struct ContainerMethod {
  var kind: AccessKind
  /// The first argument names an item.
  var keyed = false

  static let named: [String: ContainerMethod] = [
    "append": ContainerMethod(kind: .add), "appendleft": ContainerMethod(kind: .add),
    "add": ContainerMethod(kind: .add), "extend": ContainerMethod(kind: .add),
    "extendleft": ContainerMethod(kind: .add), "insert": ContainerMethod(kind: .add),
    "setdefault": ContainerMethod(kind: .add, keyed: true),
    "pop": ContainerMethod(kind: .remove, keyed: true), "popitem": ContainerMethod(kind: .remove),
    "popleft": ContainerMethod(kind: .remove), "remove": ContainerMethod(kind: .remove),
    "discard": ContainerMethod(kind: .discard), "clear": ContainerMethod(kind: .mutate),
    "update": ContainerMethod(kind: .mutate), "sort": ContainerMethod(kind: .mutate),
    "reverse": ContainerMethod(kind: .mutate), "rotate": ContainerMethod(kind: .mutate),
    "move_to_end": ContainerMethod(kind: .itemWrite, keyed: true),
    "difference_update": ContainerMethod(kind: .mutate),
    "intersection_update": ContainerMethod(kind: .mutate),
    "subtract": ContainerMethod(kind: .mutate),
    "get": ContainerMethod(kind: .itemRead, keyed: true),
    "has_key": ContainerMethod(kind: .contains, keyed: true),
    "__contains__": ContainerMethod(kind: .contains, keyed: true),
    "__getitem__": ContainerMethod(kind: .itemRead, keyed: true),
    "__setitem__": ContainerMethod(kind: .itemWrite, keyed: true),
    "__delitem__": ContainerMethod(kind: .itemDelete, keyed: true),
    "index": ContainerMethod(kind: .snapshot), "count": ContainerMethod(kind: .snapshot),
    "copy": ContainerMethod(kind: .snapshot), "__len__": ContainerMethod(kind: .measure),
  ]
}
