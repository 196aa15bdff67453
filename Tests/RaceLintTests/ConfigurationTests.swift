import Diagnostics
import RaceAnalysis
import Testing

@testable import RaceLint

@Suite struct ConfigurationTests {
  let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private func settings(_ arguments: [String] = [], path: String = ".", isolated: Bool = false) throws
    -> Settings
  {
    try SettingsSource(arguments: arguments, isIsolated: isolated, workingDirectory: directory.path)
      .settings(for: [path])
  }

  private func message(_ text: String) throws -> String {
    try directory.write("race-lint.toml", text)
    do {
      _ = try settings()
      return ""
    } catch let error as LintError {
      return error.message
    }
  }

  @Test func everyKey() throws {
    try directory.write(
      "race-lint.toml",
      """
      required-version = ">=0.1, <1"
      select = ["RL001"]
      extend-select = ["RL003"]
      ignore = ["RL901"]
      per-file-ignores = { "tests/**" = ["ALL"] }
      exclude = ["a"]
      extend-exclude = ["b"]
      force-exclude = true
      respect-gitignore = false
      min-confidence = "high"
      output-format = "json"
      baseline = "races.json"
      library = ["pkg.*"]
      """)
    let settings = try settings()
    #expect(settings.select == ["RL001"])
    #expect(settings.extendSelect == ["RL003"])
    #expect(settings.ignore == ["RL901"])
    #expect(settings.perFileIgnores == [PerFileIgnore(pattern: "tests/**", rules: ["ALL"])])
    #expect(settings.exclude == ["a"])
    #expect(settings.extendExclude == ["b"])
    #expect(settings.forceExclude)
    #expect(!settings.respectGitignore)
    #expect(settings.minimumConfidence == .high)
    #expect(settings.outputFormat == "json")
    #expect(settings.baseline == directory.path + "/races.json")
    #expect(settings.library == .modules(["pkg.*"]))
  }

  @Test func theNearestFileGoverns() throws {
    try directory.write("race-lint.toml", "select = [\"RL001\"]")
    try directory.write("a/pyproject.toml", "[tool.other]\nx = 1")
    try directory.write("a/b/pyproject.toml", "[tool.race-lint]\nselect = [\"RL002\"]")
    try directory.write("a/b/c/x.py")
    #expect(try settings(path: "a/b/c/x.py").select == ["RL002"])
    #expect(try settings(path: "a/b").root == directory.path + "/a/b")
    #expect(try settings(path: "a").select == ["RL001"])
    #expect(try settings(path: "a", isolated: true).select == ["ALL"])
    #expect(try settings(["a/b/pyproject.toml"]).select == ["RL002"])
    #expect(try settings(["min-confidence = \"low\""]).minimumConfidence == .low)
  }

  @Test func aFileOfOursWinsOverTheProjects() throws {
    try directory.write("pyproject.toml", "[tool.race-lint]\nselect = [\"RL002\"]")
    try directory.write(".race-lint.toml", "select = [\"RL001\"]")
    #expect(try settings().select == ["RL001"])
  }

  @Test func anUnknownKeyNamesItsNeighbour() throws {
    let message = try message("select = []\nselekt = [\"RL001\"]\n")
    #expect(message.contains("race-lint.toml:2:1"))
    #expect(message.contains("2 | selekt = [\"RL001\"]"))
    #expect(message.contains("| ^^^^^^ did you mean `select`?"))
  }

  @Test(arguments: [
    ("select = 1", "expected a list of strings, found an integer"), ("select = [1]", "expected a string"),
    ("force-exclude = \"yes\"", "expected true or false"), ("min-confidence = \"hi\"", "expected one of low"),
    ("output-format = \"xml\"", "expected one of full"), ("x = ", "expected a value"),
    ("required-version = \">=99\"", "does not match the running version"),
    ("min-confidence = \"hihg\"", "did you mean `high`?"),
    ("output-format = \"sarf\"", "did you mean `sarif`?"),
    ("assume = { thread = [] }", "^^^^^^ did you mean `threads`?"),
    ("model = [{ roots = [{}] }]", "`name` is missing"),
    ("[[model]]\n[[model.roots]]\nname = \"a\"\ndomian = \"pool\"", "race-lint.toml:4:1"),
    ("model = [{ calls = [{ name = \"a\", result = \"what\" }] }]", "found `what`"),
    (
      "model = [{ calls = [{ name = \"a\", result = { copy = 1 } }] }]",
      "expected a string, found an integer"
    ),
    ("required-version = \"new\"", "is no version"), ("per-file-ignores = []", "expected a table"),
  ])
  func wrongValues(_ text: String, _ expected: String) throws {
    #expect(try message(text).contains(expected))
  }

  @Test func unknownRulesAreRefused() throws {
    var settings = Settings(root: "/")
    settings.select = ["RL0001"]
    #expect(throws: LintError.unknownRule("RL0001", nearest: "RL001")) {
      try RuleSelection(settings, workingDirectory: "/")
    }
  }

  @Test func theMoreSpecificSelectorWins() throws {
    var settings = Settings(root: "/p")
    settings.select = ["RL", "RL901"]
    settings.ignore = ["RL9", "invalid-syntax"]
    settings.perFileIgnores = [
      PerFileIgnore(pattern: "tests/", rules: ["RL9"]), .init(pattern: "*.gen.py", rules: ["ALL"]),
    ]
    let selection = try RuleSelection(settings, workingDirectory: "/p")
    #expect(selection.includes(RuleBook.unusedSuppression.rule, in: "a.py"))
    #expect(!selection.includes(RuleBook.unknownSuppression.rule, in: "a.py"))
    #expect(!selection.includes(RuleBook.invalidSyntax.rule, in: "a.py"))
    #expect(selection.includes(RuleBook.unreadable.rule, in: "a.py"))
    #expect(!selection.includes(RuleBook.unusedSuppression.rule, in: "x.gen.py"))
  }

  @Test func everyKeyIsDescribed() {
    for key in ConfigurationKey.all {
      #expect(key.summary.hasSuffix("."))
      #expect(key.example.hasPrefix(key.name))
    }
  }

  @Test(arguments: ConfigurationKey.all.map(\.example)) func everyExampleIsAccepted(_ example: String) throws
  {
    #expect(try message(example) == "")
  }

  /// Whoever adds a property to a model lets users write it, too.
  @Test func modelsReadEveryField() {
    #expect(Mirror(reflecting: LibraryModel.blank).children.count == LibraryModel.fields.count)
    #expect(Mirror(reflecting: RootModel.blank).children.count == RootModel.fields.count)
    #expect(Mirror(reflecting: LockModel.blank).children.count == LockModel.fields.count)
    #expect(Mirror(reflecting: TypeModel.blank).children.count == TypeModel.fields.count)
    #expect(Mirror(reflecting: CallModel.blank).children.count == CallModel.fields.count)
    #expect(Mirror(reflecting: SignalModel.blank).children.count == SignalModel.fields.count)
    #expect(Mirror(reflecting: Waiting.blank).children.count == Waiting.fields.count)
    #expect(Mirror(reflecting: Condition.blank).children.count == Condition.fields.count)
  }

  /// Every built-in model can be written in the configuration, and means the same there.
  @Test(arguments: LibraryModel.builtIn.map(\.library)) func modelsSurviveBeingWritten(_ library: String)
    throws
  {
    let model = try #require(LibraryModel.builtIn.first { $0.library == library })
    try directory.write("race-lint.toml", "model = [\(model.text)]")
    #expect(try settings().models == [model])
  }

  @Test(arguments: [
    (">=3.8", ["free-threaded", "gil<=3.9", "gil>=3.10"]), (">=3.10,<4", ["free-threaded", "gil>=3.10"]),
    (">= 3.6, < 3.10", ["gil<=3.9"]), ("~=3.11", ["free-threaded", "gil>=3.10"]), ("==3.12.*", ["gil>=3.10"]),
    (">=3.9,<3.13", ["gil<=3.9", "gil>=3.10"]), ("~=3.9.2", ["gil<=3.9"]),
    ("<3.10.4", ["gil<=3.9", "gil>=3.10"]),
    ("", ["free-threaded", "gil<=3.9", "gil>=3.10"]), (">=2.7", ["free-threaded", "gil<=3.9", "gil>=3.10"]),
  ])
  func theProjectSaysWhichInterpreters(_ requirement: String, _ expected: [String]) throws {
    try directory.write("pyproject.toml", "[project]\nrequires-python = \"\(requirement)\"\n")
    #expect(try settings().interpreters.map(\.rawValue).sorted() == expected)
    #expect(try settings(isolated: true).interpreters.count == 3)
  }

  @Test func theConfigurationSaysWhichInterpreters() throws {
    try directory.write("pyproject.toml", "[project]\nrequires-python = \">=3.8\"\n")
    try directory.write("race-lint.toml", "[python]\ntarget-version = \"py312\"\nbuild = \"gil\"\n")
    #expect(try settings().interpreters == [.globalLockFrom310])
    #expect(try settings(["python = { build = \"free-threaded\" }"]).interpreters == [.freeThreaded])
    #expect(try message("[python]\ntarget-version = \"3\"").contains("expected a version such as 3.10"))
    #expect(try message("[python]\ntarget-version = \"3\"").contains("race-lint.toml:2:1"))
  }
}
