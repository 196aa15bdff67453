internal import Diagnostics
public import RaceLint
public import Reporting

/// Mends races one after another, each in the program as the changes before have left it.
public struct FixSearch {
  /// A file as it was and as it is to be.
  public struct Change: Sendable {
    public var path: String
    public var absolutePath: String
    public var old: [UInt8]
    public var new: [UInt8]
  }

  private let allowsUnsafe: Bool
  private var mending: Mending
  private var changed: [String: Change] = [:]
  private var tried: Set<String> = []
  private var unsafelyMendable: Set<String> = []

  /// What was done, a line for each race: `app.py:9: RL006 take `self.lock``.
  public private(set) var applied: [String] = []

  public init(_ linter: Linter, _ discovery: Discovery, allowsUnsafe: Bool) throws {
    self.allowsUnsafe = allowsUnsafe
    mending = try Mending(linter, discovery)
    while try mendOne() {}
  }

  /// What is left to be said about the program as it is to be.
  public var report: Report { mending.report }

  /// The changes, in the order of the files' names.
  public var changes: [Change] { changed.values.sorted { $0.path < $1.path } }

  /// How many races could be mended if unsafe fixes were allowed.
  public var unsafeCount: Int { unsafelyMendable.count }

  /// Whether there was a race to be mended.
  private mutating func mendOne() throws -> Bool {
    for race in report.races where tried.insert(race.fingerprint).inserted {
      guard let change = try mending.change(for: race) else { continue }
      guard change.isSafe || allowsUnsafe else {
        unsafelyMendable.insert(race.fingerprint)
        continue
      }
      accept(change, for: race)
      return true
    }
    return false
  }

  private mutating func accept(_ change: Mending.Change, for race: ReportEntry) {
    let old = changed[change.absolutePath]?.old ?? change.old
    changed[change.absolutePath] = Change(
      path: change.path, absolutePath: change.absolutePath, old: old, new: change.new)
    let row = race.finding.location.span.startRow + 1
    applied.append("\(change.path):\(row): \(race.finding.rule.code) \(change.title)")
    mending.keep(change)
  }
}
