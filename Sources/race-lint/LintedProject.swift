internal import Platform
internal import RaceLint
internal import Reporting

/// A project with its races.
struct LintedProject {
  let project: Project
  let report: Report
  let workingDirectory: String

  init(paths: [String], files: FileOptions) throws {
    workingDirectory = FileSystem.currentDirectory
    let settings = try files.settings(
      for: paths, in: workingDirectory, environment: CurrentProcess.environment("RACE_LINT_CONFIG"))
    let linter = try Linter(settings: settings, workingDirectory: workingDirectory)
    project = try linter.load(try linter.discover(paths))
    report = try linter.report(linter.analyse(project), of: project)
  }

  func absolute(_ path: String) -> String { report.origin.absolutePath(path) }
}
