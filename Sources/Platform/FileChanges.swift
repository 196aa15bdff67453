#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

extension FileSystem {
  /// Makes a directory and those above it; none of them need be missing.
  public static func makeDirectory(_ path: String) throws(SystemError) {
    if (try? FileKind(of: path, followingLinks: true)) == .directory { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try makeDirectory(String(path[..<slash]))
    }
    guard unsafe mkdir(path, 0o755) == 0 || errno == EEXIST else { throw .last }
  }

  /// Gives a file or directory another name, at once.
  public static func move(_ path: String, to destination: String) throws(SystemError) {
    guard unsafe rename(path, destination) == 0 else { throw .last }
  }

  /// Removes a file, or a directory with what is in it.
  public static func remove(_ path: String) throws(SystemError) {
    if try FileKind(of: path, followingLinks: false) == .directory {
      for name in try names(in: path) { try remove(path + "/" + name) }
      guard unsafe rmdir(path) == 0 else { throw .last }
    } else {
      guard unsafe unlink(path) == 0 else { throw .last }
    }
  }

  /// Makes an empty directory that no one else has.
  public static func makeTemporaryDirectory() throws(SystemError) -> String {
    let parent = CurrentProcess.environment("TMPDIR") ?? "/tmp"
    var template = Array("\(parent)/race-lint-XXXXXX".utf8CString)
    guard let made = unsafe mkdtemp(&template) else { throw .last }
    return unsafe String(cString: made)
  }

  /// Whether it is a file that may be run.
  public static func isExecutable(_ path: String) -> Bool {
    guard case .file = try? FileKind(of: path, followingLinks: true) else { return false }
    return unsafe access(path, X_OK) == 0
  }
}
