/// What a set is widened to.
enum Widening: Hashable, Sendable {
  case unknown
  /// Even without allocation sites it has too many members.
  case tooLarge
  case set(SetID)
}

/// The widenings found so far, by set.
struct Widenings: Sendable {
  private var results: [Widening] = []

  subscript(set: SetID) -> Widening {
    get { Int(set.index) < results.count ? results[Int(set.index)] : .unknown }
    set {
      let missing = Int(set.index) + 1 - results.count
      if missing > 0 { results.append(contentsOf: repeatElement(.unknown, count: missing)) }
      results[Int(set.index)] = newValue
    }
  }
}
