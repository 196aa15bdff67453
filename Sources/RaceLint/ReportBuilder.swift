internal import Diagnostics
internal import RaceIR
internal import Reporting

/// Sorts findings into those that are shown and those that are accepted, and adds what is to be said about files.
struct ReportBuilder {
  let project: Project
  let settings: Settings
  let selection: RuleSelection
  let workingDirectory: String
  /// Files that a program wrote: nobody mends them by hand.
  private let generatedPaths: Set<String>
  private let interpretedPaths: Set<String>
  private let interpreters: Set<Observability>

  init(project: Project, settings: Settings, selection: RuleSelection, workingDirectory: String) {
    self.project = project
    self.settings = settings
    self.selection = selection
    self.workingDirectory = workingDirectory
    interpretedPaths = Set(project.discovery.files.filter(\.language.hasInterpreters).map(\.path))
    interpreters = settings.interpreters
    generatedPaths = Set(project.generatedPaths)
  }

  func report(_ findings: [Finding], baseline: Baseline?) -> Report {
    var counts = ReportCounts()
    var races = findings.map(graded).sorted(by: Self.areInOrder)
    var comments: [Finding] = []
    if settings.honoursSuppressions {
      var filter = SuppressionFilter(project.units)
      // What is hidden anyway uses comments, too: another selection must not make a comment "unused".
      races = races.filter { finding in
        guard filter.accepts(finding) else { return true }
        if isWanted(finding), isShown(finding) { counts.suppressed += 1 }
        return false
      }
      comments = filter.findings(isWhole: project.discovery.isWhole).filter(isWanted)
    }
    races = races.filter(isWanted)
    races = races.filter(isShown).map(narrowed)
    if let baseline { (races, counts.inBaseline) = baseline.split(races) }
    if let baseline, project.discovery.coversRoot {
      counts.goneFromBaseline = baseline.missing(from: findings).count
    }
    let problems = problems.filter(isWanted)
    let context = project.discovery.contextPaths
    let units = project.units.filter { !context.contains($0.path) }
    counts.checkedFiles = units.count { unit in
      !unit.facts.problems.contains { $0.kind == .unreadable }
    }
    counts.contextFiles = context.count
    counts.unreadFiles = units.count - counts.checkedFiles + project.discovery.failures.count
    return report(entries(races, problems, comments), counts)
  }

  private func report(_ entries: [ReportEntry], _ counts: ReportCounts) -> Report {
    var report = Report(
      entries: entries, rules: RuleBook.all, counts: counts,
      origin: ReportOrigin(
        toolVersion: RequiredVersion.current, workingDirectory: workingDirectory, projectRoot: settings.root))
    for entry in entries {
      for path in entry.finding.paths where report.sources[path] == nil {
        report.sources[path] = project.source(of: path).map { SourceText($0) }
      }
    }
    return report
  }

  private func entries(_ races: [Finding], _ problems: [Finding], _ comments: [Finding]) -> [ReportEntry] {
    let categories =
      races.map { _ in ReportEntry.Category.race } + problems.map { _ in .problem }
      + comments.map { _ in .comment }
    let findings = races + problems + comments
    let entries = zip(zip(categories, findings), Fingerprint.unique(findings)).map { pair, fingerprint in
      ReportEntry(category: pair.0, finding: pair.1, fingerprint: fingerprint)
    }
    return entries.sorted { Self.areInOrder($0.finding, $1.finding) }
  }

  private func isWanted(_ finding: Finding) -> Bool {
    selection.includes(finding.rule, in: finding.location.path)
      && !generatedPaths.contains(finding.location.path)
      && ([finding.location] + finding.related.map(\.location)).contains {
        !project.discovery.contextPaths.contains($0.path)
      }
  }

  private func isShown(_ finding: Finding) -> Bool {
    finding.confidence >= settings.minimumConfidence
      && (finding.observable.isEmpty || !narrowed(finding).observable.isEmpty)
  }

  /// Without the interpreters that the program is not for.
  private func narrowed(_ finding: Finding) -> Finding {
    guard interpretedPaths.contains(finding.location.path) else { return finding }
    var finding = finding
    finding.observable.removeAll { !interpreters.contains($0) }
    return finding
  }

  /// The confidence bounds the severity: only what is certain is an error.
  private func graded(_ finding: Finding) -> Finding {
    var finding = finding
    switch finding.confidence {
    case .high: break
    case .medium: if finding.severity == .error { finding.severity = .warning }
    case .low: finding.severity = .note
    }
    return finding
  }

  private var problems: [Finding] {
    let failures = project.discovery.failures.map { failure in
      Finding(
        rule: RuleBook.unreadable, message: failure.message,
        at: Location(path: failure.path, span: .fileStart))
    }
    return failures
      + project.units.flatMap { unit in
        unit.facts.problems.map { problem in
          let rule = problem.kind == .invalidSyntax ? RuleBook.invalidSyntax : RuleBook.unreadable
          return Finding(
            rule: rule, message: problem.message, at: Location(path: unit.path, span: problem.span))
        }
      }
  }

  private static func areInOrder(_ left: Finding, _ right: Finding) -> Bool {
    (left.location.path, left.location.span, left.rule.code, left.variable, left.message)
      < (right.location.path, right.location.span, right.rule.code, right.variable, right.message)
  }
}

extension Finding {
  /// Every file that it mentions.
  fileprivate var paths: [String] {
    [location.path] + related.map(\.location.path) + threadRoots.map(\.location.path)
      + furtherAccesses.map(\.path)
  }
}
