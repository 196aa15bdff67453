extension LibraryModel {
  private static func anyThread(_ name: String, _ position: Int, _ labels: String...) -> RootModel {
    var callback = ArgumentSelector(position)
    callback.labels = labels
    return RootModel(
      .call, name, callback: callback, forwards: .variadic(from: position + 1), domain: .anyThread,
      multiplicity: .many)
  }

  /// Hooks of the interpreter: what drops the last reference, signals, exits, audits.
  static let pythonInterpreter = LibraryModel(
    "interpreter hooks",
    roots: [
      anyThread("weakref.ref", 1, "callback"),
      anyThread("weakref.proxy", 1, "callback"),
      anyThread("weakref.WeakMethod", 1, "callback"),
      anyThread("weakref.finalize", 1, "func"),
      anyThread("sys.addaudithook", 0, "hook"),
      RootModel(.assignment, "sys.unraisablehook", domain: .anyThread, multiplicity: .many),
      RootModel(
        .call, "gc.callbacks.append", callback: ArgumentSelector(0), domain: .anyThread, multiplicity: .many),
      // Between two instructions of the main thread.
      RootModel(.call, "signal.signal", callback: ArgumentSelector(1, "handler"), domain: .caller),
      RootModel(
        .call, "atexit.register", callback: ArgumentSelector(0, "func"), forwards: .variadic(from: 1),
        domain: .caller),
      RootModel(.decorator, "atexit.register", domain: .caller),
      RootModel(.call, "sys.settrace", callback: ArgumentSelector(0), domain: .caller),
      RootModel(.call, "sys.setprofile", callback: ArgumentSelector(0), domain: .caller),
      RootModel(
        .call, "os.register_at_fork", callback: ArgumentSelector(nil, "before", "after_in_parent"),
        domain: .caller),
      RootModel(
        .call, "os.register_at_fork", callback: ArgumentSelector(nil, "after_in_child"), domain: .process),
      RootModel(.call, "subprocess.Popen", callback: ArgumentSelector(nil, "preexec_fn"), domain: .process),
      RootModel(
        .call, "sched.scheduler.enter", callback: ArgumentSelector(2, "action"), domain: .caller,
        runners: ["run"]),
      RootModel(
        .call, "sched.scheduler.enterabs", callback: ArgumentSelector(2, "action"), domain: .caller,
        runners: ["run"]),
    ],
    types: [TypeModel("sched.scheduler", .threadSafe), TypeModel("sys.modules", .mapping)],
    calls: [
      CallModel("weakref.proxy", .argument(0)),
      CallModel("weakref.ref", .reference(0)),
      CallModel("weakref.WeakMethod", .reference(0)),
    ])
}
