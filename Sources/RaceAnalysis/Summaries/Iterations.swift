import RaceIR

/// Going through containers, their views, and lazy wrappers of these.
extension Summarizer {
  /// Goes through a container, or through a view or lazy wrapper of one.
  mutating func iterate(_ value: ValueID, _ index: Int, _ fold: inout FoldState) {
    // Who goes through a value goes through a copy.
    if hasValueContainers(fold) { return }
    noteAdvance(of: value, index, &fold)
    noteLoopOver(value, index, &fold)
    guard let container = traversed(value, fold) else { return }
    noteIteration(over: container, .iteration, index, &fold)
  }

  mutating func noteIteration(
    over container: ValueID, _ kind: WindowKind, isCopy: Bool = false, _ index: Int, _ fold: inout FoldState
  ) {
    let places = itemLocations(container, fold)
    guard !places.isEmpty else { return }
    let first = fold.summary.accesses.count
    record(places, .iterate, index, &fold)
    for position in first..<fold.summary.accesses.count {
      fold.summary.windows.append(
        Window(
          kind: kind, first: position, last: position, heldThroughout: kind == .escapingView ? [] : fold.held,
          hasSwitchPoint: true, guardsEffects: false, isCopy: isCopy))
    }
  }

  /// The container whose elements a value goes through; nil for a copy of them.
  func traversed(_ value: ValueID, _ fold: FoldState) -> ValueID? {
    var current = fold.resolved(value)
    for _ in 0..<8 {
      guard current.exists, case .call(let callee, let arguments) = fold.operation(current) else { break }
      guard let inner = viewed(callee, arguments, fold) else { return nil }
      current = fold.resolved(inner)
    }
    return current.exists ? current : nil
  }

  /// What a call gives a live view of: `d.items()`, `iter(d)`, `enumerate(d)`.
  private func viewed(_ callee: ValueID, _ arguments: ArgumentRange, _ fold: FoldState) -> ValueID? {
    if case .readMember(let base, let name) = fold.operation(callee) {
      if pointsTo.names.containerOperations[fold.linked.symbol(name)] == .givesView,
        arguments.count == 0
      {
        return base
      }
    }
    for object in pointsTo.sets[fold.values[Int(callee.index)]] {
      guard let position = viewedPosition(object) else { continue }
      let passed = fold.linked.facts.arguments[arguments.indices]
      return position < passed.count ? passed[passed.startIndex + position].value : nil
    }
    return nil
  }

  /// The argument of which a callee gives a view.
  private func viewedPosition(_ callee: ObjectID) -> Int? {
    switch pointsTo.objects[callee] {
    case .external(let name):
      guard case .view(let position) = pointsTo.models.calls[name]?.result else { return nil }
      return position
    case .function(let function):
      return viewedParameter(of: function)
    case .boundMethod, .type, .instance, .anyInstance, .module, .externalInstance, .container, .parent:
      return nil
    }
  }

  /// `return self._items.values()` hands out a view that others go through while this object changes.
  mutating func noteReturnedView(_ value: ValueID, _ index: Int, _ fold: inout FoldState) {
    let source = fold.resolved(value)
    guard source.exists else { return }
    if case .container(.tuple, let elements) = fold.operation(source) {
      for position in elements.indices {
        noteReturnedView(ValueID(fold.linked.facts.operands[position]), index, &fold)
      }
      return
    }
    guard case .call(let callee, let arguments) = fold.operation(source),
      let container = viewed(callee, arguments, fold), let path = path(of: container, fold)
    else { return }
    switch path.0.base {
    case .member, .global, .typeMember: noteIteration(over: container, .escapingView, index, &fold)
    case .captured, .container, .externalMember: break
    }
  }
}
