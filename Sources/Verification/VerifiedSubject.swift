/// A subject with what was found out about it.
public struct VerifiedSubject: Sendable {
  public var subject: Subject
  /// The program that was run, as the user could type it; nil when there was none.
  public var program: String?
  public var verdict: Verdict

  public init(subject: Subject, program: String?, verdict: Verdict) {
    self.subject = subject
    self.program = program
    self.verdict = verdict
  }

  /// For a finding that no program comes to.
  public static func notRun(_ subject: Subject, why: String) -> VerifiedSubject {
    VerifiedSubject(subject: subject, program: nil, verdict: .unconfirmed("", why: why))
  }

  public var isConfirmed: Bool { verdict.answer == .confirmed }

  /// Whether the run agrees with the linter: what it reports happens, what it does not report does not.
  public var isInAgreement: Bool {
    switch subject.claim {
    case .race: isConfirmed
    case .noRace: !isConfirmed && verdict.answer != .baselineFails
    }
  }

  /// One sentence: what was lost, or why nothing was.
  public var summary: String {
    guard isConfirmed else { return verdict.why ?? "" }
    guard verdict.kind != .exception, let difference = shortestDifference else {
      return verdict.summary ?? ""
    }
    let switches = verdict.switches ?? 0
    return "\(difference) after \(switches) \(switches == 1 ? "switch" : "switches")"
  }

  /// Of all variables that ended wrong, the one that takes the least words; at full scale, if the program was.
  private var shortestDifference: String? {
    let atFullScale = verdict.fullScale?.differences ?? []
    let differences = atFullScale.isEmpty ? verdict.differences ?? [] : atFullScale
    let texts = differences.map {
      "\($0.variable): expected \($0.expected.joined(separator: " or ")), got \($0.got)"
    }
    return texts.min { $0.count < $1.count }
  }

  /// Under which lock of the interpreter it happens by itself.
  public var feasibilityText: String {
    switch verdict.feasibility {
    case .yes: "yes"
    case .noWithinBound: "no"
    case .unknown: "unknown"
    case nil: "-"
    }
  }
}
