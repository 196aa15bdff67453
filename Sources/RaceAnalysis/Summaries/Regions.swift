import RaceIR

extension Summarizer {
  /// Opens and closes regions: joins what is held, and keeps track of what decides whether code runs.
  mutating func region(_ operation: Operation, _ index: Int, _ fold: inout FoldState) {
    switch operation {
    case .branch(let condition): openBranch(condition, index, &fold)
    case .otherwise: openOtherwise(index, &fold)
    case .endBranch: closeBranch(index, &fold)
    case .loop: open(.loop, condition: .none, index, &fold)
    case .loopOtherwise: break
    case .endLoop:
      closeLoop(&fold)
      noteSignalLoop(index, &fold)
    case .attempt: open(.attempt, condition: .none, index, &fold)
    case .handler: openHandler(index, &fold)
    case .attemptOtherwise: openAttemptOtherwise(&fold)
    case .finally: openFinally(&fold)
    case .endAttempt: closeAttempt(index, &fold)
    default: break
    }
  }

  private func open(_ kind: FoldState.Frame.Kind, condition: ValueID, _ index: Int, _ fold: inout FoldState) {
    fold.frames.append(
      FoldState.Frame(
        kind: kind, entry: fold.held, wasReachable: fold.isReachable, ends: nil, conditional: nil,
        condition: condition, conditionCount: fold.conditions.count, start: index))
  }

  // MARK: Branches

  private mutating func openBranch(_ condition: ValueID, _ index: Int, _ fold: inout FoldState) {
    noteTruthTest(condition, index, &fold)
    open(.branch, condition: condition, index, &fold)
    let conditional = conditionalLocks(condition, &fold)
    fold.frames[fold.frames.count - 1].conditional = conditional
    if let conditional, conditional.whenTrue { fold.held += conditional.held }
    fold.conditions.append(
      FoldState.Condition(test: .value(condition), polarity: true, instruction: index, branch: index))
    noteSignalTest(condition, true, at: index, &fold)
  }

  private func openOtherwise(_ index: Int, _ fold: inout FoldState) {
    guard var frame = fold.frames.popLast() else { return }
    frame.hasOtherwise = true
    frame.firstArmArrives = fold.isReachable
    frame.ends = fold.isReachable ? fold.held : nil
    fold.held = frame.entry
    if let conditional = frame.conditional, !conditional.whenTrue { fold.held += conditional.held }
    fold.isReachable = frame.wasReachable
    fold.conditions.removeLast(fold.conditions.count - frame.conditionCount)
    var condition = FoldState.Condition(
      test: .value(frame.condition), polarity: false, instruction: index, branch: frame.start)
    condition.refusesOtherwise = !frame.firstArmArrives && isRaise(index - 1, fold)
    fold.conditions.append(condition)
    noteSignalTest(frame.condition, false, at: index, &fold)
    fold.frames.append(frame)
  }

  private func closeBranch(_ index: Int, _ fold: inout FoldState) {
    guard let frame = fold.frames.popLast() else { return }
    var firstEnd = frame.ends
    var secondEnd = fold.isReachable ? fold.held : nil
    if !frame.hasOtherwise {
      firstEnd = secondEnd
      var skipped = frame.entry
      if let conditional = frame.conditional, !conditional.whenTrue { skipped += conditional.held }
      secondEnd = frame.wasReachable ? skipped : nil
    }
    let joined = meet(firstEnd, secondEnd)
    fold.conditions.removeLast(fold.conditions.count - frame.conditionCount)
    keepGuard(frame, firstArrives: firstEnd != nil, secondArrives: secondEnd != nil, index, &fold)
    fold.held = joined ?? frame.entry
    fold.isReachable = joined != nil
  }

  /// After `if test: return`, the rest of the enclosing region runs only when the test was false.
  private func keepGuard(
    _ frame: FoldState.Frame, firstArrives: Bool, secondArrives: Bool, _ index: Int, _ fold: inout FoldState
  ) {
    guard firstArrives != secondArrives else { return }
    var condition = FoldState.Condition(
      test: .value(frame.condition), polarity: firstArrives, instruction: index, branch: frame.start)
    condition.refusesOtherwise = isRaise(index - 1, fold)
    fold.conditions.append(condition)
    noteSignalTest(frame.condition, firstArrives, at: index, &fold)
  }

  private func isRaise(_ index: Int, _ fold: FoldState) -> Bool {
    if case .exit(.raise, _) = fold.linked.facts.body[index].operation { true } else { false }
  }

  // MARK: Loops

  private func closeLoop(_ fold: inout FoldState) {
    guard let frame = fold.frames.popLast() else { return }
    fold.conditions.removeLast(max(0, fold.conditions.count - frame.conditionCount))
    fold.held = fold.isReachable ? frame.entry.meet(fold.held) : frame.entry
    fold.isReachable = frame.wasReachable
  }

  // MARK: Exceptions

  private func openHandler(_ index: Int, _ fold: inout FoldState) {
    guard var frame = fold.frames.popLast() else { return }
    if !frame.isInHandlers { frame.bodyFinish = index }
    closeArm(&frame, &fold)
    fold.held = frame.entry.meet(frame.bodyEnd ?? frame.entry)
    fold.isReachable = frame.wasReachable
    fold.conditions.removeLast(max(0, fold.conditions.count - frame.conditionCount))
    fold.conditions.append(
      FoldState.Condition(test: .exception(frame.start..<index), polarity: true, instruction: index))
    fold.frames.append(frame)
  }

  private func openAttemptOtherwise(_ fold: inout FoldState) {
    guard var frame = fold.frames.popLast() else { return }
    closeArm(&frame, &fold)
    fold.held = frame.bodyEnd ?? frame.entry
    fold.isReachable = frame.bodyEnd != nil
    fold.frames.append(frame)
  }

  /// The end of the attempted region, or of a handler.
  private func closeArm(_ frame: inout FoldState.Frame, _ fold: inout FoldState) {
    let end = fold.isReachable ? fold.held : nil
    if frame.isInHandlers {
      frame.ends = meet(frame.ends, end)
    } else {
      frame.bodyEnd = end
      frame.ends = end
      frame.isInHandlers = true
    }
  }

  private func openFinally(_ fold: inout FoldState) {
    guard var frame = fold.frames.popLast() else { return }
    closeArm(&frame, &fold)
    fold.held =
      frame.ends.map { $0.meet(frame.entry) == frame.entry ? $0 : frame.entry.meet($0) } ?? frame.entry
    frame.firstArmArrives = frame.ends != nil
    frame.hasOtherwise = true
    fold.isReachable = frame.wasReachable
    fold.conditions.removeLast(max(0, fold.conditions.count - frame.conditionCount))
    fold.frames.append(frame)
  }

  private func closeAttempt(_ index: Int, _ fold: inout FoldState) {
    guard var frame = fold.frames.popLast() else { return }
    fold.conditions.removeLast(max(0, fold.conditions.count - frame.conditionCount))
    if frame.hasOtherwise {
      fold.isReachable = frame.firstArmArrives && fold.isReachable
    } else {
      closeArm(&frame, &fold)
      fold.isReachable = frame.ends != nil
      fold.held = frame.ends ?? frame.entry
    }
    keepException(frame, index, &fold)
  }

  /// After `try: return table[key]` the rest of the enclosing region runs only when the attempt has failed.
  private func keepException(_ frame: FoldState.Frame, _ index: Int, _ fold: inout FoldState) {
    guard frame.isInHandlers, frame.bodyEnd == nil, frame.bodyFinish > 0, fold.isReachable else { return }
    fold.conditions.append(
      FoldState.Condition(
        test: .exception(frame.start..<frame.bodyFinish), polarity: true, instruction: index))
  }
}
