internal import ArgumentParser
internal import Platform
internal import RaceAnalysis
internal import RaceLint

/// `race-lint dump`: the stages between source and findings, for those who work on them.
struct DumpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dump", abstract: "Show a stage of the analysis: facts, callgraph, roots, summaries.")

  @Argument(help: "The stage.")
  var stage: DumpStage

  @Argument(help: "Files and directories.")
  var paths: [String] = ["."]

  @OptionGroup(title: "File selection") var files: FileOptions

  func run() throws {
    let workingDirectory = FileSystem.currentDirectory
    let settings = try files.settings(for: paths, in: workingDirectory, environment: nil)
    let linter = try Linter(settings: settings, workingDirectory: workingDirectory)
    let project = try linter.load(try linter.discover(paths))
    StandardStream.output.write(stage.text(of: project, linter))
  }
}

/// A stage that can be shown.
enum DumpStage: String, ExpressibleByArgument, CaseIterable {
  case facts, callgraph, roots, summaries

  func text(of project: Project, _ linter: Linter) -> String {
    switch self {
    case .facts: project.factsText
    case .callgraph: linter.analyse(project).dump(.callgraph)
    case .roots: linter.analyse(project).dump(.roots)
    case .summaries: linter.analyse(project).dump(.summaries)
    }
  }
}
