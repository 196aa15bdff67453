extension Exclusion {
  /// Construction: nobody else has the object while its constructor runs.
  ///
  /// A constructor that starts a thread on its own object ends this for what follows; `startJoinOrder` decides then.
  static let initialization = Exclusion(name: "init-only") { rivalry, state in
    reason(rivalry.victim, rivalry.signal, state) ?? reason(rivalry.rival, rivalry.signal, state)
  }

  private static func reason(_ side: AccessInstance, _ signal: Signal, _ state: AnalysisState) -> String? {
    if side.access.isInitialization { return "one of them is the declaration, which runs on import" }
    if signal != .threadRoots, state.runsOnImport(side) { return "one of them runs on import" }
    guard side.isConstructing, !state.startsThreadOnReceiver(side) else { return nil }
    return "one of them runs while the object is being made or destroyed, when no other thread can have it"
  }
}
