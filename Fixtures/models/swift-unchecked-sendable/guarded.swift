import Foundation

final class Log: @unchecked Sendable {
  private let queue = DispatchQueue(label: "log")
  private var lines: [String] = []

  func add(_ line: String) {
    queue.sync { lines.append(line) }
  }

  var last: String? { queue.sync { lines.last } }
}
