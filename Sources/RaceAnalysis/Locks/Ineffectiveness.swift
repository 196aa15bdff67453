/// Why a lock that is held does not keep the other threads out.
enum Ineffectiveness: Hashable, Sendable {
  /// Made anew in every call.
  case perCall
  /// Made anew for every thread that is started.
  case perThread
  /// Every object has its own, while the state belongs to all of them.
  case perInstance
  /// Every key has its own, while the state belongs to all of them.
  case perKey
  /// Lets several threads in.
  case counting
  case tasksOnly
  case processesOnly
  /// The side of a reader-writer lock that several threads may hold.
  case readSide
  /// May not be held at all: nobody looks whether it was taken.
  case unchecked

  var explanation: String {
    switch self {
    case .perCall: "every call makes a lock of its own"
    case .perThread: "every thread is given a lock of its own"
    case .perInstance: "every object has a lock of its own"
    case .perKey: "every key has a lock of its own"
    case .counting: "this semaphore lets several threads in"
    case .tasksOnly: "this lock orders the tasks of one event loop, not threads"
    case .processesOnly: "this lock keeps other processes out, not other threads of this one"
    case .readSide: "several threads may hold the read side at once"
    case .unchecked: "the lock may not have been taken, and the result is not looked at"
    }
  }
}
