import RaceIR

/// A call that stands under a test of shared state: what the callee then does to that state relies on the test
/// (`if not self._ready: self._connect()`, `if Service.instance is None: Service()`).
struct CheckedCall: Hashable, Sendable {
  /// Index into the summary's calls.
  var call: Int
  /// Index into the summary's accesses.
  var test: Int
  /// What was tested was found not to be there.
  var foundAbsent: Bool
}

extension Summarizer {
  /// Tests further out than this decide about too much to be about the call.
  private static let nearestTests = 2

  /// Remembers under which tests the calls stand that an instruction has added.
  mutating func noteCheckedCalls(from first: Int, _ fold: inout FoldState) {
    guard first < fold.summary.calls.count else { return }
    for condition in fold.conditions.suffix(Summarizer.nearestTests) {
      guard case .value(let value) = condition.test else { continue }
      let foundAbsent = absence(value, condition.polarity, fold) == true && !condition.refusesOtherwise
      for test in tests(in: value, fold).sorted() {
        for call in first..<fold.summary.calls.count {
          fold.summary.checkedCalls.append(CheckedCall(call: call, test: test, foundAbsent: foundAbsent))
        }
      }
    }
  }

  private func tests(in value: ValueID, _ fold: FoldState) -> [Int] {
    var tests: [Int] = []
    visit(from: [value], fold) { if isTestOfState(fold.summary.accesses[$0]) { tests.append($0) } }
    return tests
  }

  private func isTestOfState(_ access: Access) -> Bool {
    switch (access.kind, access.base) {
    case (.read, .absolute), (.read, .receiver): true
    default: false
    }
  }
}
