#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// A pipe from a child process, and what has come out of it.
struct Pipe {
  private(set) var reader: Int32
  private(set) var writer: Int32
  private(set) var bytes: [UInt8] = []

  init() throws(SystemError) {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { throw .last }
    reader = ends[0]
    writer = ends[1]
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(reader, F_SETFL, O_NONBLOCK)
  }

  mutating func closeWriter() { Self.close(&writer) }

  mutating func close() {
    Self.close(&reader)
    Self.close(&writer)
  }

  private static func close(_ descriptor: inout Int32) {
    if descriptor >= 0 { systemClose(descriptor) }
    descriptor = -1
  }

  /// Waits a moment for either pipe to have something to read; a pipe at its end is not waited for.
  static func wait(for first: Pipe, _ second: Pipe) {
    var polled = [first, second].map { pollfd(fd: $0.reader, events: Int16(POLLIN), revents: 0) }
    _ = unsafe poll(&polled, nfds_t(polled.count), 50)
  }

  /// Takes what is there; keeps the first `limit` bytes of it all.
  mutating func drain(limit: Int) {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while reader >= 0 {
      let count = unsafe read(reader, &chunk, chunk.count)
      if count > 0 {
        bytes.append(contentsOf: chunk[..<min(count, max(0, limit - bytes.count))])
      } else if count == 0 {
        Self.close(&reader)
      } else if errno != EINTR {
        return
      }
    }
  }
}

/// `close` of the C library, which the methods above hide by their names.
private func systemClose(_ descriptor: Int32) { close(descriptor) }
