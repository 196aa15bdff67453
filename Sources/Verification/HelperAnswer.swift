internal import Platform

/// Everything that one run of the helper reported.
public struct HelperAnswer: Sendable {
  /// `3.11.2`
  public private(set) var pythonVersion = ""
  public private(set) var hasGlobalLock = true
  public private(set) var verdicts: [Verdict] = []
  public private(set) var replays: [ReplayResult] = []
  private(set) var witnesses: [String: JSONDocument] = [:]
  private var isOutOfTime = false

  private static let supportedProtocol = 1

  /// Reads the events; throws when the helper could not do its work at all.
  init(_ outcome: ChildProcess.Outcome, of interpreter: Interpreter) throws(VerificationError) {
    if case .interrupted(let signal) = outcome.ending { throw .interrupted(signal: signal) }
    for line in outcome.output.split(separator: UInt8(ascii: "\n")) {
      // A helper that was ended may leave half a line.
      guard let event = try? HelperEvent(line) else { continue }
      try take(event)
    }
    isOutOfTime = outcome.ending == .outOfTime
    guard isOutOfTime || outcome.ending == .exited(0) else {
      throw .interpreterFailed(interpreter.path, details: Self.lastWords(outcome))
    }
  }

  private mutating func take(_ event: HelperEvent) throws(VerificationError) {
    switch event {
    case .hello(let hello):
      guard hello.protocol == Self.supportedProtocol else {
        throw .helper("the verifier speaks protocol \(hello.protocol), not \(Self.supportedProtocol)")
      }
      pythonVersion = hello.python
      hasGlobalLock = hello.gil
    case .verdict(let verdict): verdicts.append(verdict)
    case .witness(let witness): witnesses[witness.id] = witness.witness
    case .replay(let result): replays.append(result)
    case .error(let message): throw .helper(message)
    case .progress: break
    }
  }

  /// The line with which a process that failed explained itself.
  private static func lastWords(_ outcome: ChildProcess.Outcome) -> String {
    let text = String(decoding: outcome.errors, as: UTF8.self)
    let last = text.split(whereSeparator: \.isNewline).last.map(String.init)
    return last ?? "it ended with \(outcome.ending)"
  }

  /// Puts the verdicts into the order of the subjects; one is found for a subject that has none.
  mutating func complete(count: Int) {
    let known = Dictionary(verdicts.map { ($0.id, $0) }) { first, _ in first }
    let why = isOutOfTime ? "the program was stopped: it took too long" : "the verifier said nothing about it"
    verdicts = (0..<count).map { known[String($0)] ?? .unconfirmed(String($0), why: why) }
  }
}
