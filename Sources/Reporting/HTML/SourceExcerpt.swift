internal import Diagnostics

/// Some lines of source with one place marked.
struct SourceExcerpt {
  private static let context = 3

  private let location: Location
  private let source: SourceText

  init(_ location: Location, in report: Report) {
    self.location = location
    source = report.sources[location.path] ?? .empty
  }

  var text: String {
    let span = location.span
    let first = max(0, Int(span.startRow) - Self.context)
    // A place of many lines is shown by its beginning.
    let last = min(source.lineCount - 1, Int(span.startRow) + Self.context)
    let place = HTMLText.escaped("\(location.path):\(span.startRow + 1)")
    guard first <= last else { return "<p class=\"place\"><code>\(place)</code></p>" }
    let lines = (first...last).map(line).joined(separator: "\n")
    return "<p class=\"place\"><code>\(place)</code></p>\n<pre>\(lines)</pre>"
  }

  private func line(_ row: Int) -> String {
    let bytes = Array(source.line(row))
    let number = "<span class=\"number\">\(row + 1)</span>"
    guard row == Int(location.span.startRow) else { return number + Self.text(bytes[...]) }
    let start = min(Int(location.span.startColumn), bytes.count)
    let isOneLine = location.span.endRow == location.span.startRow
    let end = isOneLine ? min(max(start, Int(location.span.endColumn)), bytes.count) : bytes.count
    let marked = "<mark>\(Self.text(bytes[start..<end]))</mark>"
    return number + Self.text(bytes[..<start]) + marked + Self.text(bytes[end...])
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    HTMLText.escaped(String(decoding: bytes, as: UTF8.self))
  }
}
