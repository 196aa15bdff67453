extension Exclusion {
  /// Construction: nobody else has the object while its constructor runs.
  ///
  /// A constructor that starts a thread on its own object ends this for what follows; `startJoinOrder` decides then.
  static let initialization = Exclusion(name: "init-only") { rivalry, state in
    for side in [rivalry.victim, rivalry.rival] {
      if side.access.isInitialization { return "one of them is the declaration, which runs on import" }
      if rivalry.signal != .threadRoots, state.runsOnImport(side) { return "one of them runs on import" }
      guard side.isConstructing, !state.startsThreadOnReceiver(side) else { continue }
      return "one of them runs while the object is being made or destroyed, when no other thread can have it"
    }
    return nil
  }
}
