/// The difference of two texts in the form that `patch` reads.
public enum UnifiedDiff {
  private static let context = 3

  fileprivate enum Step: Hashable {
    case keep(Substring), remove(Substring), insert(Substring)
  }

  /// Empty when they are equal.
  public static func of(_ old: String, _ new: String, path: String) -> String {
    guard old != new else { return "" }
    let steps = steps(lines(old), lines(new))
    let hunks = hunks(steps).map { hunk(steps, $0) }.joined()
    return "--- \(path)\n+++ \(path)\n" + hunks
  }

  /// With their line ends.
  private static func lines(_ text: String) -> [Substring] {
    var lines: [Substring] = []
    var start = text.startIndex
    while start < text.endIndex {
      let end =
        text[start...].firstIndex { $0 == "\n" || $0 == "\r\n" }.map(text.index(after:)) ?? text.endIndex
      lines.append(text[start..<end])
      start = end
    }
    return lines
  }

  private static func steps(_ old: [Substring], _ new: [Substring]) -> [Step] {
    let difference = new.difference(from: old)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var steps: [Step] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if removed.contains(left) {
        steps.append(.remove(old[left]))
        left += 1
      } else if inserted.contains(right) {
        steps.append(.insert(new[right]))
        right += 1
      } else {
        steps.append(.keep(old[left]))
        (left, right) = (left + 1, right + 1)
      }
    }
    return steps
  }

  /// Changes with the lines around them; those that are near each other make one.
  private static func hunks(_ steps: [Step]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for (index, step) in steps.enumerated() {
      if case .keep = step { continue }
      let range = max(0, index - context)..<min(steps.count, index + context + 1)
      if let last = hunks.last, last.upperBound >= range.lowerBound {
        hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
      } else {
        hunks.append(range)
      }
    }
    return hunks
  }

  private static func hunk(_ steps: [Step], _ range: Range<Int>) -> String {
    func count(_ steps: some Sequence<Step>, without isOther: (Step) -> Bool) -> Int {
      steps.reduce(0) { isOther($1) ? $0 : $0 + 1 }
    }
    let before = steps[..<range.lowerBound]
    let within = steps[range]
    let old = (count(before) { $0.isInsertion }, count(within) { $0.isInsertion })
    let new = (count(before) { $0.isRemoval }, count(within) { $0.isRemoval })
    let header = "@@ -\(place(old)) +\(place(new)) @@\n"
    return header + within.map(\.text).joined()
  }

  private static func place(_ lines: (before: Int, count: Int)) -> String {
    // An empty stretch is named by the line before it.
    let start = lines.count == 0 ? lines.before : lines.before + 1
    return lines.count == 1 ? "\(start)" : "\(start),\(lines.count)"
  }
}

extension UnifiedDiff.Step {
  fileprivate var isInsertion: Bool { if case .insert = self { true } else { false } }
  fileprivate var isRemoval: Bool { if case .remove = self { true } else { false } }

  fileprivate var text: String {
    let (mark, line) =
      switch self {
      case .keep(let line): (" ", line)
      case .remove(let line): ("-", line)
      case .insert(let line): ("+", line)
      }
    return line.last == "\n" || line.last == "\r\n"
      ? mark + line : "\(mark)\(line)\n\\ No newline at end of file\n"
  }
}
