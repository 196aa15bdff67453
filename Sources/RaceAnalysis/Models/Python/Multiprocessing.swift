extension LibraryModel {
  private static let oneProcess = SerialCondition(ArgumentSelector(0, "processes"), equals: 1)
  private static let threadPool = "multiprocessing.pool.ThreadPool"

  static let pythonMultiprocessing = LibraryModel(
    "multiprocessing",
    aliases: [
      "multiprocessing.dummy.Pool": threadPool,
      "multiprocessing.dummy.Lock": "threading.Lock", "multiprocessing.dummy.RLock": "threading.RLock",
      "multiprocessing.dummy.Condition": "threading.Condition",
      "multiprocessing.dummy.Queue": "queue.Queue", "multiprocessing.dummy.Event": "threading.Event",
      "multiprocessing.dummy.Process": "threading.Thread",
      "multiprocessing.dummy.DummyProcess": "threading.Thread",
      "billiard.Lock": "multiprocessing.Lock", "billiard.RLock": "multiprocessing.RLock",
      "multiprocessing.synchronize.Lock": "multiprocessing.Lock",
      "multiprocessing.synchronize.RLock": "multiprocessing.RLock",
      "multiprocessing.queues.Queue": "multiprocessing.Queue",
    ],
    roots: [
      RootModel(
        .call, "\(threadPool)", callback: ArgumentSelector(1, "initializer"),
        forwards: .packed(ArgumentSelector(2, "initargs"), .none), domain: .pool, multiplicity: .many,
        serialWhen: oneProcess),
      RootModel(
        .call, "\(threadPool).apply_async", callback: ArgumentSelector(0, "func"),
        forwards: .packed(ArgumentSelector(1, "args"), ArgumentSelector(2, "kwds")), domain: .pool,
        multiplicity: .perStart, serialWhen: oneProcess),
      RootModel(
        .call, "\(threadPool).apply", callback: ArgumentSelector(0, "func"),
        forwards: .packed(ArgumentSelector(1, "args"), ArgumentSelector(2, "kwds")), domain: .pool,
        multiplicity: .perStart, serialWhen: oneProcess),
      RootModel(
        .call, "\(threadPool).apply_async", callback: ArgumentSelector(3, "callback"), domain: .resultThread,
        multiplicity: .one),
      RootModel(
        .call, "\(threadPool).apply_async", callback: ArgumentSelector(4, "error_callback"), domain: .resultThread,
        multiplicity: .one),
      RootModel(
        .call, "multiprocessing.Pool.apply_async", callback: ArgumentSelector(3, "callback"), domain: .resultThread,
        multiplicity: .one),
      RootModel(
        .call, "multiprocessing.Process", callback: ArgumentSelector(1, "target"), domain: .process, start: "start"),
      RootModel(.override, "multiprocessing.Process", methods: ["run"], domain: .process, start: "start"),
    ]
      + ["map", "map_async", "imap", "imap_unordered"].map {
        RootModel(
          .call, "\(threadPool).\($0)", callback: ArgumentSelector(0, "func"), forwards: .elements(from: 1),
          domain: .pool, multiplicity: .many, serialWhen: oneProcess)
      }
      + ["starmap", "starmap_async"].map {
        RootModel(
          .call, "\(threadPool).\($0)", callback: ArgumentSelector(0, "func"), domain: .pool, multiplicity: .many,
          serialWhen: oneProcess)
      },
    locks: [
      LockModel("multiprocessing.Lock"),
      LockModel("multiprocessing.RLock"),
      LockModel("multiprocessing.Condition", wraps: ArgumentSelector(0, "lock")),
      LockModel("multiprocessing.Semaphore", count: ArgumentSelector(0, "value")),
      LockModel("multiprocessing.BoundedSemaphore", count: ArgumentSelector(0, "value")),
    ],
    types: [
      TypeModel(threadPool, .executor, join: ["join"]),
      TypeModel("multiprocessing.Pool", .executor, join: ["join"]),
      TypeModel("multiprocessing.Process", .opaque, start: ["start"], join: ["join"]),
      TypeModel("multiprocessing.Queue", .threadSafe),
      TypeModel("multiprocessing.JoinableQueue", .threadSafe),
      TypeModel("multiprocessing.SimpleQueue", .threadSafe),
      TypeModel("multiprocessing.Event", .threadSafe),
    ])
}
