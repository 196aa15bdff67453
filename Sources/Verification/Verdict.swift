/// What running a program under the controller said about one finding.
public struct Verdict: Hashable, Sendable, Codable {
  public enum Answer: String, Hashable, Sendable, Codable {
    /// A schedule makes it happen, and was replayed.
    case confirmed
    /// Everything was searched, and no two accesses were even unordered.
    case protected
    /// Everything was searched; there are unordered accesses, and they make no difference.
    case raceNoEffect = "race-no-effect"
    /// The search was cut, and nothing unordered was seen.
    case noRaceObserved = "no-race-observed"
    case unconfirmed
    case reachedNeverShared = "reached-never-shared"
    case reachedSingleThreaded = "reached-single-threaded"
    case notReached = "not-reached"
    /// The program fails without any preemption.
    case baselineFails = "baseline-fails"
  }

  public enum Kind: String, Hashable, Sendable, Codable {
    case lostUpdate = "lost-update"
    case exception, deadlock
    case nonAtomicOutcome = "non-atomic-outcome"
  }

  /// Whether the interpreter could do it by itself, at the points where it switches threads.
  public enum Feasibility: String, Hashable, Sendable, Codable {
    case yes, unknown
    case noWithinBound = "no-within-bound"
  }

  /// A variable that ended with a value that it cannot have otherwise.
  public struct Difference: Hashable, Sendable, Codable {
    public var variable: String
    public var expected: [String]
    public var got: String
  }

  /// A schedule that was found with shortened loops, on the program as it is.
  public struct FullScale: Hashable, Sendable, Codable {
    public var differences: [Difference]
  }

  /// The number of the subject that was verified.
  public var id: String
  public var answer: Answer
  public var kind: Kind?
  public var feasibility: Feasibility?
  /// How many schedules were run.
  public var schedules: Int
  /// How many replays did it, and of how many.
  public var replays: [Int]?
  /// Changes of thread, from the first preemption until every preempted thread has gone on.
  public var switches: Int?
  public var differences: [Difference]?
  public var fullScale: FullScale?
  public var steps: [Step]?
  public var summary: String?
  public var why: String?
  public var proof: String?
  /// The text of the harness that was made for it.
  public var harness: String?

  enum CodingKeys: String, CodingKey {
    case id, kind, schedules, replays, switches, differences, steps, summary, why, proof, harness
    case answer = "verdict"
    case feasibility = "gil_feasible"
    case fullScale = "full_scale"
  }

  /// For a subject about which nothing was said.
  static func unconfirmed(_ id: String, why: String) -> Verdict {
    Verdict(id: id, answer: .unconfirmed, schedules: 0, why: why)
  }
}

/// One access in an interleaving.
public struct Step: Hashable, Sendable, Codable {
  public var thread: String
  /// `Thread-1 (deliver)`, `main`.
  public var label: String
  public var file: String
  public var line: Int
  public var source: String
  /// `read`, `write`, `acquire`, …
  public var action: String
  public var variable: String?
  public var value: String?
}
