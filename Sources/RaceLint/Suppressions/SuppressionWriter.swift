internal import Diagnostics
internal import Platform
internal import RaceIR
public import Reporting

/// Writes suppression comments for findings into the sources.
public struct SuppressionWriter {
  private let project: Project
  private let reason: String

  /// What was written, and what could not be.
  public struct Outcome: Hashable, Sendable {
    public var comments = 0
    public var files = 0
    /// The places, with rows from 1, at which no comment can stand.
    public var failures: [String] = []
  }

  public init(_ project: Project, reason: String) {
    self.project = project
    self.reason = reason
  }

  /// Accepts the races of a report, each at its primary place.
  public func accept(_ report: Report) throws(LintError) -> Outcome {
    var outcome = Outcome()
    for file in project.discovery.files {
      let races = report.races.map(\.finding).filter { $0.location.path == file.path }
      guard !races.isEmpty, case .file(let path) = file.contents else { continue }
      do throws(SystemError) {
        let source = try FileSystem.read(path)
        let commented = accept(races, in: source, of: file, &outcome)
        guard commented != source else { continue }
        try FileSystem.write(commented, to: path)
        outcome.files += 1
      } catch {
        throw .configuration("cannot write \(file.path): \(error.message)")
      }
    }
    return outcome
  }

  /// From the last line to the first, so that new lines move nothing that is still to be looked at.
  private func accept(
    _ races: [Finding], in source: [UInt8], of file: SourceFile, _ outcome: inout Outcome
  ) -> [UInt8] {
    var text = source
    // Rows and columns are those of the decoded text; what had to be decoded is not written back.
    let isPlain = file.language.text(source) == source
    for race in races.sorted(by: { $1.location.span < $0.location.span }) {
      let row = race.location.span.startRow
      if isAccepted(race, in: text, file.language) { continue }
      let comment =
        isPlain
        ? IgnoreComment(accepting: race.rule, at: Int(row), in: text, language: file.language, reason: reason)
        : nil
      if let comment {
        text = comment.applied(to: text)
        outcome.comments += 1
      } else {
        outcome.failures.append("\(file.path):\(row + 1)")
      }
    }
    return text
  }

  private func isAccepted(_ race: Finding, in text: [UInt8], _ language: LanguageFrontend) -> Bool {
    guard let lower = try? language.makeWorker() else { return false }
    return FileSuppressions(lower(text)).entries.contains {
      $0.rows.contains(race.location.span.startRow) && $0.suppression.names(race.rule)
    }
  }
}
