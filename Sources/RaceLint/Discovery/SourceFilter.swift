internal import Platform

/// Tells the sources among the files of a directory that is walked.
struct SourceFilter {
  enum Verdict {
    case source(LanguageFrontend)
    /// With the reason, for those who wonder.
    case passedOver(String)
    /// Nobody would take it for a source.
    case other
  }

  /// Nil when every file counts that is named like a source.
  private let patterns: IgnoreRules?

  init(_ settings: Settings) {
    let isUsual = settings.include == Settings.defaultIncludes
    patterns = isUsual ? nil : IgnoreRules(directory: settings.root, patterns: settings.include)
  }

  func verdict(on path: String) -> Verdict {
    let named = LanguageFrontend.named(by: path)
    guard let patterns, FilePath.relative(path, to: patterns.directory) != nil else {
      return named.map(Verdict.source) ?? .other
    }
    guard Self.matches(path, patterns) else { return named == nil ? .other : .passedOver("not included") }
    let start = (try? FileSystem.read(path, limit: LanguageFrontend.firstLineLimit)) ?? []
    return (named ?? LanguageFrontend.ofScript(start)).map(Verdict.source)
      ?? .passedOver("not a \(LanguageFrontend.names) file")
  }

  /// Whether the patterns speak of the file, or of a directory above it.
  private static func matches(_ path: String, _ patterns: IgnoreRules) -> Bool {
    patterns.verdict(path, isDirectory: false)
      ?? FilePath.ancestors(of: FilePath.parent(path)).lazy.compactMap {
        patterns.verdict($0, isDirectory: true)
      }.first ?? false
  }
}
