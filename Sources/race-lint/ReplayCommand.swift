internal import ArgumentParser
internal import Platform
internal import Verification

/// `race-lint replay`: makes a race happen again.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Replay a witness that `verify --witness-dir` wrote.",
    discussion: "Exit status: 0 every replay reproduced the race, 1 some did not, 2 nothing could be run.")

  @Argument(help: ArgumentHelp("A witness.", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("How often.", valueName: "count"))
  var replays = 5

  @Option(help: ArgumentHelp("The Python interpreter (default: python3).", valueName: "python"))
  var python: String?

  @Option(
    help: ArgumentHelp("Where the program's files are (default: where they were).", valueName: "folder"))
  var root: String?

  @Option(help: "Whether to colour text (default: auto).")
  var color: ColorArgument = .auto

  func validate() throws {
    guard (1...10_000).contains(replays) else { throw ValidationError("--replays: expected 1 to 10000") }
  }

  func run() throws {
    do throws(VerificationError) {
      let witness = try WitnessFile(path: file)
      let root = root ?? witness.root ?? FileSystem.currentDirectory
      let helper = try RuntimeHelper(interpreter: Interpreter(python), root: root, budgetSeconds: 20)
      let results = try helper.replay(file, times: replays)
      guard !results.isEmpty else {
        throw .witness("\(file) could not be replayed: the program took too long")
      }
      let ink = Ink(isColoured: color.isColoured(onTerminal: StandardStream.output.isTerminal))
      StandardStream.output.write(results.map { $0.text(ink: ink) }.joined(separator: "\n"))
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
