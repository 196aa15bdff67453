extension LibraryModel {
  private static let fileLocks = ["FileLock", "SoftFileLock", "UnixFileLock", "WindowsFileLock"]

  /// Every thread has to get a file lock for itself, unless its state is said not to be thread-local.
  static let pythonFileLock = LibraryModel(
    "filelock",
    locks: fileLocks.map {
      LockModel(
        "filelock.\($0)",
        weakWhen: Condition(ArgumentSelector(nil, "thread_local"), .boolean(false)), weakMode: .processOnly)
    } + [LockModel("filelock.AsyncFileLock", mode: .processOnly)])

  /// `fcntl.lockf` belongs to the process: another thread of it walks in.
  static let pythonFasteners = LibraryModel(
    "fasteners",
    aliases: ["fasteners.lock.ReaderWriterLock": "fasteners.ReaderWriterLock"],
    locks: [
      LockModel("fasteners.InterProcessLock", mode: .processOnly),
      LockModel("fasteners.InterProcessReaderWriterLock", mode: .processOnly),
      LockModel("fasteners.InterProcessReaderWriterLock.write_lock", mode: .processOnly, isPart: true),
      LockModel("fasteners.InterProcessReaderWriterLock.read_lock", mode: .processOnly, isPart: true),
      LockModel(
        "fasteners.ReaderWriterLock", acquire: ["acquire_write_lock"], release: ["release_write_lock"]),
      LockModel("fasteners.ReaderWriterLock.write_lock", isPart: true),
      LockModel("fasteners.ReaderWriterLock.read_lock", mode: .shared, isPart: true),
      LockModel("fasteners.locked", decorates: .member("_lock")),
      LockModel("fasteners.write_locked", decorates: .member("_lock")),
      LockModel("fasteners.read_locked", mode: .shared, decorates: .member("_lock")),
    ])

  /// One instance shared by threads lets all of them in.
  static let pythonPortalocker = LibraryModel(
    "portalocker",
    locks: ["Lock", "RLock", "BoundedSemaphore"].map { LockModel("portalocker.\($0)", mode: .processOnly) })

  private static let rwlocks = [
    "RWLockRead", "RWLockWrite", "RWLockFair", "RWLockReadD", "RWLockWriteD", "RWLockFairD",
  ]

  static let pythonReaderWriterLock = LibraryModel(
    "readerwriterlock",
    locks: rwlocks.flatMap { name in
      [
        LockModel("readerwriterlock.rwlock.\(name)"),
        LockModel("readerwriterlock.rwlock.\(name).gen_wlock", isPart: true),
        LockModel("readerwriterlock.rwlock.\(name).gen_rlock", mode: .shared, isPart: true),
      ]
    })

  /// Decorators that lock, each with a lock of its own scope.
  static let pythonSynchronized = LibraryModel(
    "synchronized",
    locks: [
      LockModel("wrapt.synchronized", decorates: .receiver),
      LockModel("pebble.synchronized", decorates: .everywhere),
      LockModel("pebble.decorators.synchronized", decorates: .everywhere),
    ])
}
