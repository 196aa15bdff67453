extension LibraryModel {
  private static let reactor = "twisted.internet.reactor"

  static let pythonTwisted = LibraryModel(
    "twisted",
    aliases: [
      "twisted.internet.interfaces.IReactorThreads.callInThread": "\(reactor).callInThread",
      "twisted.internet.interfaces.IReactorFromThreads.callFromThread": "\(reactor).callFromThread",
    ],
    roots: [
      .submit("twisted.internet.threads.deferToThread", 0, "f", multiplicity: .many),
      .submit("twisted.internet.threads.deferToThreadPool", 2, "f", multiplicity: .many),
      .submit("\(reactor).callInThread", 0, "callable", multiplicity: .many),
      .submit("twisted.python.threadpool.ThreadPool.callInThread", 0, "func", multiplicity: .many),
      .marshal("\(reactor).callFromThread", 0, "f"),
      .marshal("\(reactor).callLater", 1, "f"),
      .marshal("\(reactor).callWhenRunning", 0, "callable"),
      .marshal("twisted.internet.threads.blockingCallFromThread", 1, "f"),
      .marshal("twisted.internet.task.LoopingCall", 0, "f"),
    ])
}
