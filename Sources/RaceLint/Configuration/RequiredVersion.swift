/// The version of this program, and whether a configuration accepts it.
public enum RequiredVersion {
  /// The version that runs.
  public static let current = "0.1.0"

  /// Checks a list such as `>=0.1, <1`.
  static func check(_ requirement: String) throws(ConfigurationValueError) {
    for clause in requirement.split(separator: ",") {
      let clause = clause.filter { $0 != " " }
      let operation = String(clause.prefix { "<>=!~".contains($0) })
      let numbers = clause.dropFirst(operation.count).split(separator: ".").map { Int($0) }
      let version = numbers.compactMap { $0 }
      guard !version.isEmpty, version.count == numbers.count, let holds = holds(operation, version) else {
        throw ConfigurationValueError(message: "`\(clause)` is no version")
      }
      guard holds else {
        throw ConfigurationValueError(
          message: "required version `\(requirement)` does not match the running version \(current)")
      }
    }
  }

  /// Whether the running version satisfies one clause; nil for an operation that does not exist.
  private static func holds(_ operation: String, _ version: [Int]) -> Bool? {
    let running = current.split(separator: ".").compactMap { Int($0) }
    let order = compare(running, version)
    switch operation {
    case "", "==": return order == 0
    case ">=": return order >= 0
    case "<=": return order <= 0
    case ">": return order > 0
    case "<": return order < 0
    case "!=": return order != 0
    case "~=": return order >= 0 && running.starts(with: version.dropLast())
    default: return nil
    }
  }

  private static func compare(_ left: [Int], _ right: [Int]) -> Int {
    for index in 0..<max(left.count, right.count) {
      let difference = (index < left.count ? left[index] : 0) - (index < right.count ? right[index] : 0)
      if difference != 0 { return difference }
    }
    return 0
  }
}
