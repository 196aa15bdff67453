// Everything that touches the total runs on one serial queue.
import Dispatch

public final class Ledger {
  private let queue = DispatchQueue(label: "ledger")
  private var total = 0

  public init() {}

  public func add(_ amount: Int) {
    queue.async { self.total += amount }
  }

  public func current() -> Int {
    queue.sync { total }
  }
}
