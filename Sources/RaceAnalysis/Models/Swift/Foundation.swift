extension LibraryModel {
  /// Threads, operations, timers, notifications and network callbacks of Foundation.
  static let swiftFoundation = LibraryModel(
    "Foundation",
    aliases: [
      "Foundation.Thread": "Thread", "Foundation.NSLock": "NSLock",
      "Foundation.OperationQueue": "OperationQueue", "Foundation.Operation": "Operation",
    ],
    roots: [
      RootModel(.call, "Thread", callback: .closure("block"), start: "start"),
      RootModel(.call, "Thread.detachNewThread", callback: .closure("block")),
      RootModel(.override, "Thread", methods: ["main"], start: "start"),
      RootModel(
        .call, "OperationQueue.addOperation", callback: .closure("block", position: 0), domain: .pool),
      RootModel(.call, "OperationQueue.addBarrierBlock", callback: .closure("barrier"), domain: .pool),
      RootModel(.override, "Operation", methods: ["main", "start"], domain: .pool),
      // Queues, dependents and whoever observes the operation ask for its state.
      RootModel(
        .override, "Operation", methods: ["isExecuting", "isFinished", "isReady", "isCancelled"],
        domain: .anyThread, multiplicity: .many),
      // Delivered in order, by one thread that is not the caller's.
      RootModel(
        .call, "URLSession.dataTask", callback: .closure("completionHandler"), domain: .resultThread,
        multiplicity: .one),
      RootModel(
        .call, "URLSession.uploadTask", callback: .closure("completionHandler"), domain: .resultThread,
        multiplicity: .one),
      RootModel(
        .call, "URLSession.downloadTask", callback: .closure("completionHandler"), domain: .resultThread,
        multiplicity: .one),
      RootModel(
        .call, "NotificationCenter.addObserver", callback: .closure("using"), domain: .anyThread,
        multiplicity: .many, executor: ArgumentSelector(nil, "queue")),
      // On the run loop of the thread that made it, which is the main one as a rule.
      RootModel(.call, "Timer.scheduledTimer", callback: .closure("block"), domain: .caller),
      RootModel(.call, "Timer", callback: .closure("block"), domain: .caller),
    ],
    locks: ["NSLock", "NSRecursiveLock", "NSCondition", "NSConditionLock"].map {
      LockModel($0, acquire: ["lock"], release: ["unlock"], scopes: ["withLock"])
    },
    types: [
      TypeModel("Thread", .thread, start: ["start"]),
      TypeModel("OperationQueue", .executor, join: ["waitUntilAllOperationsAreFinished"]),
      TypeModel("Operation", .threadSafe, join: ["waitUntilFinished"]),
      TypeModel("URLSession", .threadSafe),
      TypeModel("URLSession.shared", .threadSafe, bases: ["URLSession"], isSingleton: true),
      TypeModel("NotificationCenter", .threadSafe),
      TypeModel(
        "NotificationCenter.default", .threadSafe, bases: ["NotificationCenter"], isSingleton: true),
      TypeModel("NSCache", .threadSafe), TypeModel("UserDefaults", .threadSafe),
      TypeModel("Timer", .opaque),
    ] + mainThreadTypes.map { TypeModel($0, .opaque, isolation: "DispatchQueue.main") },
    calls: [
      CallModel("BlockOperation", .reference(-1))
    ])

  /// Types of the user interface, which belong to the main thread.
  private static let mainThreadTypes = [
    "UIView", "UIViewController", "UITableViewController", "UICollectionViewController",
    "UINavigationController", "UITableViewCell", "UICollectionViewCell", "UIControl", "UIButton", "UILabel",
    "UIImageView", "UIWindow", "UIApplication", "UIResponder", "NSView", "NSViewController", "NSWindow",
    "NSWindowController", "NSApplication", "NSImageView", "UIScrollView", "UITextView", "UITextField",
    "UIGestureRecognizer", "View", "UIApplicationDelegate", "NSApplicationDelegate", "App", "UIStackView",
    "NSButton", "UITabBarController", "UIPageViewController", "WKInterfaceController", "WKInterfaceImage",
    "UIViewRepresentable", "NSViewRepresentable", "UITableView", "UICollectionView", "NSTextView",
    "NSControl",
  ]
}
