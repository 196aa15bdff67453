/// Why one access was reported or not: the answer of `race-lint explain PATH:LINE`.
public struct AccessExplanation: Hashable, Sendable, Codable {
  public var location: Location
  /// `write of app.metrics.counter`.
  public var access: String
  public var function: String
  public var locksHeld: [String]
  /// The threads that can run it, as a reader would name them.
  public var threads: [String]
  public var outcome: Outcome

  public enum Outcome: Hashable, Sendable, Codable {
    /// Reported, under this rule.
    case reported(RuleName)
    /// Every rival is excluded; each entry names an exclusion, the rival and the argument.
    case excluded([ExclusionEvidence])
    /// There is no rival access at all; the text says why (never written, one thread only, not reached).
    case noRival(String)
  }

  public struct ExclusionEvidence: Hashable, Sendable, Codable {
    public var exclusion: String
    public var rival: Location
    public var argument: String

    public init(exclusion: String, rival: Location, argument: String) {
      self.exclusion = exclusion
      self.rival = rival
      self.argument = argument
    }
  }

  public init(
    location: Location, access: String, function: String, locksHeld: [String], threads: [String],
    outcome: Outcome
  ) {
    self.location = location
    self.access = access
    self.function = function
    self.locksHeld = locksHeld
    self.threads = threads
    self.outcome = outcome
  }
}
