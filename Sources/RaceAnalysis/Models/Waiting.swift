/// A call that returns, or whose result ends, only when threads or tasks have ended: what follows comes after them.
public struct Waiting: Codable, Hashable, Sendable {
  /// The threads or futures, or a container of them.
  public var argument: ArgumentSelector
  public var moment: Moment
  /// Called so, it may return before all have ended.
  public var unless: [Condition]

  public enum Moment: String, Codable, Hashable, Sendable, CaseIterable {
    /// `wait(futures)`.
    case onReturn
    /// After the last element of `as_completed(futures)`.
    case whenExhausted
  }

  public init(_ argument: ArgumentSelector, _ moment: Moment = .onReturn, unless: [Condition] = []) {
    self.argument = argument
    self.moment = moment
    self.unless = unless
  }
}
