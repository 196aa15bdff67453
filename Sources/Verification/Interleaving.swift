/// The steps of a schedule side by side, a column for each thread, with a mark wherever another thread goes on.
public struct Interleaving: Sendable {
  private let steps: [Step]
  private let ink: Ink
  private let columns: [String]
  private let width: Int

  private static let totalWidth = 96
  private static let margin = "  "
  private static let divider = " │ "
  private static let mostColumns = 3
  /// Longer stretches of one thread are shortened in the middle.
  private static let mostSteps = 10

  public init(_ steps: [Step], ink: Ink) {
    self.steps = steps
    self.ink = ink
    var threads: [String] = []
    for step in steps where !threads.contains(step.thread) { threads.append(step.thread) }
    columns = threads.count <= Self.mostColumns ? threads : Self.principals(steps)
    let dividers = Self.divider.count * max(0, columns.count - 1)
    width = (Self.totalWidth - dividers) / max(1, columns.count)
  }

  /// Empty when there are no steps.
  public var text: String {
    guard !steps.isEmpty else { return "" }
    var lines = [header, line(columns.map { _ in String(repeating: "─", count: width) })]
    var previous: String?
    for stretch in Self.stretches(steps) {
      guard let thread = stretch.first?.thread else { continue }
      if let previous, previous != thread { lines.append(mark(stretch)) }
      previous = thread
      lines += columns.contains(thread) ? cells(stretch) : [folded(stretch)]
    }
    return lines.map { Self.margin + $0 + "\n" }.joined()
  }

  /// Of many threads, the first that is interrupted and goes on later, and the one that comes between.
  private static func principals(_ steps: [Step]) -> [String] {
    let order = stretches(steps).compactMap { $0.first?.thread }
    for (index, thread) in order.enumerated() where order[(index + 1)...].contains(thread) {
      return [thread, order[index + 1]]
    }
    return Array(order.prefix(2))
  }

  /// The steps cut wherever another thread goes on.
  private static func stretches(_ steps: [Step]) -> [[Step]] {
    var result: [[Step]] = []
    for step in steps {
      if result.last?.last?.thread == step.thread {
        result[result.count - 1].append(step)
      } else {
        result.append([step])
      }
    }
    return result
  }

  private var header: String {
    line(
      columns.map { thread in
        Ink.fit(steps.first { $0.thread == thread }?.label ?? thread, width)
      }, .title)
  }

  private func mark(_ stretch: [Step]) -> String {
    let text = "── switch to \(Ink.visible(stretch.first?.label ?? "")) "
    return ink.paint(text + String(repeating: "─", count: max(0, Self.totalWidth - text.count)), .mark)
  }

  /// A thread that has no column.
  private func folded(_ stretch: [Step]) -> String {
    "… \(stretch.count) \(stretch.count == 1 ? "access" : "accesses") of \(Ink.visible(stretch.first?.label ?? ""))"
  }

  private func cells(_ stretch: [Step]) -> [String] {
    let hidden = stretch.count - Self.mostSteps
    guard hidden > 1 else { return rows(stretch) }
    let half = Self.mostSteps / 2
    let column = columns.firstIndex(of: stretch.first?.thread ?? "") ?? 0
    return rows(Array(stretch.prefix(half))) + [cell("… \(hidden) more accesses", in: column)]
      + rows(Array(stretch.suffix(half)))
  }

  private func rows(_ stretch: [Step]) -> [String] {
    var rows: [String] = []
    var place: (String, Int)?
    for step in stretch {
      let column = columns.firstIndex(of: step.thread) ?? 0
      if place?.0 != step.file || place?.1 != step.line {
        rows.append(cell("\(step.file):\(step.line)", in: column, .place))
        rows.append(cell("  " + step.code, in: column, .title))
      }
      place = (step.file, step.line)
      rows.append(cell("    " + step.words, in: column))
    }
    return rows
  }

  private func cell(_ text: String, in column: Int, _ role: Ink.Role? = nil) -> String {
    var texts = columns.map { _ in "" }
    texts[column] = text
    return line(texts.map { Ink.fit($0, width) }, role)
  }

  private func line(_ cells: [String], _ role: Ink.Role? = nil) -> String {
    let divider = ink.paint(Self.divider, .place)
    let painted = cells.map { cell in
      role.map { cell.allSatisfy { $0 == " " } ? cell : ink.paint(cell, $0) } ?? cell
    }
    var text = painted.joined(separator: divider)
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension Step {
  /// The source without the comment behind it.
  fileprivate var code: String {
    source.firstRange(of: "  #").map { String(source[..<$0.lowerBound]) } ?? source
  }

  /// `reads counter = 0`
  public var words: String {
    let verb = ["read": "reads", "write": "writes"][action] ?? action
    guard let variable else { return verb }
    return "\(verb) \(variable)" + (value.map { " = \($0)" } ?? "")
  }
}
