internal import ArgumentParser
internal import RaceLint

/// `race-lint`: with a path alone it checks.
struct RaceLintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "race-lint",
    abstract: "Finds shared state that threads change without a common lock.",
    discussion: """
      `race-lint PATH…` is `race-lint check PATH…`. Exit status: 0 nothing found, 1 findings, 2 wrong arguments or \
      configuration.
      """,
    version: "race-lint \(RequiredVersion.current)",
    subcommands: [
      CheckCommand.self, VerifyCommand.self, ReplayCommand.self, ExplainCommand.self, RuleCommand.self,
      ConfigCommand.self, DumpCommand.self, FactsCommand.self,
      ReportCommand.self, ServerCommand.self, CompletionsCommand.self, ManualCommand.self,
      VersionCommand.self,
    ],
    defaultSubcommand: CheckCommand.self)
}
