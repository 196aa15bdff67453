import RaceIR

/// A thread tells others something, or learns it.
struct SignalEvent: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case raised
    /// From here on, it is known to have been raised.
    case known
    case reset
    /// All threads meet here.
    case met
  }
  var instruction: Int32
  var objects: SetID
  var kind: Kind
}

extension Summarizer {
  /// `base.method(…)` on an object that threads signal each other with.
  mutating func noteSignal(
    _ model: SignalModel, _ method: String, on object: ObjectID, _ base: ValueID,
    _ passed: ArraySlice<Argument>, _ index: Int, _ fold: inout FoldState
  ) {
    guard let kind = kind(of: method, model, passed, fold) else { return }
    note(kind, fold.values[Int(base.index)], at: index, &fold)
  }

  private func kind(
    of method: String, _ model: SignalModel, _ passed: ArraySlice<Argument>, _ fold: FoldState
  ) -> SignalEvent.Kind? {
    if model.raises.contains(method) { return .raised }
    if model.resets.contains(method) { return .reset }
    if model.meets.contains(method) { return .met }
    if model.waitsOrFails.contains(method) { return .known }
    return model.waits.contains(method) && waits(method, passed, fold) ? .known : nil
  }

  private func note(_ kind: SignalEvent.Kind, _ objects: SetID, at index: Int, _ fold: inout FoldState) {
    let event = SignalEvent(instruction: Int32(index), objects: objects, kind: kind)
    if fold.summary.signals.last != event { fold.summary.signals.append(event) }
  }

  /// Whether one place makes an object, and not in a loop.
  func isMadeOnce(_ object: ObjectID) -> Bool {
    switch pointsTo.objects[object] {
    case .externalInstance(_, let site), .instance(_, let site):
      site.function.index >= 0 && !self[site.function].regions.isInLoop(site.instruction)
    case .function, .boundMethod, .type, .anyInstance, .module, .external, .container, .parent: false
    }
  }

  // MARK: Tests

  /// What a condition that came out one way says: `if ready.is_set():`, `if not ready.wait(5): return`.
  func noteSignalTest(_ condition: ValueID, _ outcome: Bool, at index: Int, _ fold: inout FoldState) {
    var value = fold.resolved(condition)
    var isTrue = outcome
    while value.exists, case .unary(.not, let operand) = fold.operation(value) {
      value = fold.resolved(operand)
      isTrue.toggle()
    }
    guard isTrue, value.exists, case .call(let callee, _) = fold.operation(value),
      case .readMember(let base, let name) = fold.operation(callee)
    else { return }
    let method = pointsTo.program.symbols[fold.linked.symbol(name)]
    let isTest = pointsTo.sets[fold.values[Int(base.index)]].contains { object in
      libraryTypes(of: object).contains { pointsTo.models.type($0)?.signal?.tests.contains(method) ?? false }
    }
    if isTest { note(.known, fold.values[Int(base.index)], at: index, &fold) }
  }

  /// `while not ready.wait(1): …` ends only when it is known.
  func noteSignalLoop(_ index: Int, _ fold: inout FoldState) {
    let regions = fold.summary.regions
    let body = fold.linked.facts.body
    guard let loop = regions.loop(endingAt: Int32(index)),
      case .loop(.condition) = body[Int(loop.start) - 1].operation
    else { return }
    let exits = (loop.start..<loop.end).filter { place in
      guard case .exit(.leaveLoop, _) = body[Int(place)].operation else { return false }
      return regions.innermostLoopStart(place) == loop.start
    }
    guard let first = exits.first else { return }
    for event in fold.summary.signals where event.kind == .known && event.instruction >= loop.start {
      let isKnown = exits.allSatisfy { place in
        fold.summary.signals.contains {
          $0.kind == .known && $0.objects == event.objects && regions.dominates($0.instruction, place)
        }
      }
      if isKnown, regions.dominates(event.instruction, first) {
        note(.known, event.objects, at: index, &fold)
      }
    }
  }
}

extension RegionTable {
  /// The loop that a marker closes.
  func loop(endingAt marker: Int32) -> Region? { regions.last { $0.kind == .loop && $0.end == marker } }

  /// Whether every run of the innermost loop around an instruction, or of the body, passes it.
  func isAlwaysPassed(_ instruction: Int32) -> Bool {
    var current = regionOf[Int(instruction)]
    while current >= 0 {
      switch regions[Int(current)].kind {
      case .loop, .body: return true
      case .thenArm, .elseArm, .handler: return false
      case .attempt, .finally: current = regions[Int(current)].parent
      }
    }
    return true
  }

  /// Where the innermost loop around an instruction begins; -1 outside of loops.
  func innermostLoopStart(_ instruction: Int32) -> Int32 {
    var current = instruction >= 0 && Int(instruction) < regionOf.count ? regionOf[Int(instruction)] : -1
    while current >= 0 {
      if regions[Int(current)].kind == .loop { return regions[Int(current)].start }
      current = regions[Int(current)].parent
    }
    return -1
  }
}
