extension SharedState {
  /// Accesses are compared two by two, so a variable with more of them than this is judged by some of each sort.
  private static let mostAccesses = 384
  private static let mostAlike = 16
  /// Of the writes, and of the others, however many sorts there are.
  private static let mostRepresentatives = 256

  /// What the exclusions and rules ask of an access, besides its place.
  private struct Sort: Hashable {
    var kind: AccessKind
    var roots: RootSet
    var held: [AbsoluteLock]
    var objects: Set<ObjectID>?
    var stored: StoredValue
    var key: ItemKey
    var outerKey: ItemKey?
    var isConstructing: Bool
    var isInitialization: Bool
    var isAssumedPublic: Bool
    /// The windows that it ends.
    var windows: Set<WindowKind>
  }

  /// However many places there are.
  private static let mostPlaces = 1024

  /// One place as it is run by some threads under some locks, whatever the object.
  private struct PlacedSort: Hashable {
    var function: FunctionID
    var index: Int
    var roots: RootSet
    var held: [AbsoluteLock]
  }

  /// The accesses by which a variable is judged: all of them, or of very many the first ones of each sort, and one
  /// of each place.
  ///
  /// What one access of a sort races with, the others of it race with too, unless the order of starts and joins
  /// tells them apart; so a race that is there is still found. There are mostly so many because a few places are
  /// run on many objects.
  func representatives(of accesses: [AccessInstance]) -> [AccessInstance] {
    guard accesses.count > SharedState.mostAccesses else { return accesses }
    var counts: [Sort: Int] = [:]
    var writes = 0
    var others = 0
    var places: Set<PlacedSort> = []
    return accesses.filter { access in
      let place = PlacedSort(
        function: access.function, index: access.index, roots: access.roots, held: access.held)
      if places.count < SharedState.mostPlaces, places.insert(place).inserted { return true }
      let sort = sort(of: access)
      counts[sort, default: 0] += 1
      guard counts[sort, default: 0] <= SharedState.mostAlike else { return false }
      if access.access.kind.isWrite { writes += 1 } else { others += 1 }
      return (access.access.kind.isWrite ? writes : others) <= SharedState.mostRepresentatives
    }
  }

  private func sort(of access: AccessInstance) -> Sort {
    Sort(
      kind: access.access.kind, roots: access.roots, held: access.held, objects: access.objects,
      stored: access.access.stored, key: access.access.key.isLiteral ? access.access.key : .unknown,
      outerKey: access.access.outerKey.flatMap { $0.isLiteral ? $0 : nil },
      isConstructing: access.isConstructing, isInitialization: access.access.isInitialization,
      isAssumedPublic: access.isAssumedPublic,
      windows: Set(summarizer[access.function].windows(endingAt: access.index).map(\.kind)))
  }
}

extension ItemKey {
  /// What tells items apart without regard to the function.
  fileprivate var isLiteral: Bool {
    switch self {
    case .integer, .string, .thread: true
    case .unknown, .variable, .value: false
    }
  }
}
