#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Which file lies at a path, and in which state: equal stamps mean that nobody wrote to it in between.
public struct FileStamp: Hashable, Sendable {
  /// The file itself, whatever it is called.
  public struct Identity: Hashable, Sendable {
    var device: UInt64
    var number: UInt64
  }

  public let identity: Identity
  /// The size of the file.
  public let bytes: Int
  private let times: [Int]

  /// When it was last written to, in nanoseconds.
  public var modified: Int { times[0] &* 1_000_000_000 &+ times[1] }

  /// Looks at a path, through links.
  public init(of path: String) throws(SystemError) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw .last }
    identity = Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(truncatingIfNeeded: status.st_ino))
    bytes = Int(status.st_size)
    #if canImport(Darwin)
    let times = [status.st_mtimespec, status.st_ctimespec]
    #else
    let times = [status.st_mtim, status.st_ctim]
    #endif
    self.times = times.flatMap { [Int($0.tv_sec), Int($0.tv_nsec)] }
  }
}
