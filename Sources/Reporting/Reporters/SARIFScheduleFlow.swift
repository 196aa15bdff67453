/// A confirmed schedule: a thread flow for each thread, the steps numbered in the order in which they ran.
struct SARIFScheduleFlow {
  private let steps: [ScheduledStep]
  private let report: Report

  /// Nil when there is nothing to show.
  init?(_ steps: [ScheduledStep], in report: Report) {
    guard !steps.isEmpty else { return nil }
    self.steps = steps
    self.report = report
  }

  var json: JSONValue {
    var threads: [String] = []
    for step in steps where !threads.contains(step.thread) { threads.append(step.thread) }
    return [
      "message": ["text": "A schedule that was run and makes it happen"],
      "threadFlows": .array(threads.map(flow)),
    ]
  }

  private func flow(_ thread: String) -> JSONValue {
    let locations = steps.enumerated().filter { $0.element.thread == thread }.map { index, step in
      location(step, order: index + 1)
    }
    return [
      "id": .string(thread), "message": ["text": .string(thread)], "locations": .array(locations),
    ]
  }

  private func location(_ step: ScheduledStep, order: Int) -> JSONValue {
    [
      "executionOrder": .integer(order),
      "importance": "essential",
      "location": SARIFLocation.line(step.row, of: step.path, message: step.text, in: report),
    ]
  }
}
