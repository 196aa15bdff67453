// Two threads both find the key missing.
import Dispatch

final class Cache {
  private var entries: [String: [Int]] = [:]

  func load(_ key: String) {
    for _ in 0..<2 {
      DispatchQueue.global().async {
        if self.entries[key] == nil {
          self.entries[key] = [key.count]  // want RL004
        }
      }
    }
  }
}

Cache().load("a")
