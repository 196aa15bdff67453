// The count is read without the lock that every other access takes.
import Foundation

public final class Pool: @unchecked Sendable {
  private let lock = NSLock()
  private var free: [Int] = []

  public init() {}

  public func give(_ item: Int) {
    lock.lock()
    free.append(item)
    lock.unlock()
  }

  public func take() -> Int? {
    lock.withLock { free.popLast() }
  }

  public var count: Int {
    free.count  // want RL006
  }
}
