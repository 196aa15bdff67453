internal import ArgumentParser
internal import Platform
internal import RaceLint

/// `race-lint version`.
struct VersionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "version", abstract: "Show the version.")

  @Option(help: "Text or JSON.")
  var outputFormat: DescriptionFormat = .text

  func run() {
    switch outputFormat {
    case .text: StandardStream.output.write("race-lint \(RequiredVersion.current)\n")
    case .json: StandardStream.output.write("{\"version\": \"\(RequiredVersion.current)\"}\n")
    }
  }
}
