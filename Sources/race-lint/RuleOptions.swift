internal import ArgumentParser
internal import RaceLint

/// Options that choose rules.
struct RuleOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Rules that run: codes, names, prefixes, or ALL.", valueName: "rules"))
  var select: [String] = []

  @Option(help: ArgumentHelp("Rules that do not run.", valueName: "rules"))
  var ignore: [String] = []

  @Option(help: ArgumentHelp("Rules that run besides the selected ones.", valueName: "rules"))
  var extendSelect: [String] = []

  @Option(help: ArgumentHelp("Rules that do not count in some files: GLOB:RULES.", valueName: "glob:rules"))
  var perFileIgnores: [String] = []

  @Option(help: "Show findings of at least this confidence (default: medium).")
  var minConfidence: ConfidenceArgument?

  @Flag(help: "Run rules, too, that may still change from one version to the next.")
  var preview = false

  @Flag(help: "Do not heed suppression comments.")
  var noIgnores = false

  func apply(to settings: inout Settings) throws {
    if !select.isEmpty { settings.select = elements(select) }
    settings.ignore += elements(ignore)
    settings.extendSelect += elements(extendSelect)
    settings.perFileIgnores += try perFileIgnores.map(perFileIgnore)
    if let minConfidence { settings.minimumConfidence = minConfidence.confidence }
    if preview { settings.preview = true }
    if noIgnores { settings.honoursSuppressions = false }
  }

  private func perFileIgnore(_ text: String) throws -> PerFileIgnore {
    guard let colon = text.lastIndex(of: ":") else {
      throw LintError.configuration("`--per-file-ignores \(text)`: expected GLOB:RULES")
    }
    return PerFileIgnore(
      pattern: String(text[..<colon]), rules: elements([String(text[text.index(after: colon)...])]))
  }
}
