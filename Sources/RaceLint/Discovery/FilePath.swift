/// Paths as text, with `/` between the parts.
enum FilePath {
  /// The path from the file system's root, without `.` and `..`.
  static func absolute(_ path: String, from directory: String) -> String {
    var parts: [Substring] = []
    let full = path.hasPrefix("/") ? path : directory + "/" + path
    for part in full.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// The path below a directory; nil when it lies elsewhere, empty for the directory itself.
  static func relative(_ path: String, to directory: String) -> String? {
    if path == directory { return "" }
    let prefix = directory.hasSuffix("/") ? directory : directory + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : nil
  }

  static func join(_ directory: String, _ name: String) -> String {
    directory.hasSuffix("/") ? directory + name : directory + "/" + name
  }

  /// The directory that contains it; `/` contains itself.
  static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// What follows the last dot of the name; empty when there is none.
  static func pathExtension(_ path: String) -> String {
    let name = name(path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return String(name[name.index(after: dot)...])
  }

  /// The directory and all above it, innermost first.
  static func ancestors(of directory: String) -> [String] {
    var result = [directory]
    while let last = result.last, last != "/" { result.append(parent(last)) }
    return result
  }
}
