internal import Reporting
internal import Verification

/// The findings as `check` writes them, each with what running its program said.
struct VerificationJSON {
  private let report: Report

  /// Steps name files relative to the root.
  init(_ outcome: VerificationOutcome, _ lint: LintedProject, root: String) {
    var report = lint.report
    report.entries = report.races
    for entry in report.entries {
      if let verdict = outcome.verdicts[entry.fingerprint] {
        report.verifications[entry.fingerprint] = verdict.json
        report.schedules[entry.fingerprint] = verdict.steps?.map { $0.scheduled(root: root) }
      }
    }
    self.report = report
  }

  /// The whole document.
  func text(format: String) -> String { Reporter.named(format)?.render(report) ?? "" }
}

extension Verdict {
  /// What of it is of use to programs.
  fileprivate var json: JSONValue {
    let texts = [
      ("kind", kind?.rawValue), ("gil_feasible", feasibility?.rawValue), ("summary", summary), ("why", why),
      ("proof", proof), ("harness", harness),
    ]
    var members: [(key: String, value: JSONValue)] = [("verdict", .string(answer.rawValue))]
    members += texts.compactMap { key, text in text.map { (key, .string($0)) } }
    members.append(("schedules", .integer(schedules)))
    if let switches { members.append(("switches", .integer(switches))) }
    if let replays { members.append(("replays", .array(replays.map { .integer($0) }))) }
    if let steps { members.append(("steps", .array(steps.map(\.json)))) }
    return .object(members)
  }
}

extension Step {
  fileprivate func scheduled(root: String) -> ScheduledStep {
    ScheduledStep(
      thread: label, path: file.hasPrefix("/") ? file : "\(root)/\(file)", row: line, text: words)
  }

  fileprivate var json: JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("thread", .string(label)), ("path", .string(file)), ("row", .integer(line)),
      ("action", .string(action)),
    ]
    if let variable { members.append(("variable", .string(variable))) }
    if let value { members.append(("value", .string(value))) }
    return .object(members)
  }
}
