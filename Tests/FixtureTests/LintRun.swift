import Diagnostics
import RaceAnalysis
import RaceLint
import Reporting

/// One run of the linter on a fixture, in process.
struct LintRun {
  /// The races that would be shown, their files named relative to the fixture's directory.
  let races: [Finding]
  /// What could not be read or parsed, and comments that suppress nothing.
  let problems: [Finding]

  struct UnknownOption: Error { var option: String }

  init(of fixture: Fixture) throws {
    var settings = Settings(root: fixture.directory)
    try settings.apply(fixture.options)
    let linter = try Linter(settings: settings, workingDirectory: fixture.directory)
    let project = try linter.load(try linter.discover([fixture.path]))
    let report = try linter.report(linter.analyse(project), of: project)
    let findings = report.entries.map { (category: $0.category, finding: $0.finding.relative(to: fixture)) }
    races = findings.filter { $0.category == .race }.map(\.finding)
    problems = findings.filter { $0.category != .race }.map(\.finding)
  }
}

extension Settings {
  /// What the first line of a fixture may ask for.
  fileprivate mutating func apply(_ options: [String]) throws {
    for option in options {
      switch option {
      case "--library": library = .all
      case "--min-confidence=low": minimumConfidence = .low
      default: throw LintRun.UnknownOption(option: option)
      }
    }
  }
}

extension Finding {
  fileprivate func relative(to fixture: Fixture) -> Finding {
    let prefix = fixture.directory + "/"
    func name(_ path: String) -> String {
      path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    }
    var finding = self
    finding.location.path = name(location.path)
    finding.related = related.map { access in
      var access = access
      access.location.path = name(access.location.path)
      return access
    }
    return finding
  }
}
