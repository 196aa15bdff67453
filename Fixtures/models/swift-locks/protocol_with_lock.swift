// race-lint: options --library
// A protocol takes the lock of whoever implements it around a method of theirs.
import Foundation

protocol Lock {
  func lock()
  func unlock()
}

protocol LockOwner: AnyObject, Lock {
  var lock: NSRecursiveLock { get }
}

extension LockOwner {
  func lock() { lock.lock() }
  func unlock() { lock.unlock() }
}

protocol Synchronized: AnyObject, Lock {
  func handle(_ event: Int)
}

extension Synchronized {
  func synchronized(_ event: Int) {
    lock()
    defer { self.unlock() }
    handle(event)
  }
}

public final class Sink: LockOwner, Synchronized {
  let lock = NSRecursiveLock()
  private var remaining = 3

  public init() {}

  public func on(_ event: Int) { synchronized(event) }

  func handle(_ event: Int) {
    if remaining > 0 { remaining -= 1 }
  }
}

public final class PlainSink {
  private var remaining = 3

  public init() {}

  public func on(_ event: Int) {
    if remaining > 0 {
      remaining -= 1  // want RL003
    }
  }
}
