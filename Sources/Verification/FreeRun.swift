internal import Platform

/// What a program did when it was run plainly, without the verifier, some times over.
public struct FreeRun: Hashable, Sendable {
  public var program: String
  public var runs: Int
  /// How many runs went wrong.
  public var losses: Int
  /// Whether the interpreter was asked to switch threads as often as it can.
  public var isHurried: Bool
  /// The last line of a run that went wrong.
  public var evidence: String

  private static let times = 10
  private static let seconds = 10
  /// Runs the script of the first argument with the shortest switch interval.
  private static let hurry =
    "import runpy, sys; sys.setswitchinterval(1e-6); sys.argv = sys.argv[1:]; "
    + "runpy.run_path(sys.argv[0], run_name='__main__')"

  /// Runs a program whose race ends in an exception: plainly, then in a hurry. Nil when it cannot be run.
  public static func attempt(
    _ program: ProgramInvocation, name: String, exception: String, interpreter: Interpreter
  ) -> FreeRun? {
    guard case .script(let path, let arguments) = program else { return nil }
    var last: FreeRun?
    for isHurried in [false, true] {
      let prefix = isHurried ? ["-c", hurry] : []
      var run = FreeRun(program: name, runs: 0, losses: 0, isHurried: isHurried, evidence: "")
      for _ in 0..<times {
        guard let errors = errors(of: interpreter, prefix + [path] + arguments) else { return last }
        run.runs += 1
        if let line = errors.split(whereSeparator: \.isNewline).last(where: { $0.hasPrefix(exception) }) {
          run.losses += 1
          run.evidence = String(line)
        }
      }
      if run.losses > 0 { return run }
      last = run
    }
    return last
  }

  private static func errors(of interpreter: Interpreter, _ arguments: [String]) -> String? {
    var process = ChildProcess(
      interpreter.path, arguments, environment: ["PYTHONDONTWRITEBYTECODE": "1"], timeLimit: .seconds(seconds)
    )
    process.outputLimit = 1 << 20
    guard let outcome = try? process.run(), case .exited = outcome.ending else { return nil }
    return String(decoding: outcome.errors, as: UTF8.self)
  }

  var text: String {
    let manner = isHurried ? "with the shortest switch interval (1 µs)" : "plainly"
    if losses == 0 {
      return "Run \(manner) \(runs) times, `\(program)` went well every time; that proves nothing."
    }
    return "Run \(manner) without the verifier, `\(program)` failed in \(losses) of \(runs) runs:\n  "
      + Ink.cut(evidence, 90)
  }
}
