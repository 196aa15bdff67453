#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Reads files and directories by the system's own calls: exact about errors, and quick to start.
public enum FileSystem {
  /// The bytes of a file; at most `limit` of them when a limit is given.
  public static func read(_ path: String, limit: Int = .max) throws(SystemError) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    return try read(descriptor, limit: limit)
  }

  /// What remains on the standard input.
  public static func readStandardInput() throws(SystemError) -> [UInt8] {
    try read(STDIN_FILENO, limit: .max)
  }

  /// Replaces the contents of a file, or makes it.
  public static func write(_ bytes: [UInt8], to path: String) throws(SystemError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    try StandardStream.writeAll(bytes, to: descriptor)
  }

  /// The names in a directory, sorted by their bytes.
  public static func names(in directory: String) throws(SystemError) -> [String] {
    guard let stream = unsafe opendir(directory) else { throw .last }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
        unsafe field.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The absolute path without links, `.` and `..`; nil when nothing is there.
  public static func realPath(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// The directory in which the process runs.
  public static var currentDirectory: String { realPath(".") ?? "/" }

  private static func read(_ descriptor: Int32, limit: Int) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < limit {
      let count = unsafe systemRead(descriptor, &chunk, min(chunk.count, limit - bytes.count))
      if count == 0 { return bytes }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw .last
      }
      bytes.append(contentsOf: chunk[..<count])
    }
    return bytes
  }
}

/// `read` of the C library, which the functions above hide by their names.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
  unsafe read(descriptor, buffer, count)
}
