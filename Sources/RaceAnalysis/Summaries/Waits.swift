import RaceIR

/// Calls and loops after which threads have ended.
extension Summarizer {
  /// `wait(futures)`.
  mutating func noteWaiting(
    _ call: CallModel, _ passed: ArraySlice<Argument>, _ index: Int, _ fold: inout FoldState
  ) {
    guard let waiting = call.waits, waiting.moment == .onReturn else { return }
    noteEnd(waiting, passed, at: Int32(index), &fold)
  }

  /// `list(results)`: whoever has gone through the results of tasks has waited for the tasks.
  mutating func noteExhausted(_ value: ValueID, at end: Int32, _ fold: inout FoldState) {
    for object in pointsTo.sets[fold.values[Int(value.index)]] {
      let ends = libraryTypes(of: object).contains { pointsTo.models.type($0)?.joinsWhenExhausted ?? false }
      guard ends, let set = pointsTo.sets.findSingleton(object) else { continue }
      fold.summary.joins.append(ThreadEvent(instruction: end, threads: set))
    }
    let source = fold.resolved(value)
    guard source.exists, case .call(let callee, let arguments) = fold.operation(source) else { return }
    for object in pointsTo.sets[fold.values[Int(callee.index)]] {
      guard case .external(let name) = pointsTo.objects[object],
        let waiting = pointsTo.models.calls[name]?.waits, waiting.moment == .whenExhausted
      else { continue }
      noteEnd(waiting, fold.linked.facts.arguments[arguments.indices], at: end, &fold)
    }
  }

  /// A loop that nothing leaves early goes through everything.
  mutating func noteLoopOver(_ value: ValueID, _ index: Int, _ fold: inout FoldState) {
    let body = fold.linked.facts.body
    let region = fold.summary.regions.regions[Int(fold.summary.regions.regionOf[index])]
    guard region.kind == .loop, !body[index].flags.contains(.deferred) else { return }
    let leaves = body[Int(region.start)..<Int(region.end)].contains { instruction in
      if case .exit(.leaveLoop, _) = instruction.operation { true } else { false }
    }
    if !leaves { noteExhausted(value, at: region.end, &fold) }
  }

  private mutating func noteEnd(
    _ waiting: Waiting, _ passed: ArraySlice<Argument>, at end: Int32, _ fold: inout FoldState
  ) {
    guard let argument = pointsTo.argument(waiting.argument, of: passed, in: fold.linked),
      !waiting.unless.contains(where: { holds($0, passed, fold) })
    else { return }
    let set = fold.values[Int(argument.index)]
    fold.summary.joins.append(ThreadEvent(instruction: end, threads: set))
    for object in pointsTo.sets[set] {
      guard let node = pointsTo.variables.find(.field(object, pointsTo.names.elements)) else { continue }
      fold.summary.joins.append(ThreadEvent(instruction: end, threads: pointsTo.variables[node]))
    }
  }

  // MARK: Joins

  /// Methods that return when their time is up and say nothing of it; others raise.
  private static let returnsLate: Set<String> = ["join", "wait"]

  /// Whether a call that joins comes back only when the thread has ended: not with a time limit, nor when it is told
  /// not to wait.
  func waits(_ method: String, _ passed: ArraySlice<Argument>, _ fold: FoldState) -> Bool {
    passed.allSatisfy { argument in
      guard argument.value.exists else { return false }
      switch fold.operation(fold.resolved(argument.value)) {
      case .constant(.none): return true
      case .constant(.boolean(false)): return false
      default: return !Summarizer.returnsLate.contains(method)
      }
    }
  }

  /// Whether a thread is picked from several: joining it says nothing about the others.
  func isOneOfMany(_ thread: ValueID, _ fold: FoldState) -> Bool {
    let source = fold.resolved(thread)
    guard source.exists else { return false }
    switch fold.operation(source) {
    case .iterate, .unpack, .readItem, .call: return true
    default: return false
    }
  }

  /// `threads[0].join()`: the same one every time.
  func isFixedElement(_ thread: ValueID, _ fold: FoldState) -> Bool {
    guard thread.exists, case .readItem(_, let key) = fold.operation(fold.resolved(thread)), key.exists,
      case .constant = fold.operation(key)
    else { return false }
    return true
  }
}
