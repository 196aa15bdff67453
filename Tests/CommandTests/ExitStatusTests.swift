import Testing

/// 0 nothing found, 1 findings, 2 unusable: in every format.
@Suite struct ExitStatusTests {
  let tool: Tool

  init() throws {
    tool = try Tool()
    try tool.write("racy.py", Sample.racy)
    try tool.write("safe.py", Sample.safe)
  }

  static let formats = [
    "full", "concise", "grouped", "json", "json-lines", "sarif", "github", "gitlab", "rdjson", "junit",
    "xcode",
  ]

  @Test(arguments: formats) func everyFormat(_ format: String) throws {
    let found = try tool.run("racy.py", "--output-format", format)
    #expect(found.status == 1)
    #expect(found.errors == "")
    #expect(found.output.contains(format == "grouped" || format == "rdjson" ? "racy.py" : "RL001"))
    #expect(try tool.run("safe.py", "--output-format", format).status == 0)
    #expect(try tool.run("missing.py", "--output-format", format).status == 2)
  }

  @Test func forgivingAndStrictRuns() throws {
    #expect(try tool.run("check", "--exit-zero", "racy.py").status == 0)
    #expect(try tool.run("check", "-e", "racy.py").output.contains("RL001"))
    try tool.write("safe.py", Sample.safe + "x = 1  # race-lint: ignore[RL999]\n")
    #expect(try tool.run("safe.py").status == 0)
    #expect(try tool.run("safe.py", "--error-on-warning").status == 1)
  }

  @Test(arguments: [
    (["--exit-zer"], "a similar argument exists: '--exit-zero'"),
    (["chek"], "a similar command exists: 'check'"), (["chekc"], "a similar command exists: 'check'"),
    (["--format", "json"], "a similar argument exists: '--output-format'"),
    (["rule", "--output-fromat", "json"], "'--output-format'"),
    (["--write-baseline", "new.json"], "--write-baseline=new.json"),
    (["--library", "pkg.*"], "--library=pkg.*"),
    (["explain", "safe.py"], "race-lint explain safe.py:LINE"),
    (["--output-format", "xml"], "--output-format"),
    (["--select", "RL0001", "safe.py"], "a similar rule exists: 'RL001'"),
    (["--min-confidence", "hi"], "min-confidence"), (["rule", "lost-updates"], "'lost-update'"),
    (["config", "selekt"], "'select'"), (["@missing"], "@missing"),
    (["--baseline", "missing.json"], "missing.json"),
    (["--config", "missing.toml"], "missing.toml"), (["--config", "selekt = 1"], "did you mean `select`?"),
    (["explain", "missing.py:3"], "missing.py"), (["dump", "nothing"], "nothing"),
    (["--per-file-ignores", "x"], "GLOB:RULES"), (["-o", "no/such/dir", "safe.py"], "no/such/dir"),
  ])
  func unusable(_ arguments: [String], _ expected: String) throws {
    let result = try tool.shell("race-lint " + arguments.map { "'\($0)'" }.joined(separator: " "))
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("error: "))
    #expect(result.errors.contains(expected))
    #expect(result.output == "")
  }

  @Test func helpAndVersionsAreNoErrors() throws {
    for arguments in ["--help", "-h", "check --help", "--version", "-V", "version", "help rule"] {
      let result = try tool.shell("race-lint \(arguments)")
      #expect(result.status == 0)
      #expect(result.errors == "")
      #expect(!result.output.isEmpty)
    }
    #expect(try tool.run("-V").output == "race-lint 0.1.0\n")
  }

  @Test func theReaderMayLeave() throws {
    let result = try tool.shell("race-lint rule --all | head -1; exit ${PIPESTATUS[0]}")
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(result.output.split(separator: "\n").count == 1)
    for index in 0..<40 { try tool.write("m\(index).py", Sample.racy) }
    let check = try tool.shell("race-lint . | head -1; exit ${PIPESTATUS[0]}")
    #expect(check.status == 1)
    #expect(check.errors == "")
  }

  @Test func hundredsOfAnnotations() throws {
    let functions = (0..<400).map { "def f\($0)():\n    global x\($0)\n    x\($0) += 1\n\n" }.joined()
    let starts = (0..<400).map { "    threading.Thread(target=f\($0)).start()\n" }.joined()
    let state = (0..<400).map { "x\($0) = 0\n" }.joined()
    try tool.write("many.py", "import threading\n\(state)\(functions)for _ in range(2):\n\(starts)")
    let lines = try tool.run("many.py", "--output-format", "github").output.split(separator: "\n")
    #expect(lines.count == 401)
    #expect(
      lines.dropLast().allSatisfy { $0.hasPrefix("::error title=race-lint (RL001),file=many.py,line=") })
    #expect(lines.last == "race-lint: 400 findings; GitHub shows at most 10 annotations of a kind")
  }

  @Test func nothingFoundIsAWholeDocument() throws {
    #expect(try tool.run("safe.py", "--output-format", "json").output == "[]\n")
    #expect(try tool.run("safe.py", "--output-format", "json-lines").output == "")
    #expect(try tool.run("safe.py", "--output-format", "sarif").output.contains("\"results\": []"))
  }
}
