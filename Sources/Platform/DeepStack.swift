#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Threads with stacks of our own size.
///
/// Walking a syntax tree recurses as deeply as its source nests, and the stacks of a task group cannot be chosen.
/// Only what is touched of a stack costs memory.
public enum DeepStack {
  /// Runs `body` once on each of `count` threads, with the number of the thread, and waits for all of them.
  public static func run(count: Int, bytes: Int, _ body: @escaping @Sendable (Int) -> Void) {
    var threads: [pthread_t] = []
    for index in 0..<count {
      if let thread = start(bytes: bytes, Work { body(index) }) {
        threads.append(thread)
      } else {
        // Better a shallow stack than no answer.
        body(index)
      }
    }
    for thread in threads { pthread_join(thread, nil) }
  }

  private static func start(bytes: Int, _ work: Work) -> pthread_t? {
    var attributes = pthread_attr_t()
    unsafe pthread_attr_init(&attributes)
    defer { unsafe pthread_attr_destroy(&attributes) }
    unsafe pthread_attr_setstacksize(&attributes, bytes)
    var thread = pthread_t()
    let context = unsafe Unmanaged.passRetained(work)
    let status = unsafe pthread_create(&thread, &attributes, entry, context.toOpaque())
    guard status == 0 else {
      unsafe context.release()
      return nil
    }
    return thread
  }
}

/// What a thread runs, boxed to pass through C.
private final class Work: Sendable {
  let body: @Sendable () -> Void
  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

private func entry(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let context = unsafe context else { return nil }
  unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
  return nil
}
