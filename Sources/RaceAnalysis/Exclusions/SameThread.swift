extension Exclusion {
  /// Both run on one thread of control that never overlaps itself.
  ///
  /// What the program's own text tells of concurrency is said of its callers: code that only known threads reach is
  /// run by these and by nobody else.
  static let sameThread = Exclusion(name: "same-thread") { rivalry, state in
    if rivalry.signal != .threadRoots {
      return isRunByThreadsAlone(rivalry.victim) && isRunByThreadsAlone(rivalry.rival)
        ? "no caller from outside runs them" : nil
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

  private static func isRunByThreadsAlone(_ access: AccessInstance) -> Bool {
    !access.roots.isEmpty && !access.roots.contains(0)
  }
}
