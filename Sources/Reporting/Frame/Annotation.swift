public import Diagnostics

/// A stretch of source that a frame underlines, with what it says about it.
public struct Annotation: Hashable, Sendable {
  public var location: Location
  public var label: String
  public var isPrimary: Bool

  var row: Int { Int(location.span.startRow) }
}

extension Finding {
  /// Both accesses, and where the threads that run them are started.
  public var annotations: [Annotation] {
    var annotations = [Annotation(location: location, label: withLocks(label, locksHeld), isPrimary: true)]
    for access in related {
      let label = withLocks(access.message.isEmpty ? access.access : access.message, access.locksHeld)
      annotations.append(Annotation(location: access.location, label: label, isPrimary: false))
    }
    for root in threadRoots where root.isStarted {
      annotations.append(Annotation(location: root.location, label: root.startDescription, isPrimary: false))
    }
    var seen: Set<Annotation> = []
    return annotations.filter { seen.insert($0).inserted }
  }

  private func withLocks(_ text: String, _ locks: [String]) -> String {
    // Words about the source itself (a syntax error) have no variable and no locks.
    variable.isEmpty || text.contains("lock") ? text : text + "; locks held: " + names(of: locks)
  }
}

/// Names in a row, or `none`.
func names(of locks: [String]) -> String {
  locks.isEmpty ? "none" : locks.map { "`\($0)`" }.joined(separator: ", ")
}

extension ThreadRootEvidence {
  /// Whether its location is a place that starts a thread, not a declaration.
  var isStarted: Bool { kind != "main" && kind != "library" }

  /// `thread running `app.worker` is started here (threading.Thread)`
  var startDescription: String {
    switch multiplicity {
    case .one: "a thread that runs `\(function)` is started here (\(kind))"
    case .many: "threads that run `\(function)` are started here (\(kind))"
    }
  }
}
