extension LibraryModel {
  private static let unfair = "os_unfair_lock"

  /// Locks beyond those of Foundation, and boxes that lend their state under a lock.
  static let swiftLocks = LibraryModel(
    "locks",
    aliases: [
      "Synchronization.Mutex": "Mutex", "NIOConcurrencyHelpers.NIOLock": "NIOLock", "Lock": "NIOLock",
      "os_unfair_lock_s": "os_unfair_lock",
    ],
    locks: [
      LockModel(
        "Mutex", acquire: [], release: [], scopes: ["withLock", "withLockIfAvailable"]),
      LockModel(
        "OSAllocatedUnfairLock", acquire: ["lock"], release: ["unlock"],
        scopes: ["withLock", "withLockUnchecked", "withLockIfAvailable"]),
      LockModel(
        "NIOLock", acquire: ["lock"], release: ["unlock"], scopes: ["withLock", "withLockVoid"]),
      LockModel(
        "NIOLockedValueBox", acquire: [], release: [], scopes: ["withLockedValue"]),
      LockModel("ConditionLock", acquire: ["lock"], release: ["unlock"]),
      LockModel("os_unfair_lock", acquire: [], release: []),
      LockModel("pthread_mutex_t", acquire: [], release: []),
      LockModel("pthread_rwlock_t", acquire: [], release: []),
      LockModel(
        "LockedState", acquire: [], release: [], scopes: ["withLock"]),
    ],
    types: ["ManagedAtomic", "UnsafeAtomic", "Atomic", "AtomicLazyReference", "ThreadSpecificVariable"].map {
      TypeModel($0, .threadSafe)
    },
    immediate: [
      ImmediateCall("withLock", lends: "state"), ImmediateCall("withLockUnchecked", lends: "state"),
      ImmediateCall("withLockIfAvailable", lends: "state"), ImmediateCall("withLockVoid"),
      ImmediateCall("withLockedValue", lends: "state"),
    ],
    lockFunctions: [
      LockFunction("os_unfair_lock_lock", .acquire), LockFunction("os_unfair_lock_unlock", .release),
      LockFunction("os_unfair_lock_trylock", .attempt),
      LockFunction("pthread_mutex_lock", .acquire), LockFunction("pthread_mutex_unlock", .release),
      LockFunction("pthread_mutex_trylock", .attempt),
      LockFunction("pthread_rwlock_rdlock", .acquire, mode: .shared),
      LockFunction("pthread_rwlock_wrlock", .acquire), LockFunction("pthread_rwlock_unlock", .release),
      LockFunction("objc_sync_enter", .acquire), LockFunction("objc_sync_exit", .release),
      LockFunction("OSSpinLockLock", .acquire), LockFunction("OSSpinLockUnlock", .release),
    ])
}
