extension LibraryModel {
  private static let handOver = SignalModel(
    raises: ["put", "put_nowait"], waitsOrFails: ["get", "get_nowait"])

  static let pythonQueue = LibraryModel(
    "queue",
    aliases: [
      "Queue.Queue": "queue.Queue", "Queue.LifoQueue": "queue.LifoQueue",
      "Queue.PriorityQueue": "queue.PriorityQueue",
      "six.moves.queue.Queue": "queue.Queue", "six.moves.queue.LifoQueue": "queue.LifoQueue",
      "_queue.SimpleQueue": "queue.SimpleQueue",
    ],
    // The conditions stand for the mutex: they are made over it.
    locks: ["mutex", "not_empty", "not_full", "all_tasks_done"].map {
      LockModel("queue.Queue.\($0)", isPart: true)
    },
    types: [
      TypeModel("queue.Queue", .threadSafe, join: ["join"], signal: handOver),
      TypeModel("queue.LifoQueue", .threadSafe, bases: ["queue.Queue"], signal: handOver),
      TypeModel("queue.PriorityQueue", .threadSafe, bases: ["queue.Queue"], signal: handOver),
      TypeModel("queue.SimpleQueue", .threadSafe, signal: handOver),
      TypeModel("janus.Queue", .threadSafe),
      TypeModel("persistqueue.Queue", .threadSafe),
    ])
}
