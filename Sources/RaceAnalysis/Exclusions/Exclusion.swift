/// One reason why two accesses cannot race, or why it does no harm if they do.
///
/// A race is what no exclusion rules out (goblint's `may_race`): each is written, tested and read on its own, and
/// precision grows by adding a file and an entry.
struct Exclusion: Sendable {
  /// Kebab-case, as `race-lint explain` prints it.
  var name: String
  /// The argument for this pair, or nil when it does not apply.
  var excludes: @Sendable (Rivalry, AnalysisState) -> String?

  /// In the order in which they are asked; cheap and telling ones first.
  static let all: [Exclusion] = [
    .initialization, .differentObjects, .differentItems, .sameThread, .startJoinOrder, .publication, .owned,
    .declaredType, .commonLock,
  ]
}

/// Two accesses to one location that may have to be kept apart: what must not be interrupted, and what would do so.
struct Rivalry: Sendable {
  /// The access, or the last one of the window, that must not be interrupted.
  var victim: AccessInstance
  /// The first access of the window; the same as `victim` for a single access.
  var first: AccessInstance
  /// Locks held over all of it.
  var held: [AbsoluteLock]
  var rival: AccessInstance
  var signal: Signal
}

/// Why the code is believed to be concurrent at all.
enum Signal: Hashable, Sendable {
  /// Threads that the program starts reach the accesses.
  case threadRoots
  /// The owner of the state guards it elsewhere with this lock, so it expects to be called from several threads.
  case guardedElsewhere(AbsoluteLock)
  /// The type that has the state takes a lock of its own for other state.
  case ownerHasLock(Location)
  /// The type that has the state says of itself that several threads may use its instances.
  case declaredShared(TypeID)
  /// The state is itself a lock that is taken somewhere.
  case isLock
  /// The user says that the public interface is called from many threads.
  case library
}
