internal import FoundationEssentials
internal import Platform

/// Runs racewitness, and with it the program that is verified.
public struct RuntimeHelper: Sendable {
  public let interpreter: Interpreter
  /// Files are named relative to this folder.
  public let root: String
  /// For one subject.
  public var budgetSeconds: Double
  private let helper: UnpackedHelper

  public init(interpreter: Interpreter, root: String, budgetSeconds: Double) throws(VerificationError) {
    self.interpreter = interpreter
    self.root = root
    self.budgetSeconds = budgetSeconds
    helper = try UnpackedHelper()
  }

  /// A verdict for every subject, in their order, and the witnesses of those that were confirmed; `generating` harnesses
  /// for those that the program does not confirm.
  public func verify(
    _ subjects: [Subject], in program: ProgramInvocation, generating: Bool
  ) throws(VerificationError) -> HelperAnswer {
    let directory = try temporaryDirectory()
    defer { try? FileSystem.remove(directory) }
    let entries = subjects.enumerated().map { number, subject in
      Entry(
        id: String(number), focus: subject.focus.map(\.text), region: subject.atomicRegions.map(\.text),
        variable: subject.variable, roots: subject.roots)
    }
    let file = directory + "/findings.json"
    try write(entries, to: file)
    let share = generating ? 9.0 : 4.0
    let limit = Duration.seconds(budgetSeconds * Double(subjects.count) * share + 90)
    let options = ["--findings", file] + (generating ? ["--generate"] : [])
    var answer = try run(options, program.helperArguments, limit: limit)
    answer.complete(count: subjects.count)
    return answer
  }

  /// Replays the witnesses in a file; where that fails, looks for the same race again when asked to.
  public func replay(_ file: String, times: Int, searching: Bool) throws(VerificationError) -> [ReplayResult]
  {
    let options = ["--replay", file, "--replays", String(times)] + (searching ? ["--search"] : [])
    let seconds = 90 + 10 * Double(times) + (searching ? 2 * budgetSeconds : 0)
    return try run(options, [], limit: .seconds(seconds)).replays
  }

  private struct Entry: Encodable {
    var id: String
    var focus: [String]
    var region: [String]
    var variable: String
    var roots: [Subject.Root]
  }

  private func run(
    _ options: [String], _ program: [String], limit: Duration
  ) throws(VerificationError) -> HelperAnswer {
    let seconds = [
      "--budget-seconds", String(budgetSeconds), "--run-seconds", String(min(10, budgetSeconds + 1)),
    ]
    let general = ["-m", "racewitness", "--root", root] + seconds
    let process = ChildProcess(
      interpreter.path, general + options + program, environment: environment, timeLimit: limit)
    let outcome: ChildProcess.Outcome
    do throws(SystemError) { outcome = try process.run() } catch {
      throw .interpreterFailed(interpreter.path, details: error.message)
    }
    return try HelperAnswer(outcome, of: interpreter)
  }

  private var environment: [String: String] {
    var path = helper.modulePath
    if let inherited = CurrentProcess.environment("PYTHONPATH"), !inherited.isEmpty {
      path += ":" + inherited
    }
    return ["PYTHONPATH": path, "PYTHONHASHSEED": "0", "PYTHONPYCACHEPREFIX": helper.bytecodePath]
  }

  private func temporaryDirectory() throws(VerificationError) -> String {
    do throws(SystemError) { return try FileSystem.makeTemporaryDirectory() } catch {
      throw .helper("cannot make a temporary directory: \(error.message)")
    }
  }

  private func write(_ entries: [Entry], to path: String) throws(VerificationError) {
    guard let data = try? JSONEncoder().encode(entries), (try? FileSystem.write(Array(data), to: path)) != nil
    else {
      throw .helper("cannot write \(path)")
    }
  }
}
