extension LibraryModel {
  private static let concurrent = Condition(ArgumentSelector(nil, "attributes"), .string("concurrent"))
  private static let barrier = Condition(ArgumentSelector(nil, "flags"), .string("barrier"))

  private static func queued(_ name: String, position: Int? = nil, blocks: Bool = false) -> RootModel {
    RootModel(
      .call, "DispatchQueue.\(name)", callback: .closure("execute", position: position), domain: .pool,
      blocks: blocks)
  }

  /// Grand Central Dispatch. A serial queue is a lock that is held around everything given to it; a concurrent one
  /// is a lock that is shared, and held alone by barriers. The global queues are shared with everybody and no lock:
  /// a barrier on them is ignored.
  static let swiftDispatch = LibraryModel(
    "Dispatch",
    aliases: ["MainActor": "DispatchQueue.main", "OperationQueue.main": "DispatchQueue.main"],
    roots: [
      queued("async"), queued("asyncAfter"), queued("asyncUnsafe"),
      // A work item made elsewhere: `queue.async(execute: item)`.
      RootModel(
        .call, "DispatchQueue.concurrentPerform", callback: .closure("execute"), domain: .pool,
        multiplicity: .many, blocks: true),
      RootModel(
        .call, "DispatchGroup.notify", callback: .closure("execute"), domain: .pool,
        executor: ArgumentSelector(nil, "queue")),
    ]
      + ["setEventHandler", "setCancelHandler", "setRegistrationHandler"].map {
        RootModel(
          .call, "DispatchSource.\($0)", callback: .closure("handler"), domain: .resultThread,
          multiplicity: .one)
      },
    locks: [
      LockModel(
        "DispatchQueue", acquire: [], release: [], weakWhen: concurrent, weakMode: .shared,
        scopes: ["sync", "asyncAndWait"], guardsTasks: true, aloneWhen: barrier),
      LockModel(
        "DispatchQueue.main", acquire: [], release: [], scopes: ["sync", "asyncAndWait"], guardsTasks: true),
      LockModel(
        "DispatchSemaphore", acquire: ["wait"], release: ["signal"], count: ArgumentSelector(nil, "value")),
    ],
    types: [
      TypeModel("DispatchQueue", .executor),
      TypeModel("DispatchQueue.main", .executor, bases: ["DispatchQueue"], isSingleton: true),
      TypeModel("DispatchQueue.global", .executor, bases: ["DispatchQueue"]),
      TypeModel("DispatchGroup", .threadSafe, join: ["wait"], finishes: ["leave"]),
      TypeModel("DispatchWorkItem", .threadSafe, join: ["wait"]),
      TypeModel("DispatchSource", .threadSafe),
    ],
    calls: [
      CallModel("DispatchQueue.global", .instance("DispatchQueue.global")),
      CallModel("DispatchWorkItem", .reference(-1)),
      CallModel("DispatchSource.makeTimerSource", .instance("DispatchSource")),
      CallModel("DispatchSource.makeReadSource", .instance("DispatchSource")),
      CallModel("DispatchSource.makeWriteSource", .instance("DispatchSource")),
      CallModel("DispatchSource.makeSignalSource", .instance("DispatchSource")),
      CallModel("DispatchSource.makeFileSystemObjectSource", .instance("DispatchSource")),
    ],
    immediate: [ImmediateCall("sync"), ImmediateCall("asyncAndWait")])
}
