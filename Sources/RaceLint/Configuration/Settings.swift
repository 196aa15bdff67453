public import Diagnostics
public import RaceAnalysis

/// Everything that decides what is checked and shown: defaults, then the configuration, then the command line.
public struct Settings: Sendable {
  public var select = ["ALL"]
  public var extendSelect: [String] = []
  public var ignore: [String] = []
  public var perFileIgnores: [PerFileIgnore] = []
  public var exclude = Settings.defaultExcludes
  public var extendExclude: [String] = []
  /// Patterns of the files that are read where directories are walked.
  public var include = Settings.defaultIncludes
  public var forceExclude = false
  public var respectGitignore = true
  public var minimumConfidence = Confidence.medium
  public var outputFormat = "full"
  /// Absolute path of the file of accepted races.
  public var baseline: String?
  public var library = LibraryScope.none
  /// What the user says of libraries.
  public var models: [LibraryModel] = []
  /// What the user says of the program itself.
  var assumptions = Assumptions()
  var python = PythonTarget()
  var swift = SwiftTarget()
  /// The interpreters that the project's metadata allow.
  var requiresPython = VersionSpecifiers.any
  var requiredVersion: String?
  /// Whether suppression comments count.
  public var honoursSuppressions = true
  /// Whether what may still change counts: rules in preview.
  public var preview = false
  /// Where the facts of files are kept from one run to the next; nowhere when nil.
  public var cacheFolder: String?
  /// Patterns and paths of the configuration are relative to this directory.
  public var root: String
  /// The file that was read, for those who ask.
  public var configurationFile: String?

  public init(root: String) { self.root = root }

  /// Larger files are reported instead of analysed: they are data, not programs.
  static let largestFile = 5_000_000

  /// By their names, the files of every language.
  public static let defaultIncludes = LanguageFrontend.all.flatMap(\.extensions).map { "*.\($0)" }

  /// Directories in which nobody looks for their own faults.
  public static let defaultExcludes = [
    ".bzr", ".direnv", ".eggs", ".git", ".git-rewrite", ".hg", ".ipynb_checkpoints", ".mypy_cache", ".nox",
    ".pants.d", ".pyenv", ".pytest_cache", ".pytype", ".ruff_cache", ".race_lint_cache", ".svn", ".tox",
    ".venv",
    ".vscode", "__pypackages__", "_build", "buck-out", "dist", "node_modules", "site-packages", "venv",
    ".build",
    ".swiftpm", "DerivedData", "Pods", "Carthage",
  ]
}

/// Rules that do not count in files that match a pattern.
public struct PerFileIgnore: Hashable, Sendable {
  public var pattern: String
  public var rules: [String]
  public init(pattern: String, rules: [String]) {
    self.pattern = pattern
    self.rules = rules
  }
}
