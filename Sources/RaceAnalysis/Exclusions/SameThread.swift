extension Exclusion {
  /// Both run on one thread of control that never overlaps itself.
  ///
  /// What the program's own text tells of concurrency is said of its callers: an object's state that only the thread
  /// running on this object reaches is touched by nobody else. State that there is once is touched by the threads of
  /// all objects that a caller may make.
  static let sameThread = Exclusion(name: "same-thread") { rivalry, state in
    if rivalry.signal != .threadRoots {
      return state.isOfItsThreads(rivalry.victim) && state.isOfItsThreads(rivalry.rival)
        ? "only the object's own threads run them" : nil
    }
    if state.pairs(of: rivalry).isEmpty { return "only one thread runs them" }
    return nil
  }

  /// The threads that run them are never alive at the same time.
  static let startJoinOrder = Exclusion(name: "start-join-order") { rivalry, state in
    if rivalry.signal != .threadRoots { return nil }
    if state.overlap(of: rivalry) != nil { return nil }
    return "one is done before the other thread starts, or comes after it was joined"
  }
}

extension AnalysisState {
  /// Whether nobody runs an access but threads on the object that it touches.
  fileprivate func isOfItsThreads(_ access: AccessInstance) -> Bool {
    !access.roots.isEmpty
      && access.roots.numbers.allSatisfy { $0 != 0 && isOnReceiver(access, roots[$0]) }
  }
}
