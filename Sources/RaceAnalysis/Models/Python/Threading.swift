extension LibraryModel {
  static let pythonThreading = LibraryModel(
    "threading",
    aliases: [
      "_thread.allocate_lock": "threading.Lock", "_thread.LockType": "threading.Lock",
      "_thread.start_new": "_thread.start_new_thread", "thread.start_new_thread": "_thread.start_new_thread",
      "thread.allocate_lock": "threading.Lock", "dummy_threading.Lock": "threading.Lock",
      "threading._RLock": "threading.RLock", "threading._Condition": "threading.Condition",
      "threading._Semaphore": "threading.Semaphore", "threading._Event": "threading.Event",
      "threading._Timer": "threading.Timer", "threading.ThreadError": "builtins.RuntimeError",
      "threading._allocate_lock": "threading.Lock", "threading._start_new_thread": "_thread.start_new_thread",
      "six.moves._thread.allocate_lock": "threading.Lock",
      "six.moves._thread.start_new_thread": "_thread.start_new_thread",
    ],
    roots: [
      RootModel(
        .call, "threading.Thread", callback: ArgumentSelector(1, "target"),
        forwards: .packed(ArgumentSelector(3, "args"), ArgumentSelector(4, "kwargs")), start: "start"),
      RootModel(.override, "threading.Thread", methods: ["run"], start: "start"),
      RootModel(
        .call, "threading.Timer", callback: ArgumentSelector(1, "function"),
        forwards: .packed(ArgumentSelector(2, "args"), ArgumentSelector(3, "kwargs")), start: "start",
        rearms: true),
      RootModel(
        .call, "_thread.start_new_thread", callback: ArgumentSelector(0, "function"),
        forwards: .packed(ArgumentSelector(1, "args"), ArgumentSelector(2, "kwargs"))),
      RootModel(.call, "_thread.start_joinable_thread", callback: ArgumentSelector(0, "function")),
      RootModel(.assignment, "threading.excepthook", domain: .anyThread, multiplicity: .many),
      RootModel(
        .call, "threading.settrace", callback: ArgumentSelector(0, "func"), domain: .anyThread,
        multiplicity: .many),
      RootModel(
        .call, "threading.setprofile", callback: ArgumentSelector(0, "func"), domain: .anyThread,
        multiplicity: .many),
      RootModel(
        .call, "threading.settrace_all_threads", callback: ArgumentSelector(0, "func"), domain: .anyThread,
        multiplicity: .many),
      RootModel(
        .call, "threading.setprofile_all_threads", callback: ArgumentSelector(0, "func"), domain: .anyThread,
        multiplicity: .many),
      // One of the parties runs it while the others wait.
      RootModel(.call, "threading.Barrier", callback: ArgumentSelector(1, "action"), domain: .caller),
      // Its caller evaluates it, under the condition's lock.
      RootModel(
        .call, "threading.Condition.wait_for", callback: ArgumentSelector(0, "predicate"), domain: .caller),
    ],
    locks: [
      LockModel("threading.Lock"),
      LockModel("threading.RLock"),
      LockModel("threading.Condition", wraps: ArgumentSelector(0, "lock")),
      LockModel("threading.Semaphore", count: ArgumentSelector(0, "value")),
      LockModel("threading.BoundedSemaphore", count: ArgumentSelector(0, "value")),
    ],
    types: [
      TypeModel("threading.Thread", .thread, start: ["start"], join: ["join"]),
      TypeModel("threading.Timer", .thread, bases: ["threading.Thread"], start: ["start"], join: ["join"]),
      TypeModel(
        "threading.Event", .threadSafe,
        signal: SignalModel(
          raises: ["set"], waits: ["wait"], tests: ["is_set", "isSet", "wait"], resets: ["clear"])),
      TypeModel("threading.Barrier", .threadSafe, signal: SignalModel(meets: ["wait"])),
      TypeModel("threading.local", .threadConfined),
    ],
    calls: [
      CallModel("threading.current_thread", .nothing),
      CallModel("threading.enumerate", .copy(.list)),
    ])
}
