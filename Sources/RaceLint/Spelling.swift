/// Finds what a misspelt word may mean.
public enum Spelling {
  /// The nearest candidate, if it is near enough to be worth a mention.
  public static func nearest(to word: String, in candidates: [String]) -> String? {
    let ranked = candidates.map { (word: $0, distance: distance(word, $0)) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, word.count / 3) ? best.word : nil
  }

  /// The nearest candidate, or the first one that contains the word as one of its parts: `--format` may mean
  /// `--output-format`.
  public static func nearest(toOption word: String, in candidates: [String]) -> String? {
    let part = word.drop { $0 == "-" }
    return nearest(to: word, in: candidates)
      ?? candidates.first { !part.isEmpty && $0.split(separator: "-").contains(part) }
  }

  /// How many characters must be inserted, deleted, replaced, or swapped with their neighbours.
  private static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left), Array(right))
    var rows = [Array(0...right.count)]
    for row in left.indices {
      var next = [row + 1]
      for column in right.indices {
        let replaced = rows[row][column] + (left[row] == right[column] ? 0 : 1)
        var best = min(replaced, rows[row][column + 1] + 1, next[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, rows[row - 1][column - 1] + 1)
        }
        next.append(best)
      }
      rows.append(next)
    }
    return rows[left.count][right.count]
  }
}
