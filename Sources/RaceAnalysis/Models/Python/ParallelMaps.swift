extension LibraryModel {
  private static let parallel = "joblib.Parallel"

  /// The default backend runs processes.
  static let pythonJoblib = LibraryModel(
    "joblib",
    aliases: ["joblib.parallel.Parallel": parallel, "joblib.parallel.delayed": "joblib.delayed"],
    roots: [
      RootModel(
        .call, "\(parallel).__call__", callback: ArgumentSelector(0, "iterable"), domain: .pool,
        multiplicity: .many, blocks: true)
    ],
    types: [
      TypeModel(
        parallel, .executor, serialWhen: Condition(ArgumentSelector(0, "n_jobs"), .integer(1)),
        threadsWhen: [
          Condition(ArgumentSelector(nil, "backend"), .string("threading")),
          Condition(ArgumentSelector(nil, "prefer"), .string("threads")),
          Condition(ArgumentSelector(nil, "require"), .string("sharedmem")),
        ], domain: .process)
    ],
    calls: [CallModel("joblib.delayed", .task(0))])

  /// The default scheduler of delayed functions and arrays is a pool of threads; who asks for the result waits.
  static let pythonDask = LibraryModel(
    "dask",
    aliases: ["dask.delayed.delayed": "dask.delayed"],
    roots: [
      RootModel(
        .call, "dask.delayed", callback: ArgumentSelector(0, "obj"), domain: .pool, multiplicity: .many,
        blocks: true),
      RootModel(.decorator, "dask.delayed", domain: .pool, multiplicity: .many),
      RootModel(
        .call, "dask.array.map_blocks", callback: ArgumentSelector(0, "func"), domain: .pool,
        multiplicity: .many,
        blocks: true),
      RootModel(
        .call, "dask.array.from_delayed", callback: ArgumentSelector(0, "value"), domain: .pool,
        multiplicity: .many, blocks: true),
    ],
    calls: [CallModel("dask.delayed", .task(0))])

  static let pythonParallelMaps = LibraryModel(
    "parallel maps",
    roots: [
      .map("tqdm.contrib.concurrent.thread_map", 0, "fn", blocks: true),
      RootModel(
        .call, "tqdm.contrib.concurrent.process_map", callback: ArgumentSelector(0, "fn"), domain: .process),
      .submit("pebble.ThreadPool.schedule", 0, "function"),
      .map("pebble.ThreadPool.map", 0, "function"),
      .submit("pebble.ProcessPool.schedule", 0, "function", domain: .process),
      RootModel(
        .decorator, "pebble.concurrent.thread", domain: .newThread, multiplicity: .many, replacesCall: true),
      RootModel(.decorator, "pebble.concurrent.process", domain: .process, replacesCall: true),
      .submit("more_executors.Executors.submit", 0, "fn"),
      RootModel(.decorator, "ray.remote", methods: ["*"], domain: .process),
      // An actor with several threads in its process.
      RootModel(
        .decorator, "ray.remote", methods: ["*"], domain: .pool, multiplicity: .many,
        when: Condition(ArgumentSelector(nil, "max_concurrency"), .anything)),
      RootModel(
        .decorator, "mitmproxy.script.concurrent", domain: .newThread, multiplicity: .many, replacesCall: true
      ),
    ],
    types: [
      TypeModel(
        "pebble.ThreadPool", .executor, join: ["join"], joinsOnExit: true,
        serialWhen: Condition(ArgumentSelector(0, "max_workers"), .integer(1)))
    ],
    calls: [CallModel("more_executors.Executors.thread_pool", .instance("more_executors.Executors"))])
}
