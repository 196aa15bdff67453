internal import Diagnostics
internal import Platform
public import RaceAnalysis
public import Reporting

/// The spine: paths → files → facts → findings → report.
public struct Linter: Sendable {
  public let settings: Settings
  private let workingDirectory: String
  private let selection: RuleSelection

  /// Throws when the settings name rules that do not exist.
  public init(settings: Settings, workingDirectory: String) throws(LintError) {
    self.settings = settings
    self.workingDirectory = workingDirectory
    selection = try RuleSelection(settings, workingDirectory: workingDirectory)
  }

  /// Finds the files to check; throws when a path does not exist.
  public func discover(_ paths: [String], standardInput: StandardInput? = nil) throws(LintError) -> Discovery
  {
    try SourceDiscovery.discover(
      paths, settings: settings, workingDirectory: workingDirectory, standardInput: standardInput)
  }

  /// Reads and lowers the files.
  public func load(_ discovery: Discovery) throws(LintError) -> Project { try Project(discovery) }

  /// Links and analyses a project.
  public func analyse(_ project: Project) -> Analysis {
    var options = AnalysisOptions()
    options.library = settings.library
    options.models = settings.models + [settings.assumptions.model]
    return Analysis(units: project.units, options: options)
  }

  /// What is to be shown of an analysis.
  public func report(_ analysis: Analysis, of project: Project) throws(LintError) -> Report {
    var baseline: Baseline?
    if let path = settings.baseline { baseline = try Baseline(path: path) }
    return ReportBuilder(
      project: project, settings: settings, selection: selection, workingDirectory: workingDirectory
    ).report(analysis.findings, baseline: baseline)
  }

  /// The text of a baseline that accepts everything that would be shown.
  public func baseline(_ analysis: Analysis, of project: Project) -> (text: String, count: Int) {
    let findings = ReportBuilder(
      project: project, settings: settings, selection: selection, workingDirectory: workingDirectory
    ).report(analysis.findings, baseline: nil).races.map(\.finding)
    return (Baseline(findings).text, findings.count)
  }
}
