internal import Diagnostics

/// Two threads of execution that meet in a race.
///
/// Steps of the same order may happen at the same time. Some viewers show only the first thread, so that one ends
/// with the access of the other.
struct SARIFCodeFlow {
  private let finding: Finding
  private let rival: RelatedAccess
  private let report: Report

  /// Without a rival, it is the same step in another thread.
  init(_ finding: Finding, in report: Report) {
    self.finding = finding
    rival =
      finding.related.first
      ?? RelatedAccess(
        location: finding.location, function: finding.function, access: "same step",
        locksHeld: finding.locksHeld,
        message: finding.label)
    self.report = report
  }

  var json: JSONValue {
    [
      "message": ["text": "Two accesses that can run at the same time"],
      "threadFlows": [
        flow("1", finding.function, first + [step(2, rival.location, "races with this \(rival.access)")]),
        flow("2", rival.function, second),
      ],
    ]
  }

  private var first: [JSONValue] {
    start(of: finding.threadRoots.first) + [step(2, finding.location, finding.label)]
  }

  private var second: [JSONValue] {
    start(of: finding.threadRoots.last) + [step(2, rival.location, rival.message)]
  }

  private func start(of root: ThreadRootEvidence?) -> [JSONValue] {
    guard let root, root.isStarted else { return [] }
    return [step(1, root.location, root.startDescription)]
  }

  private func flow(_ id: String, _ function: String, _ steps: [JSONValue]) -> JSONValue {
    [
      "id": .string(id), "message": ["text": .string("the thread that runs \(function)")],
      "locations": .array(steps),
    ]
  }

  private func step(_ order: Int, _ location: Location, _ text: String) -> JSONValue {
    [
      "executionOrder": .integer(order),
      "importance": "essential",
      "location": SARIFLocation(location, message: text, in: report).json,
    ]
  }
}
