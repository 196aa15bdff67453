internal import ArgumentParser
internal import Platform
internal import RaceLint
internal import Reporting

/// `race-lint report`: findings as a page to look at.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write the findings as one page for a browser.",
    discussion:
      "Exit status: 0 the page was written, 1 so it was, but some files could not be read, 2 it was not.")

  @Option(help: ArgumentHelp("The page to write.", valueName: "file"), completion: .file())
  var html: String

  @Argument(help: "Files and directories.", completion: .file())
  var paths: [String] = ["."]

  @OptionGroup(title: "Rule selection") var rules: RuleOptions
  @OptionGroup(title: "File selection") var files: FileOptions

  func run() throws {
    let workingDirectory = FileSystem.currentDirectory
    var settings = try files.settings(
      for: paths, in: workingDirectory, environment: CurrentProcess.environment("RACE_LINT_CONFIG"))
    try rules.apply(to: &settings)
    let linter = try Linter(settings: settings, workingDirectory: workingDirectory)
    let project = try linter.load(try linter.discover(paths, context: files.context))
    let report = try linter.report(linter.analyse(project), of: project)
    do throws(SystemError) {
      try FileSystem.write(Array(HTMLReport(report).text.utf8), to: html)
    } catch {
      throw LintError.configuration("cannot write \(html): \(error.message)")
    }
    Console.say("wrote \(report.races.count) races to \(html)")
    if report.entries.contains(where: { $0.category == .problem }) { throw ExitCode(ExitStatus.findings) }
  }
}
