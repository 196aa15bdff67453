/// A set of abstract objects, interned: equal sets have equal ids.
struct SetID: Hashable, Sendable {
  var index: Int32
  init(_ index: Int32) { self.index = index }
  static let empty = SetID(0)
  var isEmpty: Bool { index == 0 }
}

/// The object sets of an analysis, hash-consed so that a variable costs four bytes and a union is a look-up.
struct ObjectSets: Sendable {
  private var table: InternTable<Members>
  private var singletons: [Int32] = []
  /// The unions formed so far, and the set that each gives.
  private var unions = InternTable<IDPair>()
  private var results: [SetID] = []

  init() {
    table = InternTable()
    _ = table.intern(Members(objects: []))
  }

  private struct Members: Interned {
    var objects: [ObjectID]
    var scattered: UInt64 { objects.reduce(Mix(0, 0)) { $0.with($1.index) }.bits }
  }

  /// How many sets there are.
  var count: Int { table.values.count }

  subscript(set: SetID) -> [ObjectID] { table.values[Int(set.index)].objects }

  mutating func singleton(_ object: ObjectID) -> SetID {
    let position = Int(object.index)
    if position < singletons.count, singletons[position] >= 0 { return SetID(singletons[position]) }
    while singletons.count <= position { singletons.append(-1) }
    let set = intern([object])
    singletons[position] = set.index
    return set
  }

  func findSingleton(_ object: ObjectID) -> SetID? {
    let position = Int(object.index)
    guard position < singletons.count, singletons[position] >= 0 else { return nil }
    return SetID(singletons[position])
  }

  /// The interned set of sorted, distinct members.
  mutating func intern(_ sorted: [ObjectID]) -> SetID { SetID(table.intern(Members(objects: sorted))) }

  mutating func union(_ left: SetID, _ right: SetID) -> SetID {
    if left == right || right.isEmpty { return left }
    if left.isEmpty { return right }
    let pair = IDPair(min(left.index, right.index), max(left.index, right.index))
    let (index, isNew) = unions.internNew(pair)
    if isNew { results.append(intern(ObjectSets.merge(self[left], self[right]))) }
    return results[Int(index)]
  }

  private static func merge(_ left: [ObjectID], _ right: [ObjectID]) -> [ObjectID] {
    var merged: [ObjectID] = []
    merged.reserveCapacity(left.count + right.count)
    var i = 0
    var j = 0
    while i < left.count || j < right.count {
      if j == right.count || (i < left.count && left[i] < right[j]) {
        merged.append(left[i])
        i += 1
      } else {
        if i < left.count, left[i] == right[j] { i += 1 }
        merged.append(right[j])
        j += 1
      }
    }
    return merged
  }

  func intersect(_ left: SetID, _ right: SetID) -> Bool {
    if left == right { return !left.isEmpty }
    let others = self[right]
    return self[left].contains { others.contains($0) }
  }
}
