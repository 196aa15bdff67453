/// The outcome of one `race-lint verify`, as text for people.
public struct VerificationReport: Sendable {
  public var subjects: [VerifiedSubject]
  /// `CPython 3.11.2`
  public var interpreter: String
  public var freeRun: FreeRun?
  public var ink: Ink

  public init(subjects: [VerifiedSubject], interpreter: String, freeRun: FreeRun?, ink: Ink) {
    self.subjects = subjects
    self.interpreter = interpreter
    self.freeRun = freeRun
    self.ink = ink
  }

  public var isInAgreement: Bool { subjects.allSatisfy(\.isInAgreement) }

  /// The interleavings, the table, what the interpreter does by itself, and the agreement.
  public var text: String {
    var parts = subjects.filter(\.isConfirmed).map(interleaving)
    parts.append(VerdictTable(subjects: subjects, ink: ink).text)
    if !interpreterText.isEmpty { parts.append(interpreterText) }
    parts.append(agreement + "\n")
    return parts.joined(separator: "\n")
  }

  private func interleaving(_ subject: VerifiedSubject) -> String {
    let verdict = subject.verdict
    let kind = verdict.kind?.rawValue ?? "race"
    return ink.paint("\(subject.subject.title)", .title) + ": " + ink.paint("confirmed", .bad) + ", \(kind)\n"
      + "  \(Ink.cut(subject.summary, 96))\n\n" + harness(verdict)
      + Interleaving(verdict.steps ?? [], ink: ink).text
  }

  /// The program that was made for the finding.
  private func harness(_ verdict: Verdict) -> String {
    guard let text = verdict.harness else { return "" }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    return lines.map { ink.paint("  ┃ ", .place) + Ink.visible(String($0)) + "\n" }.joined() + "\n"
  }

  /// What could and what could not happen without the verifier's help.
  private var interpreterText: String {
    let confirmed = subjects.filter(\.isConfirmed)
    var lines: [String] = []
    let never = confirmed.filter { $0.verdict.feasibility == .noWithinBound }
    if !never.isEmpty {
      let programs = names(never)
      lines.append(
        "\(interpreter) could not lose \(programs) by itself:\nno schedule that switches only where its global "
          + "interpreter lock is handed over does it. Other versions and free-threaded builds can.")
    }
    let unknown = confirmed.filter { $0.verdict.feasibility == .unknown }
    if !unknown.isEmpty {
      lines.append("Whether \(interpreter) can lose \(names(unknown)) by itself remains open.")
    }
    let able = confirmed.filter { $0.verdict.feasibility == .yes }
    if !able.isEmpty { lines.append("\(interpreter) can lose \(names(able)) by itself, with bad luck.") }
    if let freeRun { lines.append(freeRun.text) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func names(_ subjects: [VerifiedSubject]) -> String {
    var names: [String] = []
    for subject in subjects {
      let isAlone = self.subjects.count { $0.program == subject.program } == 1
      let name = "`\(isAlone ? subject.program ?? subject.subject.title : subject.subject.title)`"
      if !names.contains(name) { names.append(name) }
    }
    return names.joined(separator: ", ")
  }

  private var agreement: String {
    let races = subjects.filter { $0.subject.claim == .race }
    let others = subjects.filter { $0.subject.claim == .noRace }
    var parts: [String] = []
    if !races.isEmpty {
      parts.append("\(races.count(where: \.isConfirmed)) of \(races.count) findings confirmed")
    }
    if !others.isEmpty {
      parts.append(
        "\(others.count(where: \.isConfirmed)) of \(others.count) places without a finding confirmed")
    }
    let verb = isInAgreement ? ink.paint("agree", .good) : ink.paint("disagree", .bad)
    return parts.joined(separator: ", ") + ": static findings and runtime \(verb)."
  }
}
