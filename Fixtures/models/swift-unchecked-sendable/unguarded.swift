// The compiler takes the author's word; no lock bears it out.
import Foundation

final class Log: @unchecked Sendable {
  private var lines: [String] = []

  func add(_ line: String) {
    lines.append(line)  // want RL002
  }

  var last: String? { lines.last }  // note RL002
}
