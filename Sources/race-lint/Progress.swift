internal import Platform
internal import Synchronization

/// A line on the terminal that says what a long run is at; nothing in a pipe, and nothing in a short run.
final class Progress: Sendable {
  private struct State {
    var text = ""
    var isShown = false
    var isFinished = false
  }

  private let state = Mutex(State())
  private static let patience = Duration.seconds(1)
  private static let interval = Duration.milliseconds(100)

  /// Nil when nobody looks.
  init?(isWanted: Bool) {
    guard isWanted, StandardStream.error.isTerminal else { return nil }
    Task.detached { [self] in
      try? await Task.sleep(for: Self.patience)
      while show() { try? await Task.sleep(for: Self.interval) }
    }
  }

  /// What goes on from now on.
  func say(_ text: String) { state.withLock { $0.text = text } }

  /// Takes the line away.
  func finish() {
    state.withLock { state in
      state.isFinished = true
      if state.isShown { StandardStream.error.write("\r\u{1B}[K") }
    }
  }

  /// Answers whether there is more to come.
  private func show() -> Bool {
    state.withLock { state in
      guard !state.isFinished else { return false }
      state.isShown = true
      StandardStream.error.write("\r\u{1B}[K\(state.text)")
      return true
    }
  }
}
