#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// The standard input of a process that talks with another, read as it comes.
public enum StandardInputStream {
  /// Whether something, or the end, can be read within that time.
  public static func hasInput(within time: Duration) -> Bool {
    var polled = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    let milliseconds = Int32(clamping: Int(time / .milliseconds(1)))
    return unsafe poll(&polled, 1, max(0, milliseconds)) != 0
  }

  /// What is there, after a wait if nothing is; empty at the end.
  public static func read() throws(SystemError) -> [UInt8] {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe systemRead(STDIN_FILENO, &chunk, chunk.count)
      if count >= 0 { return Array(chunk[..<count]) }
      guard errno == EINTR || errno == EAGAIN else { throw .last }
    }
  }
}

/// `read` of the C library, which the method above hides by its name.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
  unsafe read(descriptor, buffer, count)
}
