/// Measures the stages of a run.
struct StageClock {
  private(set) var stages: [(name: String, duration: Duration)] = []

  mutating func measure<Result>(_ name: String, _ stage: () throws -> Result) rethrows -> Result {
    let start = ContinuousClock.now
    defer { stages.append((name, ContinuousClock.now - start)) }
    return try stage()
  }

  /// A line a stage.
  var text: String {
    stages.map { stage in
      let microseconds =
        stage.duration.components.seconds * 1_000_000
        + stage.duration.components.attoseconds / 1_000_000_000_000
      let fraction = String(microseconds % 1000)
      let padding = String(repeating: "0", count: 3 - fraction.count)
      return "\(stage.name): \(microseconds / 1000).\(padding)\(fraction) ms"
    }.joined(separator: "\n")
  }
}
