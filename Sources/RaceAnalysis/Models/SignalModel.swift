/// The methods of an object by which one thread tells others that something has happened.
public struct SignalModel: Codable, Hashable, Sendable {
  /// Methods that say so: `set` of an event, `put` of a queue.
  public var raises: [String]
  /// Methods that return only afterwards, as long as no time limit is given.
  public var waits: [String]
  /// Methods that return only afterwards, or raise an error.
  public var waitsOrFails: [String]
  /// Methods whose result is true only afterwards.
  public var tests: [String]
  /// Methods that take it back.
  public var resets: [String]
  /// Methods that return when all threads have called them: a barrier.
  public var meets: [String]

  public init(
    raises: [String] = [], waits: [String] = [], waitsOrFails: [String] = [], tests: [String] = [],
    resets: [String] = [], meets: [String] = []
  ) {
    self.raises = raises
    self.waits = waits
    self.waitsOrFails = waitsOrFails
    self.tests = tests
    self.resets = resets
    self.meets = meets
  }
}
