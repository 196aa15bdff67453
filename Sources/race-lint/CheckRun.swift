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
    let input = try standardInput()
    let discovery = try clock.measure("discover") { try linter.discover(command.paths, standardInput: input) }
    announce(discovery)
    if command.miscellaneous.showFiles {
      return try output.write(discovery.files.map { $0.path + "\n" }.joined())
    }
    let project = try clock.measure("lower") { try linter.load(discovery) }
    let analysis = clock.measure("analyse") { linter.analyse(project) }
    let destination = command.miscellaneous.baselineDestination(
      linter.settings, workingDirectory: FileSystem.currentDirectory)
    if let destination {
      return try writeBaseline(linter.baseline(analysis, of: project), to: destination)
    }
    let report = try clock.measure("report") { try linter.report(analysis, of: project) }
    try clock.measure("render") { try show(report) }
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

  private func writeBaseline(_ baseline: (text: String, count: Int), to path: String) throws {
    do throws(SystemError) {
      try FileSystem.write(Array(baseline.text.utf8), to: path)
    } catch {
      throw LintError.baseline("cannot write the baseline \(path): \(error.message)")
    }
    if !output.silent { Console.say("wrote \(baseline.count) accepted races to \(path)") }
  }

  private func show(_ found: Report) throws {
    var report = found
    let reporter = try output.format(linter.settings.outputFormat)
    report.style = reporter.isText ? output.style : .plain
    report.showsSummary = !output.quiet
    let isForgiving = command.miscellaneous.exitZero
    report.exitStatus =
      isForgiving
      ? ExitStatus.clean : ExitStatus.of(report, errorOnWarning: command.miscellaneous.errorOnWarning)
    if output.statistics {
      try output.write(Statistics(report).text(asJSON: reporter.name.hasPrefix("json")))
    } else {
      try output.write(reporter.render(report))
    }
    if report.exitStatus != ExitStatus.clean { throw ExitCode(report.exitStatus) }
  }
}
