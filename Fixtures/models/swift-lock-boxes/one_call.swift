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

  func withLockVoid(_ body: () throws -> Void) rethrows {
    try self.withLock(body)
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
  private let mutex = Mutex()
  private var names: [String] = []

  func open(_ name: String) {
    count.write { $0 += 1 }
    mutex.withLock { names.append(name) }
  }

  var last: String? { mutex.withLock { names.last } }

  func clear() { mutex.withLockVoid { names.removeAll() } }
}
