// The getter and the setter take the queue each for itself.
import Foundation

struct Options {
  var fallback: String?
  var alternatives: [String] = []
}

final class Retrieval: @unchecked Sendable {
  private let queue = DispatchQueue(label: "retrieval")
  private var stored = Options()

  var options: Options {
    get { queue.sync { stored } }
    set { queue.sync { stored = newValue } }
  }

  func takeFallback() -> String? {
    guard let fallback = options.fallback else { return nil }
    options.fallback = nil  // want RL007
    return fallback
  }

  func popAlternative() -> String? {
    queue.sync {
      guard !stored.alternatives.isEmpty else { return nil }
      return stored.alternatives.removeFirst()
    }
  }
}
