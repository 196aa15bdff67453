extension Exclusion {
  /// The object never leaves the thread that made it (ownership, RacerD section 4).
  static let owned = Exclusion(name: "owned") { rivalry, state in
    state.isOwned(rivalry.victim, signal: rivalry.signal)
      || state.isOwned(rivalry.rival, signal: rivalry.signal)
      ? "each thread has an object of its own" : nil
  }
}
