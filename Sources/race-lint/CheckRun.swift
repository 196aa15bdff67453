internal import ArgumentParser
internal import Platform
internal import RaceAnalysis
internal import RaceLint
internal import Reporting

/// One run of `check`, stage by stage.
struct CheckRun {
  let command: CheckCommand
  let linter: Linter

  private var output: OutputOptions { command.output }

  func run() throws {
    var clock = StageClock()
    defer { if output.timings { Console.say(clock.text) } }
    let progress = Progress(isWanted: !output.quiet && !output.silent)
    defer { progress?.finish() }
    guard let project = try command.miscellaneous.facts.map(project(ofFactsIn:)) ?? project(&clock, progress)
    else { return }
    progress?.say("linking and analysing \(project.units.count) files")
    let analysis = clock.measure("analyse") { linter.analyse(project) }
    progress?.finish()
    hint(project)
    if output.verbose {
      for path in project.generatedPaths { Console.say("not reported \(path): a program wrote it") }
    }
    let destination = command.miscellaneous.baselineDestination(
      linter.settings, workingDirectory: FileSystem.currentDirectory)
    if let destination {
      return try writeBaseline(linter.baseline(analysis, of: project), to: destination)
    }
    if output.verbose {
      for race in try linter.goneFromBaseline(analysis) { Console.say("gone from the baseline: \(race)") }
    }
    let report = try clock.measure("report") { try linter.report(analysis, of: project) }
    if let reason = command.miscellaneous.addIgnore { return try accept(report, of: project, reason) }
    try clock.measure("render") { try show(report) }
  }

  /// The files found and read; nil when only their names were asked for.
  private func project(_ clock: inout StageClock, _ progress: Progress?) throws -> Project? {
    let input = try standardInput()
    let discovery = try clock.measure("discover") {
      try linter.discover(command.paths, context: command.files.context, standardInput: input)
    }
    announce(discovery)
    if command.miscellaneous.showFiles {
      try output.write(discovery.files.map { $0.path + "\n" }.joined())
      return nil
    }
    let count = discovery.files.count
    return try clock.measure("lower") {
      try linter.load(discovery) { progress?.say("reading file \($0 + 1) of \(count)") }
    }
  }

  private func project(ofFactsIn folder: String) throws -> Project {
    guard command.paths == ["."] else {
      throw LintError.configuration("the facts in \(folder) say which files there are: name no paths")
    }
    return try Shards(workingDirectory: FileSystem.currentDirectory)
      .project(in: folder, settings: linter.settings)
  }

  private func standardInput() throws -> StandardInput? {
    guard command.paths.contains("-") else { return nil }
    guard let bytes = try? FileSystem.readStandardInput() else {
      throw LintError.configuration("cannot read the standard input")
    }
    return StandardInput(name: command.miscellaneous.stdinFilename ?? "stdin.py", bytes: bytes)
  }

  private func announce(_ discovery: Discovery) {
    if output.silent { return }
    for warning in discovery.warnings { Console.warn(warning) }
    if output.verbose { for path in discovery.skipped { Console.say("skipped \(path)") } }
  }

  /// Names the other half of the program, when only one was looked at.
  private func hint(_ project: Project) {
    guard !output.silent, !output.quiet else { return }
    let imports = project.unreadImports
    guard let first = imports.first else { return }
    let more = imports.count > 1 ? " (and \(imports.count - 1) more)" : ""
    Console.say(
      "note: \(first.path) imports `\(first.module)`, which was not read\(more); `--context .` reads it, too")
  }

  private func accept(_ report: Report, of project: Project, _ reason: String) throws {
    let words = reason == CommandLineArguments.usualValue ? "" : reason
    let outcome = try SuppressionWriter(project, reason: words).accept(report)
    for place in outcome.failures { Console.warn("no comment can stand at \(place)") }
    if !output.silent {
      Console.say("added \(count(outcome.comments, "comment")) to \(count(outcome.files, "file"))")
    }
  }

  private func writeBaseline(_ baseline: (text: String, count: Int), to path: String) throws {
    do throws(SystemError) {
      try FileSystem.write(Array(baseline.text.utf8), to: path)
    } catch {
      throw LintError.baseline("cannot write the baseline \(path): \(error.message)")
    }
    if !output.silent { Console.say("wrote \(count(baseline.count, "accepted race")) to \(path)") }
  }

  func show(_ report: Report) throws {
    let status = try write(report)
    if status != ExitStatus.clean { throw ExitCode(status) }
  }

  /// Answers the exit status.
  func write(_ found: Report) throws -> Int32 {
    var report = found
    let reporter = try output.format(linter.settings.outputFormat)
    report.style = reporter.isText ? output.style : .plain
    report.showsSummary = !output.quiet
    let isForgiving = command.miscellaneous.exitZero
    report.exitStatus =
      isForgiving
      ? ExitStatus.clean : ExitStatus.of(report, errorOnWarning: command.miscellaneous.errorOnWarning)
    if let path = output.sarifFile { try output.write(Reporter.sarif.render(report), to: path) }
    if output.statistics {
      try output.write(Statistics(report).text(asJSON: reporter.name.hasPrefix("json")))
    } else {
      try output.write(reporter.render(report))
    }
    return report.exitStatus
  }

  private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
