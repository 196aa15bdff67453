internal import ArgumentParser
internal import Platform
internal import RaceLint
internal import Reporting
internal import Verification

/// `race-lint verify`: makes races happen.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Run programs under a controlled schedule and make their races happen.",
    usage: "race-lint verify [<place> ...] [options] [-- <command> ...]",
    discussion: """
      `race-lint verify FOLDER` runs every program in the folder that has findings, and its namesake in a folder \
      `fixed` beside it; without a folder, those of Fixtures/demo. A program that is named is run with or without findings. `race-lint verify PLACE… -- python script.py` or \
      `-- pytest path::test` runs that instead; without a place it verifies every finding of the project. \
      `race-lint verify PLACE… --generate` makes up a program for each finding that no other confirms. Exit status: \
      0 the runtime agrees with the findings, 1 it does not, 2 nothing could be run.
      """)

  @Argument(help: ArgumentHelp("Folders, files, PATH:LINE, or fingerprints of findings.", valueName: "place"))
  var places: [String] = []

  /// What stands after `--`, word by word.
  @Option(name: .customLong(CommandLineArguments.programOption), help: .hidden)
  var command: [String] = []

  @Option(
    help: ArgumentHelp(
      "The Python interpreter (default: that of the command, or python3).", valueName: "python"))
  var python: String?

  @Option(help: ArgumentHelp("How long to search for one finding.", valueName: "seconds"))
  var budget: Double = 20

  @Option(
    help: ArgumentHelp("Write a witness for each confirmed finding to this folder.", valueName: "folder"))
  var witnessDir: String?

  @Flag(
    help: """
      Where no program confirms a finding, make a harness for it, two threads that call its functions with made-up \
      arguments, and run that: in a temporary folder, without a network.
      """)
  var generate = false

  @Option(
    help: ArgumentHelp(
      "Write a test that fails as long as what was confirmed can happen (with --generate).", valueName: "file"
    ))
  var writeTest: String?

  @Option(help: ArgumentHelp("full, json or sarif.", valueName: "format"))
  var outputFormat: VerifyFormat = .full

  @Option(help: "Whether to colour text (default: auto).")
  var color: ColorArgument = .auto

  @OptionGroup(title: "File selection") var files: FileOptions

  func validate() throws {
    guard budget > 0, budget.isFinite else {
      throw ValidationError("--budget: expected a number of seconds above 0")
    }
    if writeTest != nil, !generate { throw ValidationError("--write-test needs --generate") }
  }

  func run() throws {
    do {
      try VerifyRun(command: self).run()
    } catch let error as VerificationError {
      if case .interrupted(let signal) = error { throw ExitCode(128 + signal) }
      throw ExitCode(Console.fail(error.message, tip: error.tip))
    }
  }
}

enum VerifyFormat: String, ExpressibleByArgument, CaseIterable {
  case full, json, sarif
}
