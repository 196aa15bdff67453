internal import Platform

/// What a program did when it was run without the verifier, until it went wrong or enough times.
public struct FreeRun: Hashable, Sendable {
  /// How the interpreter was asked to run it.
  public enum Manner: Hashable, Sendable, CaseIterable {
    case plainly
    /// With thread switches as often as there can be.
    case hurriedly
  }

  public var program: String
  public var manner: Manner
  public var runs: Int
  /// The last line of the last run if that went wrong.
  public var failure: String?

  /// Runs a program whose race ends in an exception: plainly, then hurriedly. Nil when it cannot be run.
  public static func attempt(
    _ program: ProgramInvocation, name: String, exception: String, interpreter: Interpreter
  ) -> FreeRun? {
    guard case .script(let path, let arguments) = program else { return nil }
    var run: FreeRun?
    for manner in Manner.allCases {
      let command = manner.options + [path] + arguments
      run = FreeRun(program: name, manner: manner, runs: 0, failure: nil)
      for number in 1...manner.limit {
        guard let errors = errors(of: interpreter, command) else { return nil }
        run?.runs = number
        if let line = errors.split(whereSeparator: \.isNewline).last(where: { $0.hasPrefix(exception) }) {
          run?.failure = String(line)
          return run
        }
      }
    }
    return run
  }

  private static func errors(of interpreter: Interpreter, _ arguments: [String]) -> String? {
    var process = ChildProcess(
      interpreter.path, arguments, environment: ["PYTHONDONTWRITEBYTECODE": "1"], timeLimit: .seconds(10))
    process.outputLimit = 1 << 20
    guard let outcome = try? process.run(), case .exited = outcome.ending else { return nil }
    return String(decoding: outcome.errors, as: UTF8.self)
  }

  var text: String {
    let before = manner == .hurriedly ? "\(Manner.plainly.limit) plain runs of `\(program)` went well. " : ""
    guard let failure else {
      return "\(before)\(runs) with the shortest switch interval (1 µs) went well, too, which proves nothing."
    }
    let occasion =
      manner == .hurriedly
      ? "With the shortest switch interval (1 µs) run \(runs) failed"
      : "Run \(runs) of `\(program)`, plainly, failed"
    return "\(before)\(occasion), without the verifier:\n  \(Ink.cut(failure, 90))"
  }
}

extension FreeRun.Manner {
  fileprivate var limit: Int { self == .plainly ? 10 : 60 }

  /// What precedes the script on the interpreter's command line.
  fileprivate var options: [String] {
    let hurry =
      "import runpy, sys; sys.setswitchinterval(1e-6); sys.argv = sys.argv[1:]; "
      + "runpy.run_path(sys.argv[0], run_name='__main__')"
    return self == .plainly ? [] : ["-c", hurry]
  }
}
