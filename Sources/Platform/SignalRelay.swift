internal import Synchronization

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Passes the signals that ask this process to end on to a child's process group, as long as the child runs.
struct SignalRelay {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  fileprivate static let child = Atomic<Int32>(0)
  fileprivate static let received = Atomic<Int32>(0)

  init(to process: pid_t) {
    Self.received.store(0, ordering: .sequentiallyConsistent)
    Self.child.store(process, ordering: .sequentiallyConsistent)
    for number in Self.signals { _ = signal(number, passOn) }
  }

  /// From here on signals do what they always do; answers the one that came, if any.
  func end() -> Int32? {
    for number in Self.signals { _ = signal(number, SIG_DFL) }
    Self.child.store(0, ordering: .sequentiallyConsistent)
    let number = Self.received.load(ordering: .sequentiallyConsistent)
    return number == 0 ? nil : number
  }
}

private func passOn(_ number: Int32) {
  SignalRelay.received.store(number, ordering: .sequentiallyConsistent)
  let child = SignalRelay.child.load(ordering: .sequentiallyConsistent)
  if child > 0 { kill(-child, number) }
}
