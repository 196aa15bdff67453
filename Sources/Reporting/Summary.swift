internal import Diagnostics

/// The last line of text formats.
enum Summary {
  static func line(_ report: Report) -> String {
    let races = report.races
    let others = report.entries.count - races.count
    let details = details(report.counts, found: !races.isEmpty)
    guard !races.isEmpty else {
      return others == 0
        ? "All checks passed! (\(details))\n"
        : "No races found, \(plural(others, "other diagnostic")) (\(details)).\n"
    }
    let files = Set(races.map(\.finding.location.path)).count
    let more = others == 0 ? "" : " and \(plural(others, "other diagnostic"))"
    return "Found \(plural(races.count, "race")) in \(plural(files, "file"))\(more) (\(details)).\n"
  }

  private static func details(_ counts: ReportCounts, found: Bool) -> String {
    var parts = [plural(counts.checkedFiles, "file") + " checked"]
    if counts.contextFiles > 0 { parts.append("\(counts.contextFiles) more read") }
    if counts.suppressed > 0 { parts.append("\(counts.suppressed) suppressed") }
    if counts.inBaseline > 0 { parts.append("\(counts.inBaseline) in baseline") }
    if counts.goneFromBaseline > 0 { parts.append("\(counts.goneFromBaseline) gone from baseline") }
    if counts.unreadFiles > 0 { parts.append("\(plural(counts.unreadFiles, "file")) not parsed") }
    return parts.joined(separator: ", ")
  }

  static func plural(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
