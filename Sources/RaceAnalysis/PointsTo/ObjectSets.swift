/// A set of abstract objects, interned: equal sets have equal ids.
struct SetID: Hashable, Sendable {
  var index: Int32
  init(_ index: Int32) { self.index = index }
  static let empty = SetID(0)
  var isEmpty: Bool { index == 0 }
}

/// The object sets of an analysis, hash-consed so that a variable costs four bytes and a union is a look-up.
struct ObjectSets: Sendable {
  private(set) var members: [[ObjectID]] = [[]]
  private var indices: [[ObjectID]: Int32] = [[]: 0]
  private var singletons: [Int32] = []
  private var unions: [UInt64: Int32] = [:]

  subscript(set: SetID) -> [ObjectID] { members[Int(set.index)] }

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
  mutating func intern(_ sorted: [ObjectID]) -> SetID {
    if let known = indices[sorted] { return SetID(known) }
    let index = Int32(members.count)
    members.append(sorted)
    indices[sorted] = index
    return SetID(index)
  }

  mutating func union(_ left: SetID, _ right: SetID) -> SetID {
    if left == right || right.isEmpty { return left }
    if left.isEmpty { return right }
    let low = UInt64(UInt32(min(left.index, right.index)))
    let key = low << 32 | UInt64(UInt32(max(left.index, right.index)))
    if let known = unions[key] { return SetID(known) }
    let set = intern(ObjectSets.merge(self[left], self[right]))
    unions[key] = set.index
    return set
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
