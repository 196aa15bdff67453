internal import Diagnostics
internal import RaceAnalysis
internal import Reporting
internal import TOML

/// One key of the configuration: what it means and how its value becomes a setting.
public struct ConfigurationKey: Sendable {
  public let name: String
  public let summary: String
  /// The form of its values.
  public let type: String
  /// As it would be written.
  public let defaultValue: String
  public let example: String
  /// Throws what is wrong with the value.
  let apply: @Sendable (TOMLValue, inout Settings) throws(ConfigurationValueError) -> Void

  /// Every key, in the order in which they are listed.
  public static let all: [ConfigurationKey] = [
    ConfigurationKey(
      name: "required-version",
      summary: "The version of race-lint that must run, or the configuration is refused.",
      type: "string", defaultValue: "none", example: #"required-version = ">=0.1""#
    ) { value, _ throws(ConfigurationValueError) in
      try RequiredVersion.check(try value.string)
    },
    ConfigurationKey(
      name: "select", summary: "The rules that run: codes, names, prefixes of codes, or ALL.",
      type: "list of rules", defaultValue: #"["ALL"]"#, example: #"select = ["RL001", "check-then-act"]"#
    ) { value, settings throws(ConfigurationValueError) in
      settings.select = try value.strings
    },
    ConfigurationKey(
      name: "extend-select", summary: "Rules that run besides those of `select`.",
      type: "list of rules", defaultValue: "[]", example: #"extend-select = ["RL003"]"#
    ) { value, settings throws(ConfigurationValueError) in
      settings.extendSelect = try value.strings
    },
    ConfigurationKey(
      name: "ignore", summary: "Rules that do not run.",
      type: "list of rules", defaultValue: "[]", example: #"ignore = ["unused-suppression"]"#
    ) { value, settings throws(ConfigurationValueError) in
      settings.ignore = try value.strings
    },
    ConfigurationKey(
      name: "per-file-ignores", summary: "Rules that do not count in files that match a pattern.",
      type: "table of pattern = list of rules", defaultValue: "{}",
      example: #"per-file-ignores = { "tests/**" = ["RL001"] }"#
    ) { value, settings throws(ConfigurationValueError) in
      settings.perFileIgnores = try value.lists.map(PerFileIgnore.init)
    },
    ConfigurationKey(
      name: "exclude", summary: "Files and directories that are not walked, in the language of .gitignore.",
      type: "list of patterns", defaultValue: "version control, caches, virtual environments, build output",
      example: #"exclude = ["vendor", "*_generated.py"]"#
    ) { value, settings throws(ConfigurationValueError) in
      settings.exclude = try value.strings
    },
    ConfigurationKey(
      name: "extend-exclude", summary: "Patterns besides those of `exclude`.",
      type: "list of patterns", defaultValue: "[]", example: #"extend-exclude = ["third_party"]"#
    ) { value, settings throws(ConfigurationValueError) in
      settings.extendExclude = try value.strings
    },
    ConfigurationKey(
      name: "force-exclude", summary: "Whether excludes hold for paths named on the command line, too.",
      type: "boolean", defaultValue: "false", example: "force-exclude = true"
    ) { value, settings throws(ConfigurationValueError) in
      settings.forceExclude = try value.boolean
    },
    ConfigurationKey(
      name: "respect-gitignore", summary: "Whether .gitignore and .ignore files are heeded.",
      type: "boolean", defaultValue: "true", example: "respect-gitignore = false"
    ) { value, settings throws(ConfigurationValueError) in
      settings.respectGitignore = try value.boolean
    },
    ConfigurationKey(
      name: "min-confidence", summary: "Findings below this confidence are not shown.",
      type: "low, medium or high", defaultValue: #""medium""#, example: #"min-confidence = "high""#
    ) { value, settings throws(ConfigurationValueError) in
      settings.minimumConfidence = try value.choice(of: Confidence.allCases)
    },
    ConfigurationKey(
      name: "output-format", summary: "How findings are written.",
      type: Reporter.all.map(\.name).joined(separator: ", "), defaultValue: #""full""#,
      example: #"output-format = "concise""#
    ) { value, settings throws(ConfigurationValueError) in
      settings.outputFormat = try value.word(of: Reporter.all.map(\.name))
    },
    ConfigurationKey(
      name: "baseline", summary: "A file of races that are accepted for now.",
      type: "path", defaultValue: "none", example: #"baseline = "race-lint-baseline.json""#
    ) { value, settings throws(ConfigurationValueError) in
      settings.baseline = FilePath.absolute(try value.string, from: settings.root)
    },
    ConfigurationKey(
      name: "library", summary: "Modules whose public functions any thread may call; true for all of them.",
      type: "boolean or list of module patterns", defaultValue: "false",
      example: #"library = ["mypackage.*"]"#
    ) { value, settings throws(ConfigurationValueError) in
      if case .boolean(let isLibrary) = value {
        settings.library = isLibrary ? .all : .none
      } else {
        settings.library = .modules(try value.strings)
      }
    },
    ConfigurationKey(
      name: "assume",
      summary:
        "What the program does not show: functions that run in threads, decorators that lock, safe types.",
      type: "table of threads, locks, locking-decorators, thread-safe = list of names", defaultValue: "{}",
      example: #"assume = { threads = ["shop.jobs.*"], thread-safe = ["shop.cache.Cache"] }"#
    ) { value, settings throws(ConfigurationValueError) in
      settings.models.append(try LibraryModel(assumptions: value))
    },
    ConfigurationKey(
      name: "models", summary: "Ways in which a library runs functions, besides those that race-lint knows.",
      type: "list of tables", defaultValue: "[]",
      example: #"models = [{ trigger = "call", name = "bus.subscribe", position = 1, domain = "pool" }]"#
    ) { value, settings throws(ConfigurationValueError) in
      settings.models.append(try LibraryModel(roots: value))
    },
  ]
}
