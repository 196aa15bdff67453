import Foundation

final class Coordinator: @unchecked Sendable {
  enum State { case idle, waiting, done }
  enum Action { case begin, finish }

  private let queue = DispatchQueue(label: "state")
  private var stored: State = .idle

  func apply(_ action: Action, trigger: () -> Void) {
    let isDone = queue.sync { () -> Bool in
      switch (stored, action) {
      case (.idle, .begin):
        stored = .waiting
        return false
      case (.done, _): return false
      case (_, .finish):
        stored = .done
        return true
      default: return false
      }
    }
    if isDone { trigger() }
  }
}
