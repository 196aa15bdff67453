/// A lock as seen from one function: which variable holds it, and whose.
///
/// Two locks are the same when the same variable holds them for the same object. The variable is the one that first
/// took the lock over from the place that made it, so a lock keeps its identity when it is passed on.
struct LockToken: Hashable, Sendable {
  var variable: Location
  var owner: LockOwner
  var mode: LockMode
  /// Known to be a lock only by the name of the variable.
  var isGuess: Bool
}

/// Which object a lock belongs to.
enum LockOwner: Hashable, Sendable {
  /// The object on which the function runs.
  case receiver
  case object(ObjectID)
  /// One lock for all, or it is not known whose.
  case any
}

/// A lock that is certainly held, and since when: two accesses with equal sections lie under one continuous hold.
struct Held: Hashable, Sendable {
  var token: LockToken
  /// The instruction that took it; -1 when a caller did.
  var section: Int32
}

extension [Held] {
  /// What is held on both of two ways.
  func meet(_ other: [Held]) -> [Held] {
    if self == other { return self }
    return filter { held in other.contains { $0.token == held.token } }
  }
}

/// Joins the states of two ways; a way that does not arrive is nil.
func meet(_ left: [Held]?, _ right: [Held]?) -> [Held]? {
  switch (left, right) {
  case (nil, nil): nil
  case (let held?, nil), (nil, let held?): held
  case (let left?, let right?): left.meet(right)
  }
}
