// The class belongs to the main actor, and comes back to it before it touches its state.
import Dispatch

@MainActor public final class Model {
  private var rows = 0

  public init() {}

  public func reload() {
    DispatchQueue.global().async {
      DispatchQueue.main.async { self.rows += 1 }
    }
    Task { rows += 1 }
  }
}
