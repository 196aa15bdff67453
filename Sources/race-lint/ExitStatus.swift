internal import Diagnostics
internal import Reporting

/// What the process says when it ends.
enum ExitStatus {
  static let clean: Int32 = 0
  static let findings: Int32 = 1
  /// Wrong arguments, a wrong configuration, no such path.
  static let unusable: Int32 = 2

  /// Races of high and medium confidence fail a run, and so do files that could not be checked; notes and words about
  /// comments only when asked to.
  static func of(_ report: Report, errorOnWarning: Bool) -> Int32 {
    let fails = report.entries.contains { entry in
      switch entry.category {
      case .race: errorOnWarning || entry.finding.severity != .note
      case .problem: true
      case .comment: errorOnWarning
      }
    }
    return fails ? findings : clean
  }
}
