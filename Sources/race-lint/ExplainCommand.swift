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
    guard let place = Self.place(target) else { return try explainRule() }
    let workingDirectory = FileSystem.currentDirectory
    guard let file = FileSystem.realPath(place.path) else { throw LintError.missingPath(place.path) }
    let settings = try files.settings(
      for: paths + [place.path], in: workingDirectory,
      environment: CurrentProcess.environment("RACE_LINT_CONFIG"))
    let linter = try Linter(settings: settings, workingDirectory: workingDirectory)
    let scope = paths.isEmpty ? [settings.root, place.path] : paths
    let progress = Progress(isWanted: true)
    defer { progress?.finish() }
    let project = try linter.load(try linter.discover(scope)) { progress?.say("reading file \($0 + 1)") }
    guard let path = project.path(ofFile: file) else {
      throw LintError.configuration("\(place.path) is not among the analysed files")
    }
    if paths.isEmpty, project.units.count > 1 {
      Console.say(
        "note: analysed \(project.units.count) files below \(settings.root); name paths after the place to limit that"
      )
    }
    progress?.say("linking and analysing \(project.units.count) files")
    let analysis = linter.analyse(project)
    progress?.finish()
    let row = Int32(place.line - 1)
    let text = ExplanationText(
      place: target, answers: analysis.explain(path: path, row: row),
      findings: analysis.findings.filter { $0.concerns(path: path, row: row) })
    StandardStream.output.write(text.text)
  }

  private func explainRule() throws {
    if FileSystem.realPath(target) != nil {
      throw LintError.configuration("name a line of \(target), too: `race-lint explain \(target):LINE`")
    }
    let rule = try RuleCommand.description(target)
    StandardStream.output.write(RuleCommand.render([rule], .text, isList: false))
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

extension Finding {
  /// Whether one of its places starts on the line.
  fileprivate func concerns(path: String, row: Int32) -> Bool {
    ([location] + related.map(\.location)).contains { $0.path == path && $0.span.startRow == row }
  }
}
