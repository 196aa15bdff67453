extension Exclusion {
  /// Both run on one thread of control that never overlaps itself.
  static let sameThread = Exclusion(name: "same-thread") { rivalry, state in
    if rivalry.signal != .threadRoots { return nil }
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
