import Foundation

final class Report {
  private let lock = NSLock()
  private var lines: [String] = []

  func add(_ line: String) {
    lock.withLock { lines.append(line) }
  }
}

let report = Report()
let operations = OperationQueue()
for number in 0..<4 {
  operations.addOperation { report.add("line \(number)") }
}
