extension LibraryModel {
  private static let oneProcess = Condition(ArgumentSelector(0, "processes"), .integer(1))
  private static let threadPool = "multiprocessing.pool.ThreadPool"
  private static let manager = "multiprocessing.managers.BaseManager"
  private static let context = "multiprocessing.context.BaseContext"
  private static let packed = Forwarding.packed(ArgumentSelector(1, "args"), ArgumentSelector(2, "kwds"))

  /// Results arrive in one thread of the parent, whether threads or processes do the work.
  private static func results(of pool: String) -> [RootModel] {
    let places = [("apply_async", 3, 4), ("map_async", 3, 4), ("starmap_async", 3, 4)]
    return places.flatMap { method, callback, failure in
      [(callback, "callback"), (failure, "error_callback")].map { position, label in
        RootModel(
          .call, "\(pool).\(method)", callback: ArgumentSelector(position, label), domain: .resultThread,
          multiplicity: .one)
      }
    }
  }

  private static let asyncResult = "multiprocessing.pool.AsyncResult"
  private static let results = "multiprocessing.pool.IMapIterator"

  /// What the calls that do not wait give: something to wait with.
  private static func answers(of pool: String) -> [CallModel] {
    ["apply_async", "map_async", "starmap_async"].map { CallModel("\(pool).\($0)", .instance(asyncResult)) }
      + ["imap", "imap_unordered"].map { CallModel("\(pool).\($0)", .instance(results)) }
  }

  private static func work(of pool: String, _ domain: Domain) -> [RootModel] {
    ["apply_async", "apply"].map {
      RootModel(
        .call, "\(pool).\($0)", callback: ArgumentSelector(0, "func"), forwards: packed, domain: domain,
        blocks: $0 == "apply")
    }
      + ["map", "map_async", "imap", "imap_unordered"].map {
        RootModel(
          .call, "\(pool).\($0)", callback: ArgumentSelector(0, "func"), forwards: .elements(from: 1),
          domain: domain, multiplicity: .many, blocks: $0 == "map")
      }
      + ["imap", "imap_unordered"].map {
        // A thread of the pool advances a generator.
        RootModel(
          .call, "\(pool).\($0)", callback: ArgumentSelector(1, "iterable"), domain: .resultThread,
          multiplicity: .one)
      }
      + ["starmap", "starmap_async"].map {
        RootModel(
          .call, "\(pool).\($0)", callback: ArgumentSelector(0, "func"), domain: domain, multiplicity: .many,
          blocks: $0 == "starmap")
      }
      + [
        RootModel(
          .call, pool, callback: ArgumentSelector(1, "initializer"),
          forwards: .packed(ArgumentSelector(2, "initargs"), .none), domain: domain, multiplicity: .many,
          serialWhen: oneProcess)
      ]
  }

  static let pythonMultiprocessing = LibraryModel(
    "multiprocessing",
    aliases: [
      "multiprocessing.dummy.Pool": threadPool,
      "multiprocessing.dummy.Lock": "threading.Lock", "multiprocessing.dummy.RLock": "threading.RLock",
      "multiprocessing.dummy.Condition": "threading.Condition",
      "multiprocessing.dummy.Queue": "queue.Queue", "multiprocessing.dummy.Event": "threading.Event",
      "multiprocessing.dummy.Process": "threading.Thread",
      "multiprocessing.dummy.DummyProcess": "threading.Thread",
      "multiprocessing.pool.Pool": "multiprocessing.Pool", "billiard.Pool": "multiprocessing.Pool",
      "billiard.Process": "multiprocessing.Process",
      "billiard.Lock": "multiprocessing.Lock", "billiard.RLock": "multiprocessing.RLock",
      "multiprocessing.synchronize.Lock": "multiprocessing.Lock",
      "multiprocessing.synchronize.RLock": "multiprocessing.RLock",
      "multiprocessing.queues.Queue": "multiprocessing.Queue",
      "multiprocessing.process.BaseProcess": "multiprocessing.Process",
      "multiprocessing.managers.SyncManager": manager,
    ],
    roots: work(of: threadPool, .pool) + results(of: threadPool)
      + work(of: "multiprocessing.Pool", .process) + results(of: "multiprocessing.Pool")
      + [
        RootModel(
          .call, "multiprocessing.Process", callback: ArgumentSelector(1, "target"), domain: .process,
          start: "start"),
        RootModel(.override, "multiprocessing.Process", methods: ["run"], domain: .process, start: "start"),
        // A manager's server has a thread for each client, and calls the one object from all of them.
        RootModel(
          .call, "multiprocessing.managers.BaseManager.register", callback: ArgumentSelector(1, "callable"),
          methods: ["*"], domain: .newThread, multiplicity: .many),
      ],
    locks: [
      LockModel("multiprocessing.Lock"),
      LockModel("multiprocessing.RLock"),
      LockModel("multiprocessing.Condition", wraps: ArgumentSelector(0, "lock")),
      LockModel("multiprocessing.Semaphore", count: ArgumentSelector(0, "value")),
      LockModel("multiprocessing.BoundedSemaphore", count: ArgumentSelector(0, "value")),
      LockModel("multiprocessing.Value.get_lock", isPart: true),
      LockModel("multiprocessing.Array.get_lock", isPart: true),
    ],
    types: [
      TypeModel(threadPool, .executor, join: ["join"], serialWhen: oneProcess),
      TypeModel("multiprocessing.Pool", .executor, join: ["join"], domain: .process),
      TypeModel("multiprocessing.Process", .opaque, start: ["start"], join: ["join"]),
      TypeModel("multiprocessing.Queue", .threadSafe),
      TypeModel("multiprocessing.JoinableQueue", .threadSafe),
      TypeModel("multiprocessing.SimpleQueue", .threadSafe),
      TypeModel("multiprocessing.Event", .threadSafe),
      TypeModel(manager), TypeModel(context),
      TypeModel("multiprocessing.Value"),
      TypeModel("multiprocessing.Array"),
      TypeModel(asyncResult, .threadSafe, join: ["get", "wait"]),
      TypeModel(results, joinsWhenExhausted: true),
    ],
    calls: answers(of: threadPool) + answers(of: "multiprocessing.Pool") + [
      CallModel("multiprocessing.Manager", .instance(manager)),
      CallModel("multiprocessing.get_context", .instance(context)),
    ]
      + ["Lock", "RLock", "Semaphore", "BoundedSemaphore", "Condition", "Queue", "Event"].flatMap { name in
        [manager, context].map { CallModel("\($0).\(name)", .instance("multiprocessing.\(name)")) }
      })
}
