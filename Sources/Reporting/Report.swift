public import Diagnostics

/// Everything that one run has to say, ready to be shown in any format.
public struct Report: Sendable {
  /// In the order in which they are shown.
  public var entries: [ReportEntry]
  /// The rules that ran.
  public var rules: [RuleDescription]
  /// The sources of the places that the entries mention, by path.
  public var sources: [String: SourceText]
  /// What running the program said about a finding, by fingerprint; only `verify` has any.
  public var verifications: [String: JSONValue]
  /// The schedules that were confirmed, step by step, by the fingerprint of the finding.
  public var schedules: [String: [ScheduledStep]]
  public var counts: ReportCounts
  public var origin: ReportOrigin
  public var style: TextStyle
  /// Whether text formats end with a line that counts what was found.
  public var showsSummary: Bool
  /// The exit status of the run.
  public var exitStatus: Int32

  public init(entries: [ReportEntry], rules: [RuleDescription], counts: ReportCounts, origin: ReportOrigin) {
    self.entries = entries
    self.rules = rules
    self.sources = [:]
    self.verifications = [:]
    self.schedules = [:]
    self.counts = counts
    self.origin = origin
    self.style = .plain
    self.showsSummary = true
    self.exitStatus = 0
  }

  /// The races among the entries.
  public var races: [ReportEntry] { entries.filter { $0.category == .race } }

  /// The place of a location as people count: from 1, in Unicode scalars.
  func range(of location: Location) -> TextRange {
    sources[location.path, default: .empty].range(of: location.span)
  }
}

/// One thing to show: a race, or a word about the files and comments themselves.
public struct ReportEntry: Hashable, Sendable {
  public enum Category: Hashable, Sendable {
    case race
    /// A file that could not be read or parsed.
    case problem
    /// A comment that suppresses nothing, or names what is not there.
    case comment
  }

  public var category: Category
  public var finding: Finding
  /// Stays the same when the code around the finding moves; unique within a report.
  public var fingerprint: String

  public init(category: Category, finding: Finding, fingerprint: String) {
    self.category = category
    self.finding = finding
    self.fingerprint = fingerprint
  }
}

/// What the summary counts.
public struct ReportCounts: Hashable, Sendable {
  public var checkedFiles = 0
  /// Files that were read only so that the others could be judged.
  public var contextFiles = 0
  public var suppressed = 0
  public var inBaseline = 0
  /// Accepted races that are there no longer.
  public var goneFromBaseline = 0
  public var unreadFiles = 0
  public init() {}
}

/// Where a report comes from.
public struct ReportOrigin: Hashable, Sendable {
  public var toolVersion: String
  /// Paths of findings are relative to this directory, or absolute.
  public var workingDirectory: String
  /// Machine formats for code hosts name files relative to this directory.
  public var projectRoot: String

  public init(toolVersion: String, workingDirectory: String, projectRoot: String) {
    self.toolVersion = toolVersion
    self.workingDirectory = workingDirectory
    self.projectRoot = projectRoot
  }

  /// A path from the file system's root.
  public func absolutePath(_ path: String) -> String {
    path.hasPrefix("/") ? path : workingDirectory == "/" ? "/" + path : workingDirectory + "/" + path
  }

  /// A path from the project's root, if the file lies in it.
  public func projectPath(_ path: String) -> String {
    let absolute = absolutePath(path)
    let prefix = projectRoot.hasSuffix("/") ? projectRoot : projectRoot + "/"
    return absolute.hasPrefix(prefix) ? String(absolute.dropFirst(prefix.count)) : path
  }
}
