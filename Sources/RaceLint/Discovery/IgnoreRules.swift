internal import Platform

/// Patterns that belong to one directory: an ignore file, or the excludes of the configuration.
struct IgnoreRules: Sendable {
  let directory: String
  let patterns: [GlobPattern]

  init(directory: String, patterns: [String]) {
    self.directory = directory
    self.patterns = patterns.compactMap(GlobPattern.init)
  }

  /// Reads an ignore file; nil when there is none.
  init?(file: String, of directory: String) {
    guard let bytes = try? FileSystem.read(file) else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    self.init(directory: directory, patterns: lines.map(String.init))
    if patterns.isEmpty { return nil }
  }

  /// Whether the path is excluded (true) or brought back (false); nil when no pattern speaks about it.
  func verdict(_ path: String, isDirectory: Bool) -> Bool? {
    guard let relative = FilePath.relative(path, to: directory), !relative.isEmpty else { return nil }
    let candidate = RelativePath(relative, isDirectory: isDirectory)
    let match = patterns.last { $0.matches(candidate) }
    return match.map { !$0.isNegated }
  }
}

/// The ignore files that apply in a directory, outermost first.
struct IgnoreStack: Sendable {
  private var levels: [IgnoreRules] = []

  init() {}

  /// What the directories above say, up to the root of the repository.
  init(above directory: String) {
    let ancestors = FilePath.ancestors(of: directory)
    guard let root = ancestors.firstIndex(where: { FileSystem.realPath(FilePath.join($0, ".git")) != nil })
    else {
      return
    }
    let exclude = FilePath.join(ancestors[root], ".git/info/exclude")
    if let rules = IgnoreRules(file: exclude, of: ancestors[root]) { levels.append(rules) }
    for ancestor in ancestors[...root].dropFirst().reversed() { enter(ancestor) }
  }

  /// Adds the ignore files of a directory; those named `.ignore` win over `.gitignore`.
  mutating func enter(_ directory: String, names: [String]? = nil) {
    for name in [".gitignore", ".ignore"] where names?.contains(name) ?? true {
      if let rules = IgnoreRules(file: FilePath.join(directory, name), of: directory) { levels.append(rules) }
    }
  }

  func ignores(_ path: String, isDirectory: Bool) -> Bool {
    for level in levels.reversed() {
      if let verdict = level.verdict(path, isDirectory: isDirectory) { return verdict }
    }
    return false
  }
}
