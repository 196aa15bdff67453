/// One race: a variable, the access that is reported and the accesses it races with, and the evidence.
public struct Finding: Hashable, Sendable, Codable {
  public var rule: RuleName
  public var severity: Severity
  public var confidence: Confidence
  /// One sentence: what is wrong with which variable.
  public var message: String
  /// The least protected write, or the start of the pattern that is not atomic.
  public var location: Location
  /// What the frame says beside the primary location: access, thread, locks held.
  public var label: String
  /// Qualified name of the shared state: `app.metrics.counter`, `app.pool.Pool.free[]`.
  public var variable: String
  /// Qualified name of the function that contains the primary location.
  public var function: String
  /// Locks certainly held at the primary location, as a reader would name them.
  public var locksHeld: [String]
  /// The threads that run the accesses.
  public var threadRoots: [ThreadRootEvidence]
  /// Why the tool believes that the accesses can overlap.
  public var reason: String
  /// The interpreters on which a thread switch can fall into the window.
  public var observable: [Observability]
  /// The rival accesses.
  public var related: [RelatedAccess]
  /// One line: what to do.
  public var advice: String
  /// Where the state gets its first value, if that is known.
  public var declaration: Location?
  /// Locks that guard the state elsewhere.
  public var guards: [String] = []
  /// Accesses of the same state that race with these, too, and that no finding shows.
  public var furtherAccesses: [Location] = []

  public init(
    rule: RuleName, severity: Severity, confidence: Confidence, message: String, location: Location,
    label: String,
    variable: String, function: String, locksHeld: [String], threadRoots: [ThreadRootEvidence],
    reason: String,
    observable: [Observability], related: [RelatedAccess], advice: String
  ) {
    self.rule = rule
    self.severity = severity
    self.confidence = confidence
    self.message = message
    self.location = location
    self.label = label
    self.variable = variable
    self.function = function
    self.locksHeld = locksHeld
    self.threadRoots = threadRoots
    self.reason = reason
    self.observable = observable
    self.related = related
    self.advice = advice
  }
}

/// A rule's two names: `RL001` and `lost-update`.
public struct RuleName: Hashable, Sendable, Codable {
  public var code: String
  public var name: String
  public init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}

/// A place in a file, the file named as the driver found it.
public struct Location: Hashable, Sendable, Codable {
  public var path: String
  public var span: SourceSpan
  public init(path: String, span: SourceSpan) {
    self.path = path
    self.span = span
  }
}

/// A thread of control that runs one of the accesses.
public struct ThreadRootEvidence: Hashable, Sendable, Codable {
  /// Qualified name of the function that the thread runs; `<main>` for the main thread.
  public var function: String
  /// How it is started: `threading.Thread`, `concurrent.futures.ThreadPoolExecutor.submit`, `main`.
  public var kind: String
  public var multiplicity: Multiplicity
  /// Where it is started; for the main thread and library callers, the function's own declaration.
  public var location: Location

  public init(function: String, kind: String, multiplicity: Multiplicity, location: Location) {
    self.function = function
    self.kind = kind
    self.multiplicity = multiplicity
    self.location = location
  }
}

public enum Multiplicity: String, Hashable, Sendable, Codable {
  case one, many
}

/// An access that races with the primary one.
public struct RelatedAccess: Hashable, Sendable, Codable {
  public var location: Location
  public var function: String
  /// `read`, `write`, `read-modify-write`, `mutation`, `iteration`, `check`.
  public var access: String
  public var locksHeld: [String]
  public var message: String

  public init(location: Location, function: String, access: String, locksHeld: [String], message: String) {
    self.location = location
    self.function = function
    self.access = access
    self.locksHeld = locksHeld
    self.message = message
  }
}
