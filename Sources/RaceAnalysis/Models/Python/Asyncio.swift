extension LibraryModel {
  private static let loop = "asyncio.AbstractEventLoop"

  static let pythonAsyncio = LibraryModel(
    "asyncio",
    aliases: [
      "asyncio.locks.Lock": "asyncio.Lock", "asyncio.queues.Queue": "asyncio.Queue",
      "asyncio.threads.to_thread": "asyncio.to_thread", "asyncio.new_event_loop": "asyncio.get_event_loop",
      "asyncio.get_running_loop": "asyncio.get_event_loop",
      "asyncio.events.AbstractEventLoop": loop,
    ],
    roots: [
      RootModel(
        .call, "\(loop).run_in_executor", callback: ArgumentSelector(1, "func"), forwards: .variadic(from: 2),
        domain: .pool, executor: ArgumentSelector(0, "executor")),
      // No other library has a method of that name that does anything else.
      RootModel(
        .call, "*.run_in_executor", callback: ArgumentSelector(1, "func"), forwards: .variadic(from: 2),
        domain: .pool, executor: ArgumentSelector(0, "executor")),
      .submit("asyncio.to_thread", 0, "func"),
      .marshal("\(loop).call_soon_threadsafe", 0, "callback"),
      .marshal("\(loop).call_soon", 0, "callback"),
      .marshal("\(loop).call_later", 1, "callback"),
      .marshal("\(loop).call_at", 1, "callback"),
      .marshal("\(loop).add_signal_handler", 1, "callback"),
      .marshal("\(loop).add_reader", 1, "callback"),
      .marshal("\(loop).add_writer", 1, "callback"),
      .marshal("asyncio.Future.add_done_callback", 0, "fn"),
    ],
    locks: [
      LockModel("asyncio.Lock", mode: .taskOnly),
      LockModel("asyncio.Semaphore", mode: .taskOnly),
      LockModel("asyncio.BoundedSemaphore", mode: .taskOnly),
      LockModel("asyncio.Condition", mode: .taskOnly, wraps: ArgumentSelector(0, "lock")),
    ],
    types: [
      TypeModel(loop, .opaque),
      TypeModel("asyncio.Queue", .threadSafe),
      TypeModel("asyncio.Event", .threadSafe),
      TypeModel("asyncio.Future", .opaque),
    ],
    calls: [
      CallModel("asyncio.get_event_loop", .instance(loop)),
      CallModel("asyncio.gather", .nothing),
      CallModel("asyncio.create_task", .instance("asyncio.Future")),
      CallModel("asyncio.ensure_future", .instance("asyncio.Future")),
      CallModel("\(loop).create_task", .instance("asyncio.Future")),
      CallModel("asyncio.run_coroutine_threadsafe", .instance("concurrent.futures.Future")),
    ])
}
