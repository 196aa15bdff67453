internal import Diagnostics

/// One annotated source line of a frame: the line itself and the marks and labels below it.
struct FrameLine {
  /// Lines longer than this are cut around their marks.
  static let maximumWidth = 140

  private let line: DisplayLine
  private let window: Range<Int>
  private let marks: [Mark]

  /// An underlined stretch of cells.
  private struct Mark {
    var start: Int
    var end: Int
    var label: String
    var isPrimary: Bool
  }

  init(_ bytes: ArraySlice<UInt8>, row: Int, annotations: [Annotation]) {
    let line = DisplayLine(bytes)
    let marks = annotations.map { annotation in
      let span = annotation.location.span
      let start = line.cell(ofByte: Int(span.startColumn))
      let end = Int(span.endRow) == row ? line.cell(ofByte: Int(span.endColumn)) : line.width
      return Mark(
        start: start, end: max(end, start + 1), label: VisibleText.of(annotation.label),
        isPrimary: annotation.isPrimary)
    }
    self.line = line
    // Of marks on the same stretch the primary comes last: its label stands beside them.
    self.marks = marks.sorted {
      ($0.start, $0.end, $0.isPrimary ? 1 : 0) < ($1.start, $1.end, $1.isPrimary ? 1 : 0)
    }
    self.window = Self.window(width: line.width, firstMark: self.marks.first?.start ?? 0)
  }

  private static func window(width: Int, firstMark: Int) -> Range<Int> {
    guard width > maximumWidth else { return 0..<width }
    let start = firstMark > maximumWidth / 2 ? firstMark - maximumWidth / 4 : 0
    return start..<min(width, start + maximumWidth)
  }

  /// The source text, without trailing blanks.
  var source: String {
    let text = line.text(window)
    let cut = (window.lowerBound > 0 ? "…" : "") + text + (window.upperBound < line.width ? "…" : "")
    return String(cut.reversed().drop { $0 == " " }.reversed())
  }

  /// The marks with the label of one of them, and below them the other labels, hanging from theirs.
  func markLines(_ style: TextStyle, _ primaryRole: TextStyle.Role) -> [String] {
    // Beside the marks stands the label of the one that reaches farthest.
    guard let beside = marks.indices.max(by: { reach(marks[$0]) < reach(marks[$1]) }) else { return [] }
    var lines = [underline(style, primaryRole) + labelled(marks[beside], style, primaryRole)]
    var hanging = marks
    hanging.remove(at: beside)
    if !hanging.isEmpty { lines.append(connectors(hanging, style, primaryRole)) }
    while let mark = hanging.popLast() {
      let prefix = connectors(hanging.filter { $0.start < mark.start }, style, primaryRole)
      let padding =
        shown(mark.start) - (hanging.filter { $0.start < mark.start }.last.map { shown($0.start) + 1 } ?? 0)
      lines.append(
        prefix + String(repeating: " ", count: padding) + style.paint(mark.label, role(mark, primaryRole)))
    }
    return lines
  }

  private func reach(_ mark: Mark) -> (Int, Int, Int) { (mark.end, mark.start, mark.isPrimary ? 1 : 0) }

  private func labelled(_ mark: Mark, _ style: TextStyle, _ primaryRole: TextStyle.Role) -> String {
    mark.label.isEmpty ? "" : " " + style.paint(mark.label, role(mark, primaryRole))
  }

  private func role(_ mark: Mark, _ primaryRole: TextStyle.Role) -> TextStyle.Role {
    mark.isPrimary ? primaryRole : .gutter
  }

  /// Where a cell of the line is shown when the line is cut.
  private func shown(_ cell: Int) -> Int {
    min(max(cell, window.lowerBound), window.upperBound) - window.lowerBound + (window.lowerBound > 0 ? 1 : 0)
  }

  private func underline(_ style: TextStyle, _ primaryRole: TextStyle.Role) -> String {
    var cells: [Mark?] = []
    // The primary mark goes over the others.
    for mark in marks.filter({ !$0.isPrimary }) + marks.filter(\.isPrimary) {
      let range = shown(mark.start)..<max(shown(mark.end), shown(mark.start) + 1)
      if cells.count < range.upperBound {
        cells.append(contentsOf: repeatElement(nil, count: range.upperBound - cells.count))
      }
      for cell in range { cells[cell] = mark }
    }
    return paint(cells, style, primaryRole) { $0.isPrimary ? "^" : "-" }
  }

  private func connectors(_ marks: [Mark], _ style: TextStyle, _ primaryRole: TextStyle.Role) -> String {
    var cells: [Mark?] = Array(repeating: nil, count: (marks.map { shown($0.start) }.max() ?? -1) + 1)
    for mark in marks { cells[shown(mark.start)] = mark }
    return paint(cells, style, primaryRole) { _ in "|" }
  }

  /// Runs of like cells, so that colours change only between them.
  private func paint(
    _ cells: [Mark?], _ style: TextStyle, _ primaryRole: TextStyle.Role, _ glyph: (Mark) -> String
  ) -> String {
    var result = ""
    var index = 0
    while index < cells.count {
      let kind = cells[index]?.isPrimary
      let end = cells[index...].firstIndex { $0?.isPrimary != kind } ?? cells.count
      let text = cells[index..<end].map { $0.map(glyph) ?? " " }.joined()
      result += cells[index].map { style.paint(text, role($0, primaryRole)) } ?? text
      index = end
    }
    return result
  }
}
