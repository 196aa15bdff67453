internal import Diagnostics
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
    let project = try memory.load(try linter.discover(paths), open: documents.texts)
    fileCount = project.units.count
    loweredCount = memory.loweredPaths.count
    return try linter.report(linter.analyse(project), of: project)
  }
}
