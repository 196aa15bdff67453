// One reader leaves the queue out.
import Dispatch

public final class Ledger {
  private let queue = DispatchQueue(label: "ledger")
  private var total = 0

  public init() {}

  public func add(_ amount: Int) {
    queue.async { self.total += amount }  // note RL006
  }

  public func current() -> Int {
    total  // want RL006
  }
}
