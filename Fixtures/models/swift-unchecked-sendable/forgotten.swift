// One of two variables is guarded; the type expects several threads for both.
import Foundation
#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

final class Transfer: @unchecked Sendable {
  private let lock = NSLock()
  private var received = 0
  private var started = false
  private let task: URLSessionDataTask

  init(task: URLSessionDataTask) { self.task = task }

  func resume() {
    guard !started else { return }
    started = true  // want RL003
    task.resume()
  }

  func receive(_ count: Int) {
    lock.withLock { received += count }
  }
}
