/// What `requires-python` allows: `>=3.8, <3.13`.
struct VersionSpecifiers: Hashable, Sendable {
  static let any = VersionSpecifiers("")

  private var clauses: [Clause]

  private struct Clause: Hashable {
    var operation: String
    var minor: Int
    /// Whether it goes on after the minor version, with more than `.*`.
    var hasPatch: Bool
  }

  /// Reads what it understands; clauses about other major versions and unknown ones allow everything.
  init(_ text: String) {
    clauses = text.split(separator: ",").compactMap { part in
      let clause = part.filter { $0 != " " }
      let operation = String(clause.prefix { "<>=!~".contains($0) })
      let numbers = clause.dropFirst(operation.count).split(separator: ".")
      guard numbers.count > 1, numbers[0] == "3", let minor = Int(numbers[1]) else { return nil }
      return Clause(operation: operation, minor: minor, hasPatch: numbers.count > 2 && numbers[2] != "*")
    }
  }

  /// Whether some 3.`minor` satisfies every clause.
  func allow(minor: Int) -> Bool {
    clauses.allSatisfy { clause in
      switch clause.operation {
      case ">=", ">": minor >= clause.minor
      case "<": clause.hasPatch ? minor <= clause.minor : minor < clause.minor
      case "<=": minor <= clause.minor
      case "==", "===", "": minor == clause.minor
      case "!=": clause.hasPatch || minor != clause.minor
      case "~=": clause.hasPatch ? minor == clause.minor : minor >= clause.minor
      default: true
      }
    }
  }
}
