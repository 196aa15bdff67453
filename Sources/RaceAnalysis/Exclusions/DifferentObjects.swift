extension Exclusion {
  /// The accesses touch the same attribute of objects made at different places.
  static let differentObjects = Exclusion(name: "different-objects") { rivalry, state in
    if state.isOwnVariable(rivalry.victim), state.isOwnVariable(rivalry.rival) {
      return "each call has a variable of its own"
    }
    guard let left = rivalry.victim.objects, let right = rivalry.rival.objects else { return nil }
    return left.isDisjoint(with: right) ? "they belong to different objects" : nil
  }

  /// The accesses touch items under different literal keys, or one the inside of an item that the other only gets at.
  static let differentItems = Exclusion(name: "different-items") { rivalry, _ in
    if rivalry.victim.access.firstKey == .thread, rivalry.rival.access.firstKey == .thread {
      return "each thread has an item of its own, under its identity"
    }
    let isDifferent = rivalry.victim.access.isCertainlyElsewhere(than: rivalry.rival.access)
    if isDifferent { return "they touch items under different keys" }
    let isInside = rivalry.rival.access.outerKey != nil && rivalry.victim.access.isOfOneItem
    return isInside ? "the item itself stays when what it holds changes" : nil
  }
}
