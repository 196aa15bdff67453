internal import Diagnostics
internal import Platform
internal import RaceIR
public import RaceLint
public import Reporting

/// Mends races one after another, and believes in a change only after the changed program was analysed: the race is
/// gone, no other has come, and every file still parses.
public struct FixSearch {
  /// A file as it was and as it is to be.
  public struct Change: Sendable {
    public var path: String
    public var absolutePath: String
    public var old: [UInt8]
    public var new: [UInt8]
  }

  private let linter: Linter
  private let discovery: Discovery
  private let allowsUnsafe: Bool
  private var memory = FactsMemory()
  private var changed: [String: Change] = [:]
  private var tried: Set<String> = []
  private var project: Project

  /// What is left to be said about the program as it is to be.
  public private(set) var report: Report
  /// What was done, a line for each race: `app.py:9: RL006 take `self.lock``.
  public private(set) var applied: [String] = []
  private var unsafelyMendable: Set<String> = []

  public init(_ linter: Linter, _ discovery: Discovery, allowsUnsafe: Bool) throws {
    self.linter = linter
    self.discovery = discovery
    self.allowsUnsafe = allowsUnsafe
    project = try memory.load(discovery)
    report = try linter.report(linter.analyse(project), of: project)
    while try mendOne() {}
  }

  /// The changes, in the order of the files' names.
  public var changes: [Change] { changed.values.sorted { $0.path < $1.path } }

  /// How many races could be mended if unsafe fixes were allowed.
  public var unsafeCount: Int { unsafelyMendable.count }

  /// Whether there was a race to be mended.
  private mutating func mendOne() throws -> Bool {
    for race in report.races where tried.insert(race.fingerprint).inserted {
      let candidates = try candidates(for: race.finding)
      let ordered = candidates.filter(\.isSafe) + candidates.filter { !$0.isSafe }
      for candidate in ordered where try accept(candidate, for: race) { return true }
    }
    return false
  }

  private func candidates(for finding: Finding) throws -> [FixCandidate] {
    let kinds = FixKind.all.filter { $0.rule == finding.rule.name }
    guard !kinds.isEmpty, let unit = project.units.first(where: { $0.path == finding.location.path }),
      let language = LanguageFrontend.named(by: unit.path), !discovery.contextPaths.contains(unit.path)
    else { return [] }
    let bytes = try text(of: unit.path)
    // Positions hold for the text as it was read; a file that is written otherwise would be written anew as a whole.
    guard language.text(bytes) == bytes else { return [] }
    let context = FixContext(
      finding: finding, unit: unit, source: SourceLines(bytes), language: language,
      calls: CallNames(project.units))
    return kinds.flatMap { $0.candidates(context) }
  }

  private func text(of path: String) throws -> [UInt8] {
    let absolute = report.origin.absolutePath(path)
    return try changed[absolute]?.new ?? FileSystem.read(absolute)
  }

  /// Tries a change out; keeps it if it does what it should, and may be made.
  private mutating func accept(_ candidate: FixCandidate, for race: ReportEntry) throws -> Bool {
    let path = race.finding.location.path
    let absolute = report.origin.absolutePath(path)
    let old = try changed[absolute]?.old ?? FileSystem.read(absolute)
    var texts = changed.mapValues(\.new)
    texts[absolute] = candidate.lines.bytes
    let trial = try memory.load(discovery, open: texts)
    let result = try linter.report(linter.analyse(trial), of: trial)
    guard Self.isBetter(result, than: report, without: race) else { return false }
    guard candidate.isSafe || allowsUnsafe else {
      unsafelyMendable.insert(race.fingerprint)
      return false
    }
    changed[absolute] = Change(path: path, absolutePath: absolute, old: old, new: candidate.lines.bytes)
    let row = race.finding.location.span.startRow + 1
    applied.append("\(path):\(row): \(race.finding.rule.code) \(candidate.title)")
    (project, report) = (trial, result)
    return true
  }

  private static func isBetter(_ new: Report, than old: Report, without race: ReportEntry) -> Bool {
    let left = Set(new.entries.map(\.fingerprint))
    let known = Set(old.entries.map(\.fingerprint))
    return !left.contains(race.fingerprint) && left.isSubset(of: known)
      && new.counts.suppressed <= old.counts.suppressed
  }
}
