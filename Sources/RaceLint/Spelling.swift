/// Finds what a misspelt word may mean.
public enum Spelling {
  /// The nearest candidate, if it is near enough to be worth a mention.
  public static func nearest(to word: String, in candidates: [String]) -> String? {
    let ranked = candidates.map { (word: $0, distance: distance(word, $0)) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, word.count / 3) ? best.word : nil
  }

  /// How many characters must be inserted, deleted or replaced.
  private static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (index, character) in left.enumerated() {
      var previous = row[0]
      row[0] = index + 1
      for column in right.indices {
        let replaced = previous + (right[column] == character ? 0 : 1)
        previous = row[column + 1]
        row[column + 1] = min(replaced, previous + 1, row[column] + 1)
      }
    }
    return row[right.count]
  }
}
