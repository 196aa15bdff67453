import Foundation

public final class Pool: @unchecked Sendable {
  private let lock = NSLock()
  private var free: [Int] = []

  public init() {}

  public func give(_ item: Int) {
    lock.lock()
    defer { lock.unlock() }
    free.append(item)
    shrink()
  }

  public func take() -> Int? {
    lock.withLock { free.popLast() }
  }

  public var count: Int {
    lock.withLock { free.count }
  }

  // Called with the lock held.
  private func shrink() {
    if free.count > 100 { free.removeFirst() }
  }
}
