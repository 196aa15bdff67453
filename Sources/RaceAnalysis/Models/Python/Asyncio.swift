extension LibraryModel {
  static let pythonAsyncio = LibraryModel(
    "asyncio",
    aliases: [
      "asyncio.locks.Lock": "asyncio.Lock", "asyncio.queues.Queue": "asyncio.Queue",
      "asyncio.threads.to_thread": "asyncio.to_thread", "asyncio.new_event_loop": "asyncio.get_event_loop",
      "asyncio.get_running_loop": "asyncio.get_event_loop",
      "asyncio.events.AbstractEventLoop": "asyncio.AbstractEventLoop",
    ],
    roots: [
      RootModel(
        .call, "asyncio.AbstractEventLoop.run_in_executor", callback: ArgumentSelector(1, "func"),
        forwards: .variadic(from: 2), domain: .pool, multiplicity: .many),
      RootModel(
        .call, "asyncio.to_thread", callback: ArgumentSelector(0, "func"), forwards: .variadic(from: 1),
        domain: .pool, multiplicity: .many),
      RootModel(
        .call, "asyncio.AbstractEventLoop.call_soon_threadsafe", callback: ArgumentSelector(0, "callback"),
        forwards: .variadic(from: 1), domain: .eventLoop, multiplicity: .one),
      RootModel(
        .call, "asyncio.AbstractEventLoop.call_soon", callback: ArgumentSelector(0, "callback"),
        forwards: .variadic(from: 1), domain: .eventLoop, multiplicity: .one),
      RootModel(
        .call, "asyncio.AbstractEventLoop.call_later", callback: ArgumentSelector(1, "callback"),
        forwards: .variadic(from: 2), domain: .eventLoop, multiplicity: .one),
    ],
    locks: [
      LockModel("asyncio.Lock", mode: .taskOnly),
      LockModel("asyncio.Semaphore", mode: .taskOnly),
      LockModel("asyncio.BoundedSemaphore", mode: .taskOnly),
      LockModel("asyncio.Condition", mode: .taskOnly, wraps: ArgumentSelector(0, "lock")),
    ],
    types: [
      TypeModel("asyncio.AbstractEventLoop", .opaque),
      TypeModel("asyncio.Queue", .threadSafe),
      TypeModel("asyncio.Event", .threadSafe),
    ],
    calls: [
      CallModel("asyncio.get_event_loop", .instance("asyncio.AbstractEventLoop")),
      CallModel("asyncio.gather", .nothing),
    ])
}
