internal import Diagnostics
internal import RaceAnalysis
internal import Reporting
internal import TOML

extension ConfigurationKey {
  /// Every key, in the order in which they are listed.
  public static let all: [ConfigurationKey] = rules + files + results + analysis

  private static let rules = [
    ConfigurationKey(
      "select", \.select, "The rules that run: codes, names, prefixes of codes, or ALL.",
      example: #"["RL001", "check-then-act"]"#),
    ConfigurationKey(
      "extend-select", \.extendSelect, "Rules that run besides those of `select`.", example: #"["RL003"]"#),
    ConfigurationKey("ignore", \.ignore, "Rules that do not run.", example: #"["unused-suppression"]"#),
    ConfigurationKey(
      "per-file-ignores", .map(to: .list(of: .string)),
      "Rules that do not count in files that match a pattern.",
      example: #"{ "tests/**" = ["RL001"] }"#, default: "{}",
      apply: { (value, settings) throws(ConfigurationValueError) in
        settings.perFileIgnores = try [String: [String]](toml: value).sorted { $0.key < $1.key }
          .map(PerFileIgnore.init)
      },
      current: { settings in
        Dictionary(settings.perFileIgnores.map { ($0.pattern, $0.rules) }) { $0 + $1 }.text
      }),
  ]

  private static let files = [
    ConfigurationKey(
      "include", \.include,
      "Files that are read where directories are walked, in the language of .gitignore; scripts without a suffix, too.",
      example: #"["*.py", "tools/deploy"]"#),
    ConfigurationKey(
      "exclude", \.exclude, "Files and directories that are not walked, in the language of .gitignore.",
      example: #"["vendor", "*_generated.py"]"#,
      default: "version control, caches, virtual environments, build output"),
    ConfigurationKey(
      "extend-exclude", \.extendExclude, "Patterns besides those of `exclude`.", example: #"["third_party"]"#),
    ConfigurationKey(
      "force-exclude", \.forceExclude, "Whether excludes hold for paths named on the command line, too.",
      example: "true"),
    ConfigurationKey(
      "respect-gitignore", \.respectGitignore, "Whether .gitignore and .ignore files are heeded.",
      example: "false"),
  ]

  private static let results = [
    ConfigurationKey(
      "preview", \.preview, "Whether rules run that may still change from one version to the next.",
      example: "true"),
    ConfigurationKey(
      "min-confidence", \.minimumConfidence, "Findings below this confidence are not shown.",
      example: #""high""#),
    ConfigurationKey(
      "output-format", .word(Reporter.all.map(\.name)), "How findings are written.", example: #""concise""#,
      default: #""full""#,
      apply: { (value, settings) throws(ConfigurationValueError) in
        settings.outputFormat = try value.word(of: Reporter.all.map(\.name))
      },
      current: { $0.outputFormat.text }),
    ConfigurationKey(
      "baseline", .string, "A file of races that are accepted for now.",
      example: #""race-lint-baseline.json""#,
      default: "none",
      apply: { (value, settings) throws(ConfigurationValueError) in
        settings.baseline = FilePath.absolute(try String(toml: value), from: settings.root)
      },
      current: { $0.baseline.text }),
  ]

  private static let analysis = [
    ConfigurationKey(
      "required-version", .string, "The version of race-lint that must run, or the configuration is refused.",
      example: #"">=0.1""#, default: "none",
      apply: { (value, settings) throws(ConfigurationValueError) in
        let requirement = try String(toml: value)
        try RequiredVersion.check(requirement)
        settings.requiredVersion = requirement
      },
      current: { $0.requiredVersion.text }),
    ConfigurationKey(
      "library", \.library, "Modules whose public functions any thread may call; true for all of them.",
      example: #"["mypackage.*"]"#),
    ConfigurationKey(
      "python", \.python, "The interpreters that the program is for.",
      example: #"{ target-version = "3.10", build = "gil" }"#),
    ConfigurationKey(
      "swift", \.swift, "How the program's Swift modules are compiled, as far as it decides who runs what.",
      example: #"{ default-isolation = "MainActor" }"#),
    ConfigurationKey(
      "assume", \.assumptions,
      "What the program does not show: functions that run in threads, types and decorators that lock, safe types.",
      example: #"{ threads = ["shop.jobs.*"], thread-safe = ["shop.cache.Cache"] }"#),
    ConfigurationKey(
      "model", \.models, "What libraries do, besides what race-lint knows of them.",
      example: #"[{ roots = [{ name = "bus.subscribe", callback = 1, domain = "pool" }] }]"#),
  ]
}

extension Confidence: ConfigurationWord {}

extension LibraryScope: ConfigurationValue {
  static let form = ConfigurationForm.either([.boolean, .list(of: .string)])

  init(toml value: TOMLValue) throws(ConfigurationValueError) {
    if case .boolean(let isLibrary) = value {
      self = isLibrary ? .all : .none
    } else {
      self = .modules(try [String](toml: value))
    }
  }

  var text: String {
    switch self {
    case .none: "false"
    case .all: "true"
    case .modules(let patterns): patterns.text
    }
  }
}

extension TOMLValue {
  fileprivate func word(of words: [String]) throws(ConfigurationValueError) -> String {
    let text = try String(toml: self)
    guard words.contains(text) else {
      throw ConfigurationValueError(
        message: "expected one of \(words.joined(separator: ", ")), found `\(text)`",
        advice: Spelling.nearest(to: text, in: words).map { "did you mean `\($0)`?" } ?? "")
    }
    return text
  }
}
