extension LibraryModel {
  private static let oneWorker = SerialCondition(ArgumentSelector(0, "max_workers"), equals: 1)

  static let pythonConcurrentFutures = LibraryModel(
    "concurrent.futures",
    aliases: [
      "concurrent.futures.thread.ThreadPoolExecutor": "concurrent.futures.ThreadPoolExecutor",
      "concurrent.futures.process.ProcessPoolExecutor": "concurrent.futures.ProcessPoolExecutor",
      "concurrent.futures._base.Executor": "concurrent.futures.Executor",
      "concurrent.futures._base.Future": "concurrent.futures.Future",
      "futures.ThreadPoolExecutor": "concurrent.futures.ThreadPoolExecutor",
    ],
    roots: [
      RootModel(
        .call, "concurrent.futures.ThreadPoolExecutor.submit", callback: ArgumentSelector(0, "fn"),
        forwards: .variadic(from: 1), domain: .pool, multiplicity: .perStart, serialWhen: oneWorker),
      RootModel(
        .call, "concurrent.futures.ThreadPoolExecutor.map", callback: ArgumentSelector(0, "fn"),
        forwards: .elements(from: 1), domain: .pool, multiplicity: .many, serialWhen: oneWorker),
      RootModel(
        .call, "concurrent.futures.ThreadPoolExecutor", callback: ArgumentSelector(2, "initializer"),
        forwards: .packed(ArgumentSelector(3, "initargs"), .none), domain: .pool, multiplicity: .many,
        serialWhen: oneWorker),
      RootModel(
        .call, "concurrent.futures.ProcessPoolExecutor.submit", callback: ArgumentSelector(0, "fn"),
        domain: .process),
      RootModel(
        .call, "concurrent.futures.ProcessPoolExecutor.map", callback: ArgumentSelector(0, "fn"), domain: .process),
      RootModel(
        .call, "concurrent.futures.Future.add_done_callback", callback: ArgumentSelector(0, "fn"),
        domain: .resultThread, multiplicity: .many),
    ],
    types: [
      TypeModel("concurrent.futures.Executor", .executor, join: ["shutdown"], joinsOnExit: true),
      TypeModel(
        "concurrent.futures.ThreadPoolExecutor", .executor, bases: ["concurrent.futures.Executor"],
        join: ["shutdown"], joinsOnExit: true),
      TypeModel(
        "concurrent.futures.ProcessPoolExecutor", .executor, bases: ["concurrent.futures.Executor"],
        join: ["shutdown"], joinsOnExit: true),
      TypeModel("concurrent.futures.InterpreterPoolExecutor", .executor, joinsOnExit: true),
      TypeModel("concurrent.futures.Future", .threadSafe, join: ["result", "exception"]),
    ],
    calls: [
      CallModel("concurrent.futures.ThreadPoolExecutor.submit", .instance("concurrent.futures.Future")),
      CallModel("concurrent.futures.ProcessPoolExecutor.submit", .instance("concurrent.futures.Future")),
      CallModel("concurrent.futures.as_completed", .view(0)),
    ])
}
