internal import Diagnostics

/// One page for people who would rather look than read: every race with its two threads side by side on the source,
/// and a picture of the threads, the state and the locks. It loads nothing, and forbids the browser to.
public struct HTMLReport {
  private let report: Report

  public init(_ report: Report) { self.report = report }

  public var text: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta http-equiv="Content-Security-Policy"
      content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
    <title>race-lint: \(count)</title>
    <style>\(HTMLAssets.style)</style>
    </head>
    <body>
    <header><h1>race-lint</h1><p>\(HTMLText.escaped(summary)) · version \(report.origin.toolVersion)</p></header>
    \(filters)
    \(ThreadPicture(report.races.map(\.finding)).text)
    <main>
    \(variables.map(section).joined(separator: "\n"))
    \(others)
    </main>
    <p id="nothing" hidden>No finding passes the filters.</p>
    <script>\(HTMLAssets.script)</script>
    </body>
    </html>

    """
  }

  private var count: String { Summary.plural(report.races.count, "race") }

  private var summary: String { String(Summary.line(report).dropLast()) }

  /// Races by their variable, in the order in which the first of each is reported.
  private var variables: [(name: String, races: [ReportEntry])] {
    let groups = Dictionary(grouping: report.races, by: \.finding.variable)
    var seen: Set<String> = []
    let names = report.races.map(\.finding.variable).filter { seen.insert($0).inserted }
    return names.map { ($0, groups[$0] ?? []) }
  }

  private func section(_ variable: (name: String, races: [ReportEntry])) -> String {
    """
    <section>
    <h2><code>\(HTMLText.escaped(variable.name))</code></h2>
    \(variable.races.map { FindingCard($0, in: report).text }.joined(separator: "\n"))
    </section>
    """
  }

  /// What is to be said about files and comments.
  private var others: String {
    let entries = report.entries.filter { $0.category != .race }
    if entries.isEmpty { return "" }
    let items = entries.map { entry in
      let location = entry.finding.location
      return "<li><code>\(HTMLText.escaped(location.path)):\(location.span.startRow + 1)</code> "
        + "\(HTMLText.prose(entry.finding.message)) (\(HTMLText.escaped(entry.finding.rule.code)))</li>"
    }
    return
      "<section id=\"others\"><h2>Files and comments</h2><ul>\(items.joined(separator: "\n"))</ul></section>"
  }

  private var filters: String {
    let confidences = Confidence.allCases.reversed().filter { confidence in
      report.races.contains { $0.finding.confidence == confidence }
    }
    let codes = Set(report.races.map(\.finding.rule)).sorted { $0.code < $1.code }
    let boxes =
      confidences.map { box("confidence", $0.rawValue, $0.rawValue + " confidence") }
      + codes.map { box("rule", $0.code, "\($0.code) \($0.name)") }
    guard !boxes.isEmpty else { return "" }
    return """
      <form id="filters">
      \(boxes.joined(separator: "\n"))
      <label>Search <input type="search" id="search"></label>
      <output id="shown"></output>
      </form>
      """
  }

  private func box(_ name: String, _ value: String, _ label: String) -> String {
    let label = HTMLText.escaped(label)
    return "<label><input type=\"checkbox\" name=\"\(name)\" value=\"\(value)\" checked> \(label)</label>"
  }
}
