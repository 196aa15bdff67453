// A box of the program's own around a lock of the program's own: each call takes the lock, both together do not.
import Foundation

final class Mutex {
  private var storage = pthread_mutex_t()

  init() { pthread_mutex_init(&storage, nil) }

  func lock() { pthread_mutex_lock(&storage) }
  func unlock() { pthread_mutex_unlock(&storage) }

  func withLock<Result>(_ body: () throws -> Result) rethrows -> Result {
    lock()
    defer { unlock() }
    return try body()
  }
}

final class Protected<Value> {
  private let mutex = Mutex()
  private var value: Value

  init(_ value: Value) { self.value = value }

  func read<Result>(_ body: (Value) throws -> Result) rethrows -> Result {
    try mutex.withLock { try body(self.value) }
  }

  func write<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
    try mutex.withLock { try body(&self.value) }
  }
}

final class Sessions: @unchecked Sendable {
  private let count = Protected(0)

  func open() {
    let known = count.read { $0 }
    count.write { $0 = known + 1 }  // want RL007
  }
}
