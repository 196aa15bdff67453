/// A line for each subject: verdict, schedules, switches, replays, and what was lost.
struct VerdictTable {
  let subjects: [VerifiedSubject]
  let ink: Ink

  private static let headings = [
    "finding", "verdict", "schedules", "switches", "replays", "by itself", "what happened",
  ]
  private static let longestSummary = 60

  var text: String {
    let rows = subjects.map(cells)
    let widths = Self.headings.indices.map { column in
      ([Self.headings] + rows).map { $0[column].count }.max() ?? 0
    }
    let header = line(Self.headings, widths) { _, text in ink.paint(text, .title) }
    let lines = zip(subjects, rows).map { subject, row in
      line(row, widths) { column, text in column == 1 ? ink.paint(text, role(subject)) : text }
    }
    return ([header] + lines).joined()
  }

  private func role(_ subject: VerifiedSubject) -> Ink.Role {
    subject.isConfirmed ? .bad : subject.subject.claim == .noRace ? .good : .mark
  }

  private func cells(_ subject: VerifiedSubject) -> [String] {
    let verdict = subject.verdict
    let replays = verdict.replays.map { $0.map(String.init).joined(separator: "/") }
    return [
      Ink.visible(subject.subject.title), verdict.answer.rawValue, String(verdict.schedules),
      verdict.switches.map(String.init) ?? "-", replays ?? "-", subject.feasibilityText,
      Ink.cut(subject.summary, Self.longestSummary),
    ]
  }

  private func line(_ cells: [String], _ widths: [Int], paint: (Int, String) -> String) -> String {
    let texts = cells.indices.map { column in
      column == cells.count - 1 ? cells[column] : paint(column, Ink.fit(cells[column], widths[column]))
    }
    return texts.joined(separator: "  ") + "\n"
  }
}
