import Foundation

@propertyWrapper
final class Atomic<Value>: @unchecked Sendable {
  private var value: Value
  private let lock = NSLock()

  init(wrappedValue: Value) { value = wrappedValue }

  var wrappedValue: Value {
    get { lock.withLock { value } }
    set { lock.withLock { value = newValue } }
  }

  func mutate(_ body: (inout Value) -> Void) {
    lock.withLock { body(&value) }
  }
}

final class Statistics: @unchecked Sendable {
  @Atomic private var count = 0
  @Atomic private var names: [String] = []

  func note() {
    _count.mutate { $0 += 1 }
  }

  func add(_ name: String) {
    _names.mutate { $0.append(name) }
  }

  func reset() {
    count = 0
    names = []
  }

  var total: Int { count }
}
