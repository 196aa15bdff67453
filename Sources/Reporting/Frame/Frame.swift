internal import Diagnostics

/// The sources of one finding, all its places marked: a section for each file, the primary one first.
struct Frame {
  private let report: Report
  private let annotations: [Annotation]
  private let primaryRole: TextStyle.Role
  private let gutterWidth: Int

  /// Gaps of up to this many lines are shown, longer ones are cut.
  private static let shownGap = 2
  /// How many lines lead up to the primary place.
  private static let leadingLines = 2

  init(_ finding: Finding, in report: Report) {
    self.report = report
    annotations = finding.annotations
    primaryRole = TextStyle.role(finding.severity)
    let largestRow = annotations.map { $0.row + 1 }.max() ?? 1
    gutterWidth = String(largestRow).count
  }

  /// The frame, every line with its end.
  var text: String {
    var paths: [String] = []
    for annotation in annotations where !paths.contains(annotation.location.path) {
      paths.append(annotation.location.path)
    }
    let sections = paths.map { path in
      section(annotations.filter { $0.location.path == path }, isFirst: path == paths[0])
    }
    return sections.joined(separator: emptyGutter + "\n") + emptyGutter + "\n"
  }

  /// The gutter beside lines that are not source.
  var emptyGutter: String { indentation + " " + paint("|") }
  var indentation: String { String(repeating: " ", count: gutterWidth) }

  private func section(_ annotations: [Annotation], isFirst: Bool) -> String {
    guard let first = annotations.first else { return "" }
    let start = report.range(of: first.location).start
    let path = VisibleText.of(first.location.path)
    let arrow = paint(isFirst ? "-->" : ":::")
    var text = "\(indentation)\(arrow) \(path):\(start.row):\(start.column)\n"
    guard let source = report.sources[first.location.path] else { return text }
    text += emptyGutter + "\n"
    var previous: Int?
    for row in rows(of: annotations) {
      if let previous, row > previous + 1 { text += "...\n" }
      text += lines(of: row, in: source, annotations.filter { $0.row == row })
      previous = row
    }
    return text
  }

  /// The annotated rows, a few that lead up to the primary one, and what fills small gaps.
  private func rows(of annotations: [Annotation]) -> [Int] {
    var rows = Set(annotations.map(\.row))
    if let primary = annotations.first(where: \.isPrimary) {
      rows.formUnion(max(0, primary.row - Self.leadingLines)...primary.row)
    }
    var filled: [Int] = []
    for row in rows.sorted() {
      if let last = filled.last, row - last - 1 <= Self.shownGap {
        filled.append(contentsOf: (last + 1)..<row)
      }
      filled.append(row)
    }
    return filled
  }

  private func lines(of row: Int, in source: SourceText, _ annotations: [Annotation]) -> String {
    let line = FrameLine(source.line(row), row: row, annotations: annotations)
    let number = String(row + 1)
    let padding = String(repeating: " ", count: max(0, gutterWidth - number.count))
    let content = line.source.isEmpty ? "" : " " + line.source
    var text = padding + paint(number + " |") + content + "\n"
    for marks in line.markLines(report.style, primaryRole) { text += emptyGutter + " " + marks + "\n" }
    return text
  }

  private func paint(_ text: String) -> String { report.style.paint(text, .gutter) }
}
