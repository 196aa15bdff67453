internal import Platform

/// Where settings come from besides the command line's own options.
public struct SettingsSource: Sendable {
  /// Values of `--config`: files or `key = value`.
  public var arguments: [String]
  /// Whether configuration files are left aside.
  public var isIsolated: Bool
  public var workingDirectory: String

  public init(arguments: [String] = [], isIsolated: Bool = false, workingDirectory: String) {
    self.arguments = arguments
    self.isIsolated = isIsolated
    self.workingDirectory = workingDirectory
  }

  /// The settings for a run on these paths.
  public func settings(for paths: [String]) throws(LintError) -> Settings {
    let start = directory(of: paths.first ?? ".")
    let files = arguments.filter { !isInline($0) }
    var file: ConfigurationFile?
    if let path = files.last {
      file = try ConfigurationFile(path: FilePath.absolute(path, from: workingDirectory))
    } else if !isIsolated {
      file = try ConfigurationFile.governing(start)
    }
    var settings = Settings(root: file.map(\.directory) ?? projectRoot(start))
    settings.configurationFile = file?.name
    if !isIsolated { settings.requiresPython = ProjectMetadata(governing: start).requiresPython }
    try file?.apply(to: &settings)
    for text in arguments where isInline(text) {
      try ConfigurationFile(inline: text, directory: workingDirectory).apply(to: &settings)
    }
    return settings
  }

  private func isInline(_ argument: String) -> Bool {
    argument.contains("=") && (try? FileKind(of: argument, followingLinks: true)) == nil
  }

  private func directory(of path: String) -> String {
    let absolute = path == "-" ? workingDirectory : FilePath.absolute(path, from: workingDirectory)
    let kind = try? FileKind(of: absolute, followingLinks: true)
    return kind == .directory ? absolute : FilePath.parent(absolute)
  }

  /// The nearest directory that looks like the root of a project; otherwise where we are, or where we look.
  private func projectRoot(_ directory: String) -> String {
    let marks = [".git", "pyproject.toml", "setup.py", "setup.cfg", "Package.swift"]
    let root = FilePath.ancestors(of: directory).first { ancestor in
      marks.contains { (try? FileKind(of: FilePath.join(ancestor, $0), followingLinks: true)) != nil }
    }
    if let root { return root }
    return FilePath.relative(directory, to: workingDirectory) == nil ? directory : workingDirectory
  }
}
