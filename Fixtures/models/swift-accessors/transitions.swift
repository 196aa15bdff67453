// Every step reads the state under one hold of the queue and sets the next one under another.
import Foundation

final class Coordinator: @unchecked Sendable {
  enum State { case idle, waiting, done }
  enum Action { case begin, finish }

  private let queue = DispatchQueue(label: "state")
  private var stored: State = .idle

  private(set) var state: State {
    get { queue.sync { stored } }
    set { queue.sync { stored = newValue } }
  }

  func apply(_ action: Action, trigger: () -> Void) {
    switch (state, action) {
    case (.done, _): break
    case (.idle, .begin):
      state = .waiting  // want RL007
    case (_, .finish):
      state = .done
      trigger()
    default: break
    }
  }
}
