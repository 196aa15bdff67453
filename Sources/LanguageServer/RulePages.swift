internal import Diagnostics
internal import Platform
internal import RaceLint

/// The pages of the rules as files in the user's cache, for editors to open: there is no network to look them up in.
struct RulePages {
  /// Nil when there is no place for them.
  private let folder: String?

  init(version: String) {
    folder = Self.cache.flatMap { Self.write(to: "\($0)/race-lint/rules-\(version)") }
  }

  /// Where the page of a rule is.
  func uri(of rule: RuleName) -> String? { folder.map { DocumentURI.of("\($0)/\(rule.name).md") } }

  private static var cache: String? {
    if let cache = CurrentProcess.environment("XDG_CACHE_HOME"), cache.hasPrefix("/") { return cache }
    return CurrentProcess.environment("HOME").flatMap { $0.hasPrefix("/") ? $0 + "/.cache" : nil }
  }

  private static func write(to folder: String) -> String? {
    do throws(SystemError) {
      try FileSystem.makeDirectory(folder)
      for rule in RuleBook.all {
        let path = "\(folder)/\(rule.rule.name).md"
        let page = Array(rule.page.utf8)
        if (try? FileSystem.read(path)) != page { try FileSystem.write(page, to: path) }
      }
      return folder
    } catch {
      return nil
    }
  }
}
