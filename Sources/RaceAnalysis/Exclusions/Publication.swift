extension Exclusion {
  /// One is done before an event is set, or a queue filled, for which the other has waited; or a barrier lies
  /// between them. The signal is a happens-before edge, as a join is (Lamport 1978).
  static let publication = Exclusion(name: "publication") { rivalry, state in
    guard rivalry.signal == .threadRoots else { return nil }
    if state.signals.signal(between: rivalry.rival, rivalry.first) != nil
      || state.signals.signal(between: rivalry.victim, rivalry.rival) != nil
    {
      return "one is done before the signal for which the other waits"
    }
    if state.meetings.barrier(between: rivalry.rival, rivalry.victim) != nil,
      state.meetings.barrier(between: rivalry.first, rivalry.victim) == nil
    {
      return "the threads meet at a barrier in between"
    }
    return nil
  }
}
