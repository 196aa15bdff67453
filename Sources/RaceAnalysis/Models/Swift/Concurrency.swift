extension LibraryModel {
  /// Tasks of the language: any thread of a pool runs them, under the isolation that they inherit.
  static let swiftConcurrency = LibraryModel(
    "_Concurrency",
    roots: [
      RootModel(.call, "Task", callback: .closure("operation"), domain: .pool, inheritsIsolation: true),
      RootModel(.call, "Task.detached", callback: .closure("operation"), domain: .pool),
      RootModel(.call, "async let", callback: .closure(), domain: .pool),
      RootModel(.call, "TaskGroup.addTask", callback: .closure("operation"), domain: .pool),
      RootModel(.call, "TaskGroup.addTaskUnlessCancelled", callback: .closure("operation"), domain: .pool),
      // Whoever cancels the task runs it, while the task itself goes on.
      RootModel(
        .call, "withTaskCancellationHandler", callback: ArgumentSelector(nil, "onCancel"), domain: .anyThread,
        multiplicity: .one),
      RootModel(.call, "DispatchQueue.main.run", callback: .closure("body"), domain: .pool),
    ],
    types: [
      TypeModel("Task", .threadSafe),
      TypeModel("TaskGroup", .executor, join: ["waitForAll"], joinsOnExit: true),
    ],
    calls: [
      CallModel("withTaskGroup", .instance("TaskGroup")),
      CallModel("withThrowingTaskGroup", .instance("TaskGroup")),
      CallModel("withDiscardingTaskGroup", .instance("TaskGroup")),
      CallModel("withThrowingDiscardingTaskGroup", .instance("TaskGroup")),
    ],
    immediate: [
      ImmediateCall("withTaskGroup"), ImmediateCall("withThrowingTaskGroup"),
      ImmediateCall("withDiscardingTaskGroup"), ImmediateCall("withThrowingDiscardingTaskGroup"),
      ImmediateCall("withCheckedContinuation"), ImmediateCall("withCheckedThrowingContinuation"),
      ImmediateCall("withUnsafeContinuation"), ImmediateCall("withUnsafeThrowingContinuation"),
    ])
}
