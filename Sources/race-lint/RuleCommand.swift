internal import ArgumentParser
internal import Diagnostics
internal import Platform
internal import RaceLint
internal import Reporting

/// `race-lint rule`: what a rule finds and why.
struct RuleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "rule", abstract: "Explain rules.")

  @Argument(
    help: "Codes or names: RL001, lost-update.", completion: .list(RuleBook.all.map(\.rule.name)))
  var rules: [String] = []

  @Flag(help: "Explain every rule.")
  var all = false

  @Option(help: "Text or JSON.")
  var outputFormat: DescriptionFormat = .text

  func validate() throws {
    if rules.isEmpty && !all { throw ValidationError("name a rule, or use --all") }
  }

  func run() throws {
    let descriptions = all ? RuleBook.all : try rules.map(Self.description)
    StandardStream.output.write(Self.render(descriptions, outputFormat, isList: all || rules.count > 1))
  }

  static func description(_ name: String) throws -> RuleDescription {
    if let rule = RuleBook.rule(named: name) { return rule }
    let names = RuleBook.all.flatMap { [$0.rule.code, $0.rule.name] }
    throw LintError.unknownRule(name, nearest: Spelling.nearest(to: name, in: names))
  }

  static func render(_ rules: [RuleDescription], _ format: DescriptionFormat, isList: Bool) -> String {
    switch format {
    case .text:
      return rules.map(\.page).joined(separator: "\n")
    case .json:
      let objects = rules.map(json)
      return (isList ? JSONValue.array(objects) : objects.first ?? .null).pretty + "\n"
    }
  }

  private static func json(_ rule: RuleDescription) -> JSONValue {
    [
      "name": .string(rule.rule.name), "code": .string(rule.rule.code), "summary": .string(rule.summary),
      "severity": .string(rule.severity.rawValue), "status": .string(rule.isPreview ? "preview" : "stable"),
      "explanation": .string(rule.page),
    ]
  }
}
