import Diagnostics
import Testing

@testable import Reporting

@Suite struct FingerprintTests {
  @Test func movingTheCodeChangesNothing() {
    var moved = SampleReport.finding
    moved.location = SampleReport.place("elsewhere.py", 80, 1, 9)
    moved.related[0].location = SampleReport.place("other.py", 9, 1, 9)
    #expect(Fingerprint.symbolic(moved) == Fingerprint.symbolic(SampleReport.finding))
  }

  @Test func anotherVariableIsAnotherFinding() {
    var other = SampleReport.finding
    other.variable = "app.worker.total"
    #expect(Fingerprint.symbolic(other) != Fingerprint.symbolic(SampleReport.finding))
  }

  @Test func theOrderOfTheTwoFunctionsDoesNotMatter() {
    var swapped = SampleReport.finding
    swapped.function = SampleReport.finding.related[0].function
    swapped.related[0].function = SampleReport.finding.function
    #expect(Fingerprint.symbolic(swapped) == Fingerprint.symbolic(SampleReport.finding))
  }

  @Test func alikeFindingsAreTold() {
    let fingerprints = Fingerprint.unique([SampleReport.finding, SampleReport.finding, SampleReport.finding])
    #expect(Set(fingerprints).count == 3)
    #expect(fingerprints[0] == Fingerprint.symbolic(SampleReport.finding))
  }
}
