internal import ArgumentParser
internal import Platform
internal import RaceAnalysis
internal import RaceLint

/// Options that choose files, and where settings come from.
struct FileOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Patterns of files and directories that are not walked.", valueName: "glob"))
  var exclude: [String] = []

  @Option(help: ArgumentHelp("Patterns besides those that are excluded anyway.", valueName: "glob"))
  var extendExclude: [String] = []

  @Flag(help: "Let excludes hold for the named paths, too.")
  var forceExclude = false

  @Flag(inversion: .prefixedNo, help: "Heed .gitignore and .ignore files (default: yes).")
  var respectGitignore: Bool?

  @Option(help: ArgumentHelp("Read these, too; report only what touches the paths.", valueName: "path"))
  var context: [String] = []

  @Option(
    help: ArgumentHelp(
      "Assume that any thread may call the public functions of these modules; alone, of all.",
      valueName: "glob"))
  var library: [String] = []

  @Option(
    help: ArgumentHelp("The oldest Python that must run the program: 3.10 or py310.", valueName: "version"))
  var targetVersion: String?

  @Flag(help: "Show only what can happen with, or without, a global interpreter lock.")
  var build: BuildArgument?

  @Option(help: ArgumentHelp("A configuration file, or `KEY = VALUE`.", valueName: "config"))
  var config: [String] = []

  @Flag(help: "Read no configuration files.")
  var isolated = false

  @Option(
    help: ArgumentHelp("Where to keep what is known of files (default: the user's cache).", valueName: "dir"),
    completion: .directory)
  var cacheDir: String?

  @Flag(name: [.customShort("n"), .long], help: "Read and write no cache.")
  var noCache = false

  /// The settings for a run on these paths.
  func settings(for paths: [String], in workingDirectory: String, environment: String?) throws -> Settings {
    let source = SettingsSource(
      arguments: config.isEmpty ? environment.map { [$0] } ?? [] : config, isIsolated: isolated,
      workingDirectory: workingDirectory)
    var settings = try source.settings(for: paths)
    if !exclude.isEmpty { settings.exclude = elements(exclude) }
    settings.extendExclude += elements(extendExclude)
    if forceExclude { settings.forceExclude = true }
    if let respectGitignore { settings.respectGitignore = respectGitignore }
    settings.cacheFolder = noCache ? nil : cacheFolder(workingDirectory)
    let modules = elements(library)
    try settings.narrow(version: targetVersion, hasGlobalLock: build.map { $0 == .gil })
    if !modules.isEmpty { settings.library = modules.contains("*") ? .all : .modules(modules) }
    return settings
  }

  private func cacheFolder(_ workingDirectory: String) -> String? {
    guard let named = cacheDir ?? CurrentProcess.environment("RACE_LINT_CACHE_DIR"), !named.isEmpty else {
      return Settings.usualCacheFolder
    }
    return named.hasPrefix("/") ? named : workingDirectory + "/" + named
  }
}
