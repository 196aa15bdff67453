/// How much a finding matters to the exit code: an error fails the run, a warning fails it when asked to.
public enum Severity: String, Hashable, Sendable, Codable, CaseIterable {
  case error, warning, note
}

/// How sure the analysis is, by the signal of concurrency and by how the names were resolved.
public enum Confidence: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  case low, medium, high

  public static func < (left: Confidence, right: Confidence) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .low: 0
    case .medium: 1
    case .high: 2
    }
  }
}

/// An interpreter, by where it lets another thread run.
///
/// CPython up to 3.9 can switch threads between any two bytecodes. From 3.10 on, with the global interpreter lock, it
/// switches only at function entries, at backward jumps and after calls. A free-threaded build runs threads in
/// parallel. Compiled languages are like the last.
public enum Observability: String, Hashable, Sendable, Codable, CaseIterable {
  case globalLockUpTo39 = "gil<=3.9"
  case globalLockFrom310 = "gil>=3.10"
  case freeThreaded = "free-threaded"
}
