// A type that is a lock itself; Foundation's classes allow that only where they are those of Objective-C.
import Foundation

#if canImport(ObjectiveC)
  final class Interceptor: NSRecursiveLock, @unchecked Sendable {
    private var prepare: (() -> Void)?

    func set(_ new: @escaping () -> Void) {
      lock()
      defer { unlock() }
      prepare = new
    }

    func run() {
      lock()
      prepare?()
      unlock()
    }

    func reset() {
      prepare = nil  // want RL006
    }
  }
#endif
