// Each half is guarded; the whole is not.
import Foundation

public final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var value = 0

  public init() {}

  public func increment() {
    let old = lock.withLock { value }
    lock.withLock { value = old + 1 }  // want RL007
  }
}
