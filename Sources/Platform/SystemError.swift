#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// A system call that failed, by its error number.
public struct SystemError: Error, Hashable, Sendable {
  /// The value of `errno`.
  public var number: Int32

  /// The error of the call that just failed.
  static var last: SystemError { SystemError(number: errno) }

  /// `Permission denied`, as the system words it.
  public var message: String {
    guard let text = unsafe strerror(number) else { return "error \(number)" }
    return unsafe String(cString: text)
  }

  /// Whether there is nothing at the path.
  public var isMissing: Bool { number == ENOENT || number == ENOTDIR }
}
