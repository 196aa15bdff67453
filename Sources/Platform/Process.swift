#if canImport(Glibc)
@unsafe @preconcurrency internal import Glibc
#elseif canImport(Musl)
@unsafe @preconcurrency internal import Musl
#else
@unsafe @preconcurrency internal import Darwin
#endif

/// The process that runs, and what it was started with.
public enum CurrentProcess {
  /// The value of an environment variable; nil when it is not set.
  public static func environment(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  /// The whole environment, as `NAME=VALUE`.
  static var environment: [String] {
    var entries: [String] = []
    var cursor = unsafe environ
    while let entry = unsafe cursor.pointee {
      entries.append(unsafe String(cString: entry))
      unsafe cursor += 1
    }
    return entries
  }

  /// The number of the process.
  public static var identifier: Int32 { getpid() }

  /// How many processors there are to run on.
  public static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Ends the process.
  public static func exit(_ status: Int32) -> Never {
    systemExit(status)
  }
}

/// `exit` of the C library, which the method above hides by its name.
private func systemExit(_ status: Int32) -> Never { exit(status) }
