internal import Verification

/// Everything that was found out, job after job.
struct VerificationOutcome {
  let interpreter: Interpreter
  var subjects: [VerifiedSubject] = []
  /// The verdicts of findings, by fingerprint.
  private(set) var verdicts: [String: Verdict] = [:]
  /// The first program that was seen to fail by itself, or else one that might have.
  private(set) var freeRun: FreeRun?
  private var version = ""
  private var hasGlobalLock = true

  init(interpreter: Interpreter) { self.interpreter = interpreter }

  var interpreterName: String { "CPython \(version)" + (hasGlobalLock ? "" : " (free-threaded)") }

  var isInAgreement: Bool { subjects.allSatisfy(\.isInAgreement) }

  mutating func add(_ job: VerificationJob, _ answer: HelperAnswer) {
    version = answer.pythonVersion
    hasGlobalLock = answer.hasGlobalLock
    for (index, verdict) in answer.verdicts.enumerated() {
      let program = verdict.harness == nil ? job.name : ProgramInvocation.generated.text
      subjects.append(VerifiedSubject(subject: job.subjects[index], program: program, verdict: verdict))
      if let fingerprint = job.fingerprints[index] { verdicts[fingerprint] = verdict }
      runFreely(job, verdict)
    }
  }

  /// Lets a race that ends in an exception happen by itself, where the interpreter is said to be able to.
  private mutating func runFreely(_ job: VerificationJob, _ verdict: Verdict) {
    guard verdict.answer == .confirmed, verdict.kind == .exception, verdict.feasibility == .yes,
      verdict.harness == nil,
      freeRun?.failure == nil, let name = verdict.summary?.prefix(while: { $0 != ":" })
    else { return }
    freeRun = FreeRun.attempt(job.program, name: job.name, exception: String(name), interpreter: interpreter)
  }
}
