internal import ArgumentParser
internal import Platform
internal import RaceLint
internal import Reporting

/// `race-lint config`: the keys of the configuration.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "List the keys of the configuration, or describe one.")

  @Argument(help: "A key.")
  var key: String?

  @Flag(help: "Show the JSON Schema of the configuration.")
  var schema = false

  func run() throws {
    if schema { return StandardStream.output.write(ConfigurationSchema.document.pretty + "\n") }
    guard let key else {
      return StandardStream.output.write(ConfigurationKey.all.map { $0.name + "\n" }.joined())
    }
    let names = ConfigurationKey.all.map(\.name)
    guard let description = ConfigurationKey.all.first(where: { $0.name == key }) else {
      let tip = Spelling.nearest(to: key, in: names).map { "a similar key exists: '\($0)'" }
      throw ExitCode(Console.fail("unknown key: \(key)", tip: tip))
    }
    StandardStream.output.write(
      """
      \(description.summary)

      Default: \(description.defaultValue)
      Type: \(description.type)
      Example:
        \(description.example)

      """)
  }
}
