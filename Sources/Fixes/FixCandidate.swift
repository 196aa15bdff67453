/// A change to one file that may mend a race; whether it does is for ``FixSearch`` to find out.
struct FixCandidate {
  /// What it does, for people.
  var title: String
  /// Whether everything but the race stays as it was: nothing unknown runs under a lock, and no second lock is taken
  /// within another.
  var isSafe: Bool
  var lines: SourceLines
}

/// A way of mending races: looks at a race and its source, and proposes changes, the smallest first.
struct FixKind: Sendable {
  /// The rules whose findings it may mend.
  let rules: Set<String>
  let candidates: @Sendable (FixContext) -> [FixCandidate]

  static let all: [FixKind] = [takeKnownLock, liftLock]
}
