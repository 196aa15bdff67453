// Nothing keeps the global queue and the main queue apart.
import Dispatch

public final class Model {
  private var rows = 0

  public init() {}

  public func reload() {
    DispatchQueue.global().async {
      self.rows += 1  // want RL001
    }
    DispatchQueue.main.async { self.rows += 1 }
  }
}
