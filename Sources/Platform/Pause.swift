#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Waiting.
public enum Pause {
  /// Lets the thread sleep.
  public static func wait(_ time: Duration) {
    usleep(UInt32(clamping: Int(time / .microseconds(1))))
  }
}
