internal import ArgumentParser
internal import FoundationEssentials

/// A command as the argument parser describes it.
struct CommandDescription: Decodable {
  struct Name: Decodable {
    var kind: String
    var name: String
  }

  struct Argument: Decodable {
    var kind: String
    var shouldDisplay: Bool
    var sectionTitle: String?
    var names: [Name]?
    var valueName: String?
    var abstract: String?
    var allValues: [String]?
    var isRepeating: Bool
    var isOptional: Bool
  }

  var commandName: String
  var abstract: String?
  var discussion: String?
  var arguments: [Argument]?
  var subcommands: [CommandDescription]?

  private struct Dump: Decodable { var command: CommandDescription }

  /// The program with all of its commands.
  static func all() throws -> CommandDescription {
    try JSONDecoder().decode(Dump.self, from: Data(RaceLintCommand._dumpHelp().utf8)).command
  }
}
