import RaceIR

/// Methods that make their object's state, and the lock that guards it, anew: a part of the constructor with a name
/// of its own, which a child process calls again.
///
/// Whoever held the old lock is left with one that guards nothing, so such a method is for when nobody else has the
/// object. What the program itself does decides that: only the constructor calls it, or code that has found the
/// process to be another one, which has no other threads. A call of any other kind is an access like others.
extension Summarizer {
  /// `self.lock = Lock()`, whatever happens.
  func noteRenewal(_ base: ValueID, _ value: ValueID, _ fold: inout FoldState) {
    guard fold.frames.isEmpty, value.exists, isReceiver(base, fold) else { return }
    for object in pointsTo.sets[fold.values[Int(value.index)]] {
      guard case .externalInstance(let type, let site) = pointsTo.objects[object],
        pointsTo.models.locks[type] != nil, site.function == fold.function
      else { continue }
      fold.summary.renewsLock = true
    }
  }

  /// `if self.pid != os.getpid():`
  func isAfterFork(_ fold: FoldState) -> Bool {
    guard let processID = pointsTo.program.symbols.find("os.getpid") else { return false }
    let tests = fold.conditions.compactMap { condition in
      if case .value(let value) = condition.test { value } else { nil }
    }
    var found = false
    visitValues(from: tests, fold) { value in
      guard case .call(let callee, _) = fold.operation(ValueID(value)), callee.exists else { return }
      let named = pointsTo.sets[fold.values[Int(callee.index)]].contains {
        pointsTo.objects[$0] == .external(processID)
      }
      if named { found = true }
    }
    return found
  }

  /// Whether the only known callers of such a method are its type's constructor and code that runs after a fork.
  mutating func findRemakers() {
    var called: Set<FunctionID> = []
    var calledOtherwise: Set<FunctionID> = []
    for (index, summary) in summaries.enumerated() {
      let isConstructor = pointsTo.isInitializer(FunctionID(Int32(index)))
      for call in summary.calls where summaries[Int(call.callee.index)].makesStateAnew {
        if isConstructor || call.isAfterFork {
          called.insert(call.callee)
        } else if !remakes(FunctionID(Int32(index)), call) {
          calledOtherwise.insert(call.callee)
        }
      }
    }
    remakers = called.subtracting(calledOtherwise)
  }

  /// An override that makes its part of the state anew calls the method that it overrides.
  private func remakes(_ caller: FunctionID, _ call: CallEdge) -> Bool {
    let program = pointsTo.program
    return program.name(of: caller) == program.name(of: call.callee)
  }
}
