internal import Diagnostics
internal import Fixes
internal import Platform
internal import RaceLint
internal import Reporting

/// A folder whose files make one program, or a file that belongs to none.
struct Workspace {
  /// Where paths of findings start.
  let root: String
  /// What is checked.
  let paths: [String]
  /// How long the last check took.
  private(set) var lastDuration = Duration.zero
  /// How many files there are, and how many of them had changed.
  private(set) var fileCount = 0
  private(set) var loweredCount = 0
  /// What was found last, by the absolute path of the file.
  var diagnostics: [String: [PublishedDiagnostic]] = [:]

  private var memory = FactsMemory()
  /// The program as it was looked at last, and the texts that were open then.
  private var mending: Mending?
  private var checkedTexts: [String: [UInt8]] = [:]
  /// The changes that were looked for since, by the fingerprint of the race.
  private var changes: [String: Mending.Change?] = [:]

  /// Trying a change out takes as long as a check: longer ones are made only for those who ask.
  private static let unasked = Duration.seconds(1)

  init(folder: String) {
    root = folder
    paths = [folder]
  }

  init(file: String) {
    root = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "/"
    paths = [file]
  }

  func contains(_ path: String) -> Bool { paths.contains { path == $0 || path.hasPrefix($0 + "/") } }

  /// Looks at the files as they are now.
  mutating func check(
    _ documents: OpenDocuments, _ makeLinter: LanguageServer.MakeLinter
  ) throws -> Report {
    let start = ContinuousClock.now
    defer { lastDuration = ContinuousClock.now - start }
    let linter = try makeLinter(root)
    let discovery = try linter.discover(paths)
    let project = try memory.load(discovery, open: documents.texts)
    fileCount = project.units.count
    loweredCount = memory.loweredPaths.count
    let report = try linter.report(linter.analyse(project), of: project)
    checkedTexts = documents.texts
    mending = Mending(linter, discovery, project, report, memory: memory, texts: checkedTexts)
    changes = [:]
    return report
  }

  /// Whether every open text is the one that was checked: opening a file does not change it.
  private func isAsChecked(_ documents: OpenDocuments) -> Bool {
    documents.texts.allSatisfy { path, text in (checkedTexts[path] ?? (try? FileSystem.read(path))) == text }
  }

  /// The change that mends a race, if there is one and no text has changed since the last check.
  mutating func change(
    for race: ReportEntry, _ documents: OpenDocuments, isAsked: Bool
  ) -> Mending.Change? {
    guard isAsChecked(documents) else { return nil }
    if let known = changes[race.fingerprint] { return known }
    guard isAsked || lastDuration < Self.unasked else { return nil }
    let change = try? mending?.change(for: race)
    changes[race.fingerprint] = .some(change)
    return change
  }
}
