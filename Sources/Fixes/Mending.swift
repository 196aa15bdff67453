internal import Diagnostics
internal import Platform
internal import RaceIR
public import RaceLint
public import Reporting

/// A program as it was last analysed, and the way to mend a race of it.
///
/// A change is believed in only after the changed program was analysed: the race is gone, no other has come, and every
/// file still parses.
public struct Mending: Sendable {
  private let linter: Linter
  /// The files, not yet replaced by texts that are newer.
  private let discovery: Discovery
  private var memory: FactsMemory
  private(set) var project: Project
  /// Texts that are newer than the files at those absolute paths.
  private(set) var texts: [String: [UInt8]]
  /// What is to be said about the program as it is now.
  public private(set) var report: Report

  /// A change to one file that mends a race.
  public struct Change: Sendable {
    /// What it does, for people.
    public var title: String
    /// Whether everything but the race stays as it was.
    public var isSafe: Bool
    public var path: String
    public var absolutePath: String
    public var old: [UInt8]
    public var new: [UInt8]
    fileprivate var project: Project
    fileprivate var report: Report
  }

  /// Of a program that was just analysed, with what is remembered of its files.
  public init(
    _ linter: Linter, _ discovery: Discovery, _ project: Project, _ report: Report, memory: FactsMemory,
    texts: [String: [UInt8]]
  ) {
    self.linter = linter
    self.discovery = discovery
    self.project = project
    self.report = report
    self.memory = memory
    self.texts = texts
  }

  init(_ linter: Linter, _ discovery: Discovery) throws {
    var memory = FactsMemory()
    let project = try memory.load(discovery)
    let report = try linter.report(linter.analyse(project), of: project)
    self.init(linter, discovery, project, report, memory: memory, texts: [:])
  }

  /// The first change that mends the race, safe ones before others; nil when none does.
  public mutating func change(for race: ReportEntry) throws -> Change? {
    let candidates = try candidates(for: race.finding)
    for candidate in candidates.filter(\.isSafe) + candidates.filter({ !$0.isSafe }) {
      if let change = try outcome(of: candidate, for: race) { return change }
    }
    return nil
  }

  /// Goes on from a change that was made.
  mutating func keep(_ change: Change) {
    texts[change.absolutePath] = change.new
    (project, report) = (change.project, change.report)
  }

  private func candidates(for finding: Finding) throws -> [FixCandidate] {
    let kinds = FixKind.all.filter { $0.rules.contains(finding.rule.name) }
    guard !kinds.isEmpty, let unit = project.units.first(where: { $0.path == finding.location.path }),
      let language = LanguageFrontend.named(by: unit.path),
      !discovery.contextPaths.contains(unit.path)
    else { return [] }
    let bytes = try text(at: report.origin.absolutePath(unit.path))
    // Positions hold for the text as it was read; a file that is written otherwise would be written anew as a whole.
    guard language.text(bytes) == bytes else { return [] }
    let context = FixContext(
      finding: finding, unit: unit, source: SourceLines(bytes), language: language,
      calls: CallNames(project.units))
    return kinds.flatMap { $0.candidates(context) }
  }

  private func text(at absolutePath: String) throws -> [UInt8] {
    try texts[absolutePath] ?? FileSystem.read(absolutePath)
  }

  /// Tries a candidate out; nil if it does not what it should.
  private mutating func outcome(of candidate: FixCandidate, for race: ReportEntry) throws -> Change? {
    let path = race.finding.location.path
    let absolute = report.origin.absolutePath(path)
    let trial = try memory.load(
      discovery, open: texts.merging([absolute: candidate.lines.bytes]) { $1 })
    let result = try linter.report(linter.analyse(trial), of: trial)
    guard Self.isBetter(result, than: report, without: race) else { return nil }
    return Change(
      title: candidate.title, isSafe: candidate.isSafe, path: path, absolutePath: absolute,
      old: try text(at: absolute), new: candidate.lines.bytes, project: trial, report: result)
  }

  private static func isBetter(_ new: Report, than old: Report, without race: ReportEntry) -> Bool {
    let left = Set(new.entries.map(\.fingerprint))
    let known = Set(old.entries.map(\.fingerprint))
    return !left.contains(race.fingerprint) && left.isSubset(of: known)
      && new.counts.suppressed <= old.counts.suppressed
  }
}
