internal import ArgumentParser
internal import Platform
internal import RaceLint
internal import Reporting

/// `race-lint check`: finds races and shows them.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Find races in files and directories (default).")

  @Argument(
    help: "Files and directories; `-` is the standard input, `@FILE` reads arguments from a file.",
    completion: .file())
  var paths: [String] = ["."]

  @OptionGroup(title: "Rule selection") var rules: RuleOptions
  @OptionGroup(title: "File selection") var files: FileOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Fixes") var fixes: FixOptions
  @OptionGroup(title: "Miscellaneous") var miscellaneous: CheckOptions

  func run() throws {
    if miscellaneous.showSettings { return try output.write(try settings().text) }
    let linter = try linter()
    do {
      if fixes.isAnotherRun { return try runOtherwise(linter) }
      try CheckRun(command: self, linter: linter).run()
    } catch let LintError.missingPath(path) {
      throw ExitCode(Console.fail("no such file or directory: \(path)", tip: Self.tip(path)))
    }
  }

  /// Checks by the settings as they are now.
  func linter() throws -> Linter {
    try Linter(settings: try settings(), workingDirectory: FileSystem.currentDirectory)
  }

  private func settings() throws -> Settings {
    let workingDirectory = FileSystem.currentDirectory
    var settings = try files.settings(
      for: paths, in: workingDirectory, environment: CurrentProcess.environment("RACE_LINT_CONFIG"))
    try rules.apply(to: &settings)
    miscellaneous.apply(to: &settings, workingDirectory: workingDirectory)
    settings.outputFormat = try output.format(settings.outputFormat).name
    return settings
  }

  /// A path that looks like a command, or that stands where a value would, was probably meant to be one.
  private static func tip(_ path: String) -> String? {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let option = CommandLineArguments.optionWithoutValue(before: path, in: arguments) {
      return "the value of `\(option)` follows an equals sign: \(option)=\(path)"
    }
    let names = RaceLintCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
    return Spelling.nearest(to: path, in: names).map { "a similar command exists: '\($0)'" }
  }
}

/// The remaining options of `check`.
struct CheckOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The name that the standard input goes by.", valueName: "name"))
  var stdinFilename: String?

  @Flag(help: "List the files that would be checked.")
  var showFiles = false

  @Flag(help: "Show the settings that hold for these paths.")
  var showSettings = false

  @Option(
    help: ArgumentHelp(
      "Judge the facts that `race-lint facts` has written to files in a folder, in place of paths.",
      valueName: "dir"),
    completion: .directory)
  var facts: String?

  @Option(help: ArgumentHelp("A file of races that are accepted for now.", valueName: "file"))
  var baseline: String?

  @Option(help: ArgumentHelp("Accept the races that there are: write them to a baseline.", valueName: "file"))
  var writeBaseline: String?

  @Option(help: ArgumentHelp("Accept them by comments in the sources.", valueName: "reason"))
  var addIgnore: String?

  @Flag(name: [.customShort("e"), .long], help: "Exit with 0 although there are findings.")
  var exitZero = false

  @Flag(help: "Exit with 1 for notes and for suppression comments, too.")
  var errorOnWarning = false

  func apply(to settings: inout Settings, workingDirectory: String) {
    if let baseline { settings.baseline = absolute(baseline, workingDirectory) }
  }

  /// Where a new baseline goes: the file named, the one in use, or the usual name at the project's root.
  func baselineDestination(_ settings: Settings, workingDirectory: String) -> String? {
    guard let writeBaseline else { return nil }
    if writeBaseline != CommandLineArguments.usualValue {
      return absolute(writeBaseline, workingDirectory)
    }
    return settings.baseline ?? settings.root + "/race-lint-baseline.json"
  }

  private func absolute(_ path: String, _ workingDirectory: String) -> String {
    path.hasPrefix("/") ? path : workingDirectory + "/" + path
  }
}
