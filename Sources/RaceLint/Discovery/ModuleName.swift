internal import Platform

/// Gives files the names by which other files import them, or of the module that they belong to.
struct ModuleName {
  /// Where imports start: the given directory, or the first one above it that is no package.
  private let importRoot: String
  private let directory: String
  /// Whether imports take a directory for a package.
  private let isPackage: (String) -> Bool
  /// For every directory seen, the one from which the names of its files start.
  private var bases: [String: String] = [:]

  init(root: String, isPackage: @escaping (String) -> Bool = ModuleName.isPackage) {
    directory = root
    self.isPackage = isPackage
    importRoot = FilePath.ancestors(of: root).first { !isPackage($0) } ?? "/"
  }

  /// The dotted name of a file below the root.
  mutating func name(of file: String, _ naming: ModuleNaming) -> (module: String, isPackage: Bool) {
    switch naming {
    case .byFile: return name(of: file)
    case .byTarget: return (TargetName.name(of: file, root: directory), false)
    }
  }

  private mutating func name(of file: String) -> (module: String, isPackage: Bool) {
    var parts = components(of: file)
    // The usual layout keeps the sources in a folder that is not part of the names.
    if parts.count > 1, parts[0] == "src", !isPackage(FilePath.join(importRoot, "src")) {
      parts.removeFirst()
    }
    guard let last = parts.popLast() else { return ("", false) }
    let stem = Self.stem(last)
    let isPackage = stem == "__init__" && !parts.isEmpty
    if !isPackage { parts.append(stem) }
    return (parts.joined(separator: "."), isPackage)
  }

  /// From the outermost package when there is one: `tools/pkg/mod.py` is `pkg.mod` if `tools` is no package.
  private mutating func components(of file: String) -> [String] {
    let directory = FilePath.parent(file)
    let base = bases[directory] ?? base(of: directory)
    bases[directory] = base
    let relative = FilePath.relative(file, to: base) ?? FilePath.name(file)
    return relative.split(separator: "/").map(String.init)
  }

  private func base(of directory: String) -> String {
    guard isPackage(directory) else { return importRoot }
    return FilePath.ancestors(of: directory).first { !isPackage($0) } ?? "/"
  }

  private static func stem(_ name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// Whether Python takes the directory for a package.
  static func isPackage(_ directory: String) -> Bool {
    (try? FileKind(of: FilePath.join(directory, "__init__.py"), followingLinks: true)) != nil
  }
}
