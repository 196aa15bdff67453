import Foundation

struct Options {
  var fallback: String?
  var alternatives: [String] = []
}

final class Retrieval: @unchecked Sendable {
  private let queue = DispatchQueue(label: "retrieval")
  private var stored = Options()

  var options: Options { queue.sync { stored } }

  func takeFallback() -> String? {
    queue.sync {
      guard let fallback = stored.fallback else { return nil }
      stored.fallback = nil
      return fallback
    }
  }
}
