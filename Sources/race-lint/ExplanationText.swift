internal import Diagnostics

/// What was found out about the accesses on one line.
struct ExplanationText {
  let place: String
  let answers: [AccessExplanation]

  var text: String {
    answers.isEmpty
      ? "\(place): no access to state that threads could share\n"
      : answers.map(paragraph).joined(separator: "\n")
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
