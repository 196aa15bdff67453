internal import ArgumentParser
internal import Platform
internal import RaceLint
internal import Reporting
internal import Verification

/// One run of `verify`: findings → jobs → verdicts → text or JSON.
struct VerifyRun {
  let command: VerifyCommand

  private static let demo = "Fixtures/demo"

  func run() throws {
    let places = try places()
    let lint = try LintedProject(paths: places.paths, files: command.files)
    let plan = try VerificationPlan(
      lint: lint, places: places, command: command.command, generates: command.generate)
    var outcome = VerificationOutcome(interpreter: try Interpreter(command.python ?? plan.python))
    var test = RegressionTest(root: plan.root)
    for job in plan.jobs { try perform(job, root: plan.root, &outcome, &test) }
    if let path = command.writeTest {
      if test.isEmpty {
        Console.warn("nothing was confirmed, so \(path) was not written")
      } else {
        try test.write(to: path)
      }
    }
    outcome.subjects += plan.unrunnable
    try show(outcome, lint, root: plan.root)
    if !outcome.isInAgreement { throw ExitCode(ExitStatus.findings) }
  }

  private func places() throws(VerificationError) -> VerifyPlaces {
    if !command.places.isEmpty { return VerifyPlaces(command.places) }
    if !command.command.isEmpty || command.generate { return VerifyPlaces(["."]) }
    guard (try? FileKind(of: Self.demo, followingLinks: true)) == .directory else {
      throw .command("nothing to run: name a folder of programs, or a command after `--`")
    }
    return VerifyPlaces([Self.demo])
  }

  private func perform(
    _ job: VerificationJob, root: String, _ outcome: inout VerificationOutcome, _ test: inout RegressionTest
  ) throws {
    if StandardStream.error.isTerminal { Console.say("running \(job.name)") }
    let helper = try RuntimeHelper(
      interpreter: outcome.interpreter, root: root, budgetSeconds: command.budget)
    let answer = try helper.verify(
      job.subjects, in: job.program, generating: command.generate)
    outcome.add(job, answer)
    for (subject, verdict) in zip(job.subjects, answer.verdicts) {
      test.add(answer, of: verdict, title: subject.title)
    }
    guard let folder = command.witnessDir else { return }
    for (subject, verdict) in zip(job.subjects, answer.verdicts) {
      try WitnessFile.write(answer, of: verdict, title: subject.title, root: root, to: folder)
    }
  }

  private func show(_ outcome: VerificationOutcome, _ lint: LintedProject, root: String) throws {
    switch command.outputFormat {
    case .json, .sarif:
      StandardStream.output.write(
        VerificationJSON(outcome, lint, root: root).text(format: command.outputFormat.rawValue))
    case .full:
      let ink = Ink(isColoured: command.color.isColoured(onTerminal: StandardStream.output.isTerminal))
      let report = VerificationReport(
        subjects: outcome.subjects, interpreter: outcome.interpreterName, freeRun: outcome.freeRun, ink: ink)
      StandardStream.output.write(report.text)
    }
  }
}
