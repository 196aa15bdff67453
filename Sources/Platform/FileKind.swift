#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// What lies at a path.
public enum FileKind: Hashable, Sendable {
  /// A regular file of that many bytes.
  case file(bytes: Int)
  case directory
  case symbolicLink
  /// A pipe, socket or device.
  case other

  /// Looks at a path; a link is followed when `followingLinks`.
  public init(of path: String, followingLinks: Bool) throws(SystemError) {
    var status = stat()
    let result = unsafe followingLinks ? stat(path, &status) : lstat(path, &status)
    guard result == 0 else { throw .last }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file(bytes: Int(status.st_size))
    case S_IFDIR: self = .directory
    case S_IFLNK: self = .symbolicLink
    default: self = .other
    }
  }
}
