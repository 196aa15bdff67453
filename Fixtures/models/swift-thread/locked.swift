import Foundation

final class Meter {
  private let lock = NSLock()
  private var value = 0

  func raise() {
    lock.lock()
    defer { lock.unlock() }
    value += 1
  }
}

let meter = Meter()
let worker = Thread { meter.raise() }
worker.start()
meter.raise()
