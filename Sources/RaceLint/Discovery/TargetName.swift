/// Gives files whose names do not matter to the language the name of the module that they are built into.
enum TargetName {
  /// Folders that hold one folder for each module, by convention of the package manager.
  private static let sourceFolders: Set<String> = ["Sources", "Source", "Tests", "Plugins"]

  /// The folder below the innermost source folder; the folder around that when the file lies directly in it; without
  /// source folders the topmost folder below the root, or the file itself.
  static func name(of file: String, root: String) -> String {
    let parts = file.split(separator: "/").map(String.init)
    if let position = parts.dropLast().lastIndex(where: sourceFolders.contains) {
      if position + 2 < parts.count { return parts[position + 1] }
      return position > 0 ? parts[position - 1] : parts[position]
    }
    let relative = (FilePath.relative(file, to: root) ?? FilePath.name(file)).split(separator: "/")
    let first = relative.first.map(String.init) ?? ""
    guard relative.count == 1, let dot = first.lastIndex(of: "."), dot != first.startIndex else {
      return first
    }
    return String(first[..<dot])
  }
}
