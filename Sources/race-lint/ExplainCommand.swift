internal import ArgumentParser
internal import Diagnostics
internal import Platform
internal import RaceAnalysis
internal import RaceLint

/// `race-lint explain`: why a line was reported or not, or what a rule means.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain why a line was reported or not, or explain a rule.")

  @Argument(help: ArgumentHelp("PATH:LINE, or a rule.", valueName: "place"))
  var target: String

  @Argument(help: "What to analyse (default: the project that contains the place).")
  var paths: [String] = []

  @OptionGroup(title: "File selection") var files: FileOptions

  func run() throws {
    guard let place = Self.place(target) else {
      let rule = try RuleCommand.description(target)
      return StandardStream.output.write(RuleCommand.render([rule], .text, isList: false))
    }
    let workingDirectory = FileSystem.currentDirectory
    guard let file = FileSystem.realPath(place.path) else { throw LintError.missingPath(place.path) }
    let settings = try files.settings(for: paths + [place.path], in: workingDirectory, environment: nil)
    let linter = try Linter(settings: settings, workingDirectory: workingDirectory)
    let project = try linter.load(try linter.discover(paths.isEmpty ? [settings.root, place.path] : paths))
    guard let path = project.path(ofFile: file) else {
      throw LintError.configuration("\(place.path) is not among the analysed files")
    }
    let answers = linter.analyse(project).explain(path: path, row: Int32(place.line - 1))
    StandardStream.output.write(ExplanationText(place: target, answers: answers).text)
  }

  /// `PATH:LINE` taken apart; a column after the line is accepted and does not matter.
  private static func place(_ target: String) -> (path: String, line: Int)? {
    var parts = target.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count > 1, var line = parts.popLast().flatMap({ Int($0) }) else { return nil }
    if parts.count > 1, let outer = parts.last.flatMap({ Int($0) }) {
      line = outer
      parts.removeLast()
    }
    return line > 0 ? (parts.joined(separator: ":"), line) : nil
  }
}
