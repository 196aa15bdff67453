#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// A program that is run to its end in a process group of its own, with a time limit and its output kept apart.
///
/// Interrupts that reach this process meanwhile are passed on to the group. Nothing of the group outlives the run.
public struct ChildProcess: Sendable {
  /// How a run ended.
  public enum Ending: Hashable, Sendable {
    case exited(Int32)
    case killed(signal: Int32)
    case outOfTime
    /// This process was asked to end.
    case interrupted(signal: Int32)
  }

  public struct Outcome: Sendable {
    public var ending: Ending
    public var output: [UInt8]
    public var errors: [UInt8]
  }

  public var executable: String
  public var arguments: [String]
  /// What its environment has besides ours, or instead.
  public var environment: [String: String]
  public var timeLimit: Duration
  /// How much of each stream is kept; the rest is read and forgotten.
  public var outputLimit = 64 << 20

  public init(
    _ executable: String, _ arguments: [String], environment: [String: String] = [:],
    timeLimit: Duration
  ) {
    self.executable = executable
    self.arguments = arguments
    self.environment = environment
    self.timeLimit = timeLimit
  }

  /// Runs it; throws when it cannot be started.
  public func run() throws(SystemError) -> Outcome {
    var output = try Pipe()
    var errors = try Pipe()
    defer {
      output.close()
      errors.close()
    }
    let process = try spawn(output: output.writer, errors: errors.writer)
    output.closeWriter()
    errors.closeWriter()
    let relay = SignalRelay(to: process)
    let status = wait(for: process, &output, &errors)
    kill(-process, SIGKILL)
    let signal = relay.end()
    let ending = signal.map { Ending.interrupted(signal: $0) } ?? status
    return Outcome(ending: ending, output: output.bytes, errors: errors.bytes)
  }

  /// Reads what it writes until it has ended; ends it when its time is up.
  private func wait(for process: pid_t, _ output: inout Pipe, _ errors: inout Pipe) -> Ending {
    let deadline = ContinuousClock.now + timeLimit
    var isStopped = false
    while true {
      Pipe.wait(for: output, errors)
      output.drain(limit: outputLimit)
      errors.drain(limit: outputLimit)
      var status: Int32 = 0
      if unsafe waitpid(process, &status, WNOHANG) == process {
        output.drain(limit: outputLimit)
        errors.drain(limit: outputLimit)
        return isStopped ? .outOfTime : Self.ending(status)
      }
      let now = ContinuousClock.now
      if now > deadline + .seconds(2) {
        kill(-process, SIGKILL)
      } else if now > deadline, !isStopped {
        isStopped = true
        kill(-process, SIGTERM)
      }
    }
  }

  private static func ending(_ status: Int32) -> Ending {
    let signal = status & 0x7F
    return signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: signal)
  }
}
