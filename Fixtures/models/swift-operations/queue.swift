import Foundation

final class Report {
  var lines: [String] = []
}

let report = Report()
let operations = OperationQueue()
for number in 0..<4 {
  operations.addOperation {
    report.lines.append("line \(number)")  // want RL002
  }
}
