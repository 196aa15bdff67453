import RaceIR

/// Calling a coroutine function runs nothing of it: what is not awaited, and not run to its end by a loop that the
/// caller or a helper of it runs itself, is run by the program's event loop.
extension Summarizer {
  /// Methods and functions that run an event loop in the thread that calls them.
  private static let loopRunners: Set<String> = [
    "run", "run_until_complete", "run_forever", "run_sync", "run_app",
  ]

  func isScheduled(_ callee: FunctionID, _ fold: FoldState) -> Bool {
    guard pointsTo.program[callee].facts.flags.runsOnEventLoop, fold.linked.facts.kind != .topLevel,
      !fold.linked.facts.flags.contains(.asynchronous)
    else { return false }
    return !runsLoop(fold.linked) && !callsLoopRunner(fold)
  }

  private func callsLoopRunner(_ fold: FoldState) -> Bool {
    for instruction in fold.linked.facts.body {
      guard case .call(let callee, _) = instruction.operation, callee.exists else { continue }
      for object in pointsTo.sets[fold.values[Int(callee.index)]] {
        if let (helper, _) = functionCalled(object), runsLoop(pointsTo.program[helper]) { return true }
      }
    }
    return false
  }

  private func runsLoop(_ linked: LinkedFunction) -> Bool {
    linked.facts.body.contains { instruction in
      switch instruction.operation {
      case .readMember(_, let name), .readGlobal(let name):
        Summarizer.loopRunners.contains(pointsTo.program.symbols[linked.symbol(name)])
      default: false
      }
    }
  }
}
