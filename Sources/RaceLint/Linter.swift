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

  /// Finds the files to check, and those of the context, which are read and not reported; throws when a path does not
  /// exist.
  public func discover(
    _ paths: [String], context: [String] = [], standardInput: StandardInput? = nil
  ) throws(LintError) -> Discovery {
    try SourceDiscovery.discover(
      paths, context: context, settings: settings, workingDirectory: workingDirectory,
      standardInput: standardInput)
  }

  /// Reads and lowers the files, and says from time to time, on any thread, how many are done.
  public func load(
    _ discovery: Discovery, progress: (@Sendable (Int) -> Void)? = nil
  ) throws(LintError) -> Project {
    let cache = settings.cacheFolder.map { FactsCache(folder: $0) }
    return Project(discovery, facts: try Lowering.lower(discovery.files, cache: cache, progress: progress))
  }

  /// Links and analyses a project.
  public func analyse(_ project: Project) -> Analysis {
    var options = AnalysisOptions()
    options.library = settings.library
    options.defaultIsolation = settings.swift.defaultIsolation == .mainActor ? "MainActor" : nil
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

  /// The accepted races that are there no longer, as a reader would name them.
  public func goneFromBaseline(_ analysis: Analysis) throws(LintError) -> [String] {
    guard let path = settings.baseline else { return [] }
    return try Baseline(path: path).missing(from: analysis.findings).map { entry in
      "\(entry.rule) of \(entry.variable) in \(entry.functions.joined(separator: ", "))"
    }
  }
}
