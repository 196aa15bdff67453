extension Exclusion {
  /// The accesses touch the same attribute of objects made at different places.
  static let differentObjects = Exclusion(name: "different-objects") { rivalry, state in
    if state.isOwnVariable(rivalry.victim), state.isOwnVariable(rivalry.rival) {
      return "each call has a variable of its own"
    }
    guard let left = rivalry.victim.objects, let right = rivalry.rival.objects else { return nil }
    return left.isDisjoint(with: right) ? "they belong to different objects" : nil
  }

  /// The accesses touch items under different literal keys.
  static let differentItems = Exclusion(name: "different-items") { rivalry, _ in
    if rivalry.victim.access.key == .thread, rivalry.rival.access.key == .thread {
      return "each thread has an item of its own, under its identity"
    }
    let isDifferent = rivalry.victim.access.key.isCertainlyDifferent(from: rivalry.rival.access.key)
    return isDifferent ? "they touch items under different keys" : nil
  }
}
