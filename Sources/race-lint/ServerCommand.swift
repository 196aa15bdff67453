internal import ArgumentParser
internal import LanguageServer
internal import Platform
internal import RaceLint

/// `race-lint server`: for editors.
struct ServerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "server", abstract: "Serve an editor: the Language Server Protocol on the standard streams.")

  @OptionGroup(title: "Rule selection") var rules: RuleOptions
  @OptionGroup(title: "File selection") var files: FileOptions

  func run() throws {
    let environment = CurrentProcess.environment("RACE_LINT_CONFIG")
    var server = LanguageServer { folder in
      var settings = try files.settings(for: [folder], in: folder, environment: environment)
      try rules.apply(to: &settings)
      return try Linter(settings: settings, workingDirectory: folder)
    }
    let status = server.run()
    if status != ExitStatus.clean { throw ExitCode(status) }
  }
}
