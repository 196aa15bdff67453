internal import Diagnostics

/// One race on the page: what is wrong, and the two threads side by side.
struct FindingCard {
  private let entry: ReportEntry
  private let report: Report

  init(_ entry: ReportEntry, in report: Report) {
    self.entry = entry
    self.report = report
  }

  private var finding: Finding { entry.finding }

  var text: String {
    """
    <article id="\(entry.fingerprint)" data-rule="\(HTMLText.escaped(finding.rule.code))" \
    data-confidence="\(finding.confidence.rawValue)">
    <h3><span class="badge \(finding.severity.rawValue)">\(HTMLText.escaped(finding.rule.code))</span> \
    \(HTMLText.prose(finding.message))</h3>
    <div class="threads">
    \(columns)
    </div>
    \(details)
    </article>
    """
  }

  private var columns: String {
    let primary = column(
      "One thread", finding.threadRoots.first, finding.function, finding.location, finding.label,
      finding.locksHeld)
    guard let rival = finding.related.first else { return primary }
    let label = rival.message.isEmpty ? rival.access : rival.message
    return primary + "\n"
      + column(
        "Another thread", finding.threadRoots.last, rival.function, rival.location, label, rival.locksHeld)
  }

  private func column(
    _ title: String, _ root: ThreadRootEvidence?, _ function: String, _ location: Location, _ label: String,
    _ locks: [String]
  ) -> String {
    let held =
      locks.isEmpty ? "no lock" : locks.map { "<code>\(HTMLText.escaped($0))</code>" }.joined(separator: ", ")
    return """
      <div class="thread">
      <h4>\(title)</h4>
      <p>\(root.map(origin) ?? "")</p>
      <p>in <code>\(HTMLText.escaped(function))</code>, holding \(held)</p>
      \(SourceExcerpt(location, in: report).text)
      <p class="label">\(HTMLText.prose(label))</p>
      </div>
      """
  }

  private func origin(_ root: ThreadRootEvidence) -> String {
    let place = "\(root.location.path):\(root.location.span.startRow + 1)"
    switch root.kind {
    case "main": return "the main thread"
    case "library": return "any caller of <code>\(HTMLText.escaped(root.function))</code>"
    default:
      let count = root.multiplicity == .many ? "many threads run" : "a thread runs"
      return "\(count) <code>\(HTMLText.escaped(root.function))</code>, started at "
        + "<code>\(HTMLText.escaped(place))</code> (\(HTMLText.escaped(root.kind)))"
    }
  }

  private var details: String {
    var terms: [(String, String)] = []
    if !finding.reason.isEmpty { terms.append(("Reported because", HTMLText.prose(finding.reason))) }
    if !finding.observable.isEmpty {
      terms.append(
        ("Observable on", finding.observable.map { HTMLText.escaped($0.rawValue) }.joined(separator: ", ")))
    }
    terms.append(("Confidence", finding.confidence.rawValue))
    if !finding.advice.isEmpty { terms.append(("What to do", HTMLText.prose(finding.advice))) }
    let list = terms.map { "<dt>\($0.0)</dt><dd>\($0.1)</dd>" }.joined(separator: "\n")
    return "<dl>\(list)</dl>\n\(otherPlaces)"
  }

  private var otherPlaces: String {
    let annotations = finding.annotations.filter { !$0.isPrimary }
    if annotations.isEmpty { return "" }
    let items = annotations.map { annotation in
      let place = "\(annotation.location.path):\(annotation.location.span.startRow + 1)"
      return "<li><code>\(HTMLText.escaped(place))</code> \(HTMLText.prose(annotation.label))</li>"
    }
    let count = Summary.plural(items.count, "place")
    return "<details><summary>\(count) besides</summary><ul>\(items.joined(separator: "\n"))</ul></details>"
  }
}
