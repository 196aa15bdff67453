extension Exclusion {
  /// A lock that excludes threads is held over the whole of the one and at the other (Eraser's lockset discipline).
  static let commonLock = Exclusion(name: "common-lock") { rivalry, state in
    for held in rivalry.held {
      for other in rivalry.rival.held where held.isSame(as: other) && held.excludes(other) {
        return "both hold `\(state.name(of: held))`"
      }
    }
    return nil
  }
}

extension AbsoluteLock {
  /// Whether two holders of the lock keep each other out.
  func excludes(_ other: AbsoluteLock) -> Bool {
    switch (mode, other.mode) {
    case (.exclusive, .exclusive), (.exclusive, .shared), (.shared, .exclusive): true
    case (.shared, .shared), (.counting, _), (.taskOnly, _), (.processOnly, _), (_, .counting),
      (_, .taskOnly),
      (_, .processOnly):
      false
    }
  }
}
