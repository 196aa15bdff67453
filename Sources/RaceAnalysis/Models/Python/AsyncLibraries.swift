extension LibraryModel {
  private static let limiter = ArgumentSelector(nil, "limiter")

  static let pythonAnyIO = LibraryModel(
    "anyio",
    roots: [
      .submit("anyio.to_thread.run_sync", 0, "func", executor: limiter),
      .marshal("anyio.run", 0, "func"),
      .marshal("anyio.from_thread.run", 0, "func"),
      .marshal("anyio.from_thread.run_sync", 0, "func"),
      .marshal("anyio.from_thread.BlockingPortal.call", 0, "func"),
      .marshal("anyio.from_thread.BlockingPortal.start_task_soon", 0, "func"),
      .submit("anyio.to_process.run_sync", 0, "func", domain: .process),
      .marshal("anyio.abc.TaskGroup.start_soon", 0, "func"),
    ],
    locks: ["Lock", "Semaphore", "Condition", "CapacityLimiter"].map {
      LockModel("anyio.\($0)", mode: .taskOnly)
    },
    types: [
      TypeModel(
        "anyio.CapacityLimiter", serialWhen: Condition(ArgumentSelector(0, "total_tokens"), .integer(1)))
    ],
    calls: [CallModel("anyio.create_task_group", .instance("anyio.abc.TaskGroup"))])

  static let pythonTrio = LibraryModel(
    "trio",
    roots: [
      .submit("trio.to_thread.run_sync", 0, "sync_fn", executor: limiter),
      .marshal("trio.run", 0, "async_fn"),
      .marshal("trio.from_thread.run", 0, "afn"),
      .marshal("trio.from_thread.run_sync", 0, "fn"),
      .marshal("trio.Nursery.start_soon", 0, "async_fn"),
    ],
    locks: ["Lock", "StrictFIFOLock", "Semaphore", "Condition", "CapacityLimiter"].map {
      LockModel("trio.\($0)", mode: .taskOnly)
    },
    types: [
      TypeModel(
        "trio.CapacityLimiter", serialWhen: Condition(ArgumentSelector(0, "total_tokens"), .integer(1)))
    ],
    calls: [CallModel("trio.open_nursery", .instance("trio.Nursery"))])

  private static let sensitive = Condition(
    ArgumentSelector(1, "thread_sensitive"), .boolean(true), holdsByDefault: true)
  private static let insensitive = Condition(ArgumentSelector(1, "thread_sensitive"), .boolean(false))

  /// By default all such calls share one thread with the rest of the synchronous code: they are calls like others.
  static let pythonASGIRef = LibraryModel(
    "asgiref",
    roots: [
      .submit("asgiref.sync.sync_to_async", 0, "func", multiplicity: .many, when: insensitive),
      RootModel(
        .call, "asgiref.sync.sync_to_async", callback: ArgumentSelector(0, "func"), domain: .caller,
        when: sensitive),
      RootModel(
        .decorator, "asgiref.sync.sync_to_async", domain: .pool, multiplicity: .many, when: insensitive),
      RootModel(.decorator, "asgiref.sync.sync_to_async", domain: .caller, when: sensitive),
      RootModel(.call, "asgiref.sync.async_to_sync", callback: ArgumentSelector(0), domain: .eventLoop),
    ])

  /// Greenlets take turns: they switch only where they wait. The thread pools are real.
  static let pythonGreenlets = LibraryModel(
    "gevent and eventlet",
    roots: [
      .submit("gevent.spawn", 0, "function", domain: .greenlet),
      .submit("gevent.spawn_later", 1, "function", domain: .greenlet),
      .submit("gevent.Greenlet", 0, "run", domain: .greenlet),
      .submit("gevent.Greenlet.spawn", 0, "function", domain: .greenlet),
      .submit("gevent.pool.Pool.spawn", 0, "function", domain: .greenlet),
      RootModel(.call, "gevent.pool.Pool.map", callback: ArgumentSelector(0), domain: .greenlet),
      .submit("gevent.threadpool.ThreadPool.spawn", 0, "func"),
      .submit("gevent.threadpool.ThreadPool.apply", 0, "func"),
      .map("gevent.threadpool.ThreadPool.map", 0, "func", blocks: true),
      .submit("eventlet.spawn", 0, "func", domain: .greenlet),
      .submit("eventlet.spawn_n", 0, "func", domain: .greenlet),
      .submit("eventlet.spawn_after", 1, "func", domain: .greenlet),
      .submit("eventlet.GreenPool.spawn", 0, "function", domain: .greenlet),
      .submit("eventlet.GreenPool.spawn_n", 0, "function", domain: .greenlet),
      .submit("eventlet.tpool.execute", 0, "meth"),
    ],
    locks: [
      "gevent.lock.RLock", "gevent.lock.Semaphore", "gevent.lock.BoundedSemaphore",
      "eventlet.semaphore.Semaphore",
      "eventlet.semaphore.BoundedSemaphore",
    ].map { LockModel($0, mode: .taskOnly) },
    types: [
      TypeModel(
        "gevent.threadpool.ThreadPool", .executor, join: ["join"],
        serialWhen: Condition(ArgumentSelector(0, "maxsize"), .integer(1)))
    ])
}
