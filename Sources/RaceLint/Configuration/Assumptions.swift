internal import RaceAnalysis

/// What the user says of the program itself, because its sources do not show it.
struct Assumptions: ConfigurationTable, Hashable {
  static let blank = Assumptions()
  static let fields: [ConfigurationField<Assumptions>] = [
    ConfigurationField("threads", \.threads, "Functions that run in several threads at once."),
    ConfigurationField("locks", \.locks, "Types whose instances exclude threads."),
    ConfigurationField(
      "locking-decorators", \.lockingDecorators, "Decorators that hold a lock around the function."),
    ConfigurationField("thread-safe", \.threadSafe, "Types whose own operations are safe from any thread."),
    ConfigurationField("thread-confined", \.threadConfined, "Types of which each thread sees its own state."),
  ]

  var threads: [String] = []
  var locks: [String] = []
  var lockingDecorators: [String] = []
  var threadSafe: [String] = []
  var threadConfined: [String] = []

  /// The same in the language of models.
  var model: LibraryModel {
    LibraryModel(
      "assumptions",
      roots: threads.map { RootModel(.function, $0, domain: .anyThread, multiplicity: .many) },
      locks: locks.map { LockModel($0) } + lockingDecorators.map { LockModel($0, decorates: .receiver) },
      types: threadSafe.map { TypeModel($0, .threadSafe) }
        + threadConfined.map { TypeModel($0, .threadConfined) })
  }
}
