internal import ArgumentParser
internal import Platform
internal import Verification

/// `race-lint replay`: makes a race happen again.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Replay a witness that `verify --witness-dir` wrote.",
    discussion: """
      Exit status: 0 every replay reproduced the race, 1 some did not, 2 nothing could be run. With --search, where the \
      schedule does not reproduce it, the same race is looked for again in the functions of the witness, wherever they \
      now are: 0 it can still happen, 1 no schedule was found that does it.
      """)

  @Argument(help: ArgumentHelp("A witness.", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("How often.", valueName: "count"))
  var replays = 5

  @Flag(help: "Look for the same race again where the schedule no longer reproduces it.")
  var search = false

  @Option(help: ArgumentHelp("How long to search.", valueName: "seconds"))
  var budget: Double = 20

  @Option(help: ArgumentHelp("The Python interpreter (default: python3).", valueName: "python"))
  var python: String?

  @Option(
    help: ArgumentHelp("Where the program's files are (default: where they were).", valueName: "folder"))
  var root: String?

  @Option(help: "Whether to colour text (default: auto).")
  var color: ColorArgument = .auto

  func validate() throws {
    guard budget > 0, budget.isFinite else {
      throw ValidationError("--budget: expected a number of seconds above 0")
    }
    guard (1...10_000).contains(replays) else { throw ValidationError("--replays: expected 1 to 10000") }
  }

  func run() throws {
    do throws(VerificationError) {
      let witness = try WitnessFile(path: file)
      let root = root ?? witness.root ?? FileSystem.currentDirectory
      let helper = try RuntimeHelper(interpreter: Interpreter(python), root: root, budgetSeconds: budget)
      let results = try helper.replay(file, times: replays, searching: search)
      guard !results.isEmpty else {
        throw .witness("\(file) could not be replayed: the program took too long")
      }
      let ink = Ink(isColoured: color.isColoured(onTerminal: StandardStream.output.isTerminal))
      StandardStream.output.write(results.map { $0.text(ink: ink) }.joined(separator: "\n"))
      if let why = results.lazy.compactMap(\.unusable).first {
        throw .witness("\(file) no longer fits: \(why)")
      }
      guard results.allSatisfy(\.isReproduced) else { throw .notReproduced }
    } catch {
      switch error {
      case .notReproduced: throw ExitCode(ExitStatus.findings)
      case .interrupted(let signal): throw ExitCode(128 + signal)
      default: throw ExitCode(Console.fail(error.message, tip: error.tip))
      }
    }
  }
}
