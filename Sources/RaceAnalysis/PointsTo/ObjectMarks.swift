/// Some of the objects of a program: a flag for each, since most questions are about one object.
struct ObjectMarks: Sendable {
  private var isMarked: [Bool]
  /// In the order in which they were marked.
  private(set) var members: [ObjectID] = []

  /// - Parameter count: how many objects there are.
  init(count: Int) { isMarked = Array(repeating: false, count: count) }

  func contains(_ object: ObjectID) -> Bool {
    object.exists && Int(object.index) < isMarked.count && isMarked[Int(object.index)]
  }

  /// Whether it was not marked before.
  mutating func insert(_ object: ObjectID) -> Bool {
    if isMarked[Int(object.index)] { return false }
    isMarked[Int(object.index)] = true
    members.append(object)
    return true
  }
}
