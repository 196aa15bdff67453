internal import ArgumentParser
internal import Platform
internal import RaceLint

/// `race-lint facts`: takes the facts of some files, for `check --facts` to judge with those of all others.
struct FactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts", abstract: "Write what files say to a file, for `check --facts`.",
    discussion: """
      Each file is looked at by itself, so the files of a program may be dealt out to any number of runs and machines. \
      `race-lint check --facts DIR`, in the same directory, then finds what `race-lint check .` would find.
      """)

  @Argument(help: "Files and directories.", completion: .file())
  var paths: [String]

  @Option(
    name: [.customShort("o"), .long], help: ArgumentHelp("Where to write them.", valueName: "file"),
    completion: .file())
  var outputFile: String

  @OptionGroup(title: "File selection") var files: FileOptions

  func run() throws {
    let workingDirectory = FileSystem.currentDirectory
    let settings = try files.settings(
      for: paths, in: workingDirectory, environment: CurrentProcess.environment("RACE_LINT_CONFIG"))
    let linter = try Linter(settings: settings, workingDirectory: workingDirectory)
    let discovery = try linter.discover(paths)
    for warning in discovery.warnings { Console.warn(warning) }
    let shard = Shards(workingDirectory: workingDirectory).shard(of: try linter.load(discovery))
    do throws(SystemError) {
      try FileSystem.write(shard, to: outputFile)
    } catch {
      throw LintError.facts("cannot write \(outputFile): \(error.message)")
    }
  }
}
