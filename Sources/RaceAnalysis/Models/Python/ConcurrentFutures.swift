extension LibraryModel {
  private static let futures = ArgumentSelector(0, "fs")
  /// What `map` gives: one result after the other, each when its task has ended.
  private static let results = "concurrent.futures.ResultIterator"

  static let pythonConcurrentFutures = LibraryModel(
    "concurrent.futures",
    aliases: [
      "concurrent.futures.thread.ThreadPoolExecutor": "concurrent.futures.ThreadPoolExecutor",
      "concurrent.futures.process.ProcessPoolExecutor": "concurrent.futures.ProcessPoolExecutor",
      "concurrent.futures._base.Executor": "concurrent.futures.Executor",
      "concurrent.futures._base.Future": "concurrent.futures.Future",
      "futures.ThreadPoolExecutor": "concurrent.futures.ThreadPoolExecutor",
      "futures.ProcessPoolExecutor": "concurrent.futures.ProcessPoolExecutor",
      "concurrent.interpreters.create": "concurrent.interpreters.Interpreter",
    ],
    roots: [
      .submit("concurrent.futures.ThreadPoolExecutor.submit", 0, "fn"),
      .map("concurrent.futures.ThreadPoolExecutor.map", 0, "fn"),
      RootModel(
        .call, "concurrent.futures.ThreadPoolExecutor", callback: ArgumentSelector(2, "initializer"),
        forwards: .packed(ArgumentSelector(3, "initargs"), .none), domain: .pool, multiplicity: .many,
        serialWhen: Condition(ArgumentSelector(0, "max_workers"), .integer(1))),
      // In the worker that finished it, or at once in the caller when it is done already.
      RootModel(
        .call, "concurrent.futures.Future.add_done_callback", callback: ArgumentSelector(0, "fn"),
        domain: .resultThread, multiplicity: .many),
      .submit("concurrent.futures.ProcessPoolExecutor.submit", 0, "fn", domain: .process),
      RootModel(
        .call, "concurrent.futures.ProcessPoolExecutor.map", callback: ArgumentSelector(0, "fn"),
        domain: .process),
      RootModel(
        .call, "concurrent.futures.ProcessPoolExecutor", callback: ArgumentSelector(2, "initializer"),
        domain: .process),
      // Isolated interpreters, although the class inherits from the thread pool.
      .submit("concurrent.futures.InterpreterPoolExecutor.submit", 0, "fn", domain: .process),
      RootModel(
        .call, "concurrent.futures.InterpreterPoolExecutor.map", callback: ArgumentSelector(0, "fn"),
        domain: .process),
      .submit("concurrent.interpreters.Interpreter.call_in_thread", 0, "callable", domain: .process),
    ],
    types: [
      TypeModel("concurrent.futures.Executor", .executor, join: ["shutdown"], joinsOnExit: true),
      TypeModel(
        "concurrent.futures.ThreadPoolExecutor", .executor, bases: ["concurrent.futures.Executor"],
        join: ["shutdown"], joinsOnExit: true,
        serialWhen: Condition(ArgumentSelector(0, "max_workers"), .integer(1))),
      TypeModel(
        "concurrent.futures.ProcessPoolExecutor", .executor, bases: ["concurrent.futures.Executor"],
        join: ["shutdown"], joinsOnExit: true, domain: .process),
      TypeModel("concurrent.futures.InterpreterPoolExecutor", .executor, joinsOnExit: true, domain: .process),
      TypeModel(
        "concurrent.futures.Future", .threadSafe, join: ["result", "exception"],
        signal: SignalModel(
          raises: ["set_result", "set_exception"], waitsOrFails: ["result", "exception"], tests: ["done"])),
      TypeModel(results, joinsWhenExhausted: true),
    ],
    calls: [
      CallModel("concurrent.futures.ThreadPoolExecutor.submit", .instance("concurrent.futures.Future")),
      CallModel("concurrent.futures.ProcessPoolExecutor.submit", .instance("concurrent.futures.Future")),
      CallModel("concurrent.futures.ThreadPoolExecutor.map", .instance(results)),
      CallModel(
        "concurrent.futures.wait",
        waits: Waiting(
          futures,
          unless: [
            Condition(ArgumentSelector(1, "timeout"), .anything),
            Condition(
              ArgumentSelector(2, "return_when"), .name("concurrent.futures.FIRST_COMPLETED"),
              .name("concurrent.futures.FIRST_EXCEPTION"), .string("FIRST_COMPLETED"),
              .string("FIRST_EXCEPTION")),
          ])),
      CallModel("concurrent.futures.as_completed", .view(0), waits: Waiting(futures, .whenExhausted)),
    ])
}
