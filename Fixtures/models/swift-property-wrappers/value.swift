// A lock inside of a value guards nothing: to call a mutating setter is to change the value around the lock.
import Foundation

@propertyWrapper
struct Atomic<Value> {
  private var value: Value
  private let lock = NSLock()

  init(wrappedValue: Value) { value = wrappedValue }

  var wrappedValue: Value {
    get { lock.withLock { value } }
    set { lock.withLock { value = newValue } }
  }
}

final class Flag: @unchecked Sendable {
  @Atomic private var isSet = false

  func set() {
    isSet = true  // want RL002
  }

  var current: Bool { isSet }
}
