internal import Diagnostics

/// What was found out about the accesses on one line.
struct ExplanationText {
  let place: String
  let answers: [AccessExplanation]
  /// What was found on the line, of every confidence.
  let findings: [Finding]

  var text: String {
    let paragraphs = findings.map(paragraph) + answers.map(paragraph)
    return paragraphs.isEmpty
      ? "\(place): no access to state that threads could share\n" : paragraphs.joined(separator: "\n")
  }

  private func paragraph(_ finding: Finding) -> String {
    var lines = ["\(finding.rule.code) \(finding.rule.name): \(finding.message)"]
    lines.append("  at \(shown(finding.location)) in \(finding.function): \(finding.label)")
    lines += finding.related.map {
      "  against \(shown($0.location)) in \($0.function): \($0.message.isEmpty ? $0.access : $0.message)"
    }
    lines += finding.threadRoots.map { "  thread: \($0.function) (\($0.kind)), \(shown($0.location))" }
    if !finding.reason.isEmpty { lines.append("  reported because \(finding.reason)") }
    if !finding.observable.isEmpty {
      lines.append("  observable on \(finding.observable.map(\.rawValue).joined(separator: ", "))")
    }
    lines.append("  confidence \(finding.confidence.rawValue)")
    if !finding.advice.isEmpty { lines.append("  help: \(finding.advice)") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func paragraph(_ answer: AccessExplanation) -> String {
    var lines = ["\(shown(answer.location)): \(answer.access)"]
    lines.append("  in \(answer.function)")
    lines.append("  threads: \(list(answer.threads))")
    lines.append("  locks held: \(list(answer.locksHeld))")
    switch answer.outcome {
    case .reported(let rule): lines.append("  reported as \(rule.name) (\(rule.code))")
    case .noRival(let reason): lines.append("  not reported: \(reason)")
    case .excluded(let evidence):
      lines.append("  not reported:")
      lines += evidence.map { "    \($0.exclusion), against \(shown($0.rival)): \($0.argument)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func shown(_ location: Location) -> String { "\(location.path):\(location.span.startRow + 1)" }

  private func list(_ names: [String]) -> String { names.isEmpty ? "none" : names.joined(separator: ", ") }
}
