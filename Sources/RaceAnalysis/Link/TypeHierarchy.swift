/// Who inherits from whom, as far as the program's own types go.
///
/// Base types are expressions, so this is filled in while the points-to analysis evaluates class statements.
struct TypeHierarchy: Sendable {
  private(set) var bases: [[TypeID]]
  /// Names that lead out of the program.
  private(set) var externalBases: [[Symbol]]
  private(set) var subtypes: [[TypeID]]
  private var linearizations: [[TypeID]?]
  private var parents: [Int32]

  init(count: Int) {
    bases = Array(repeating: [], count: count)
    externalBases = Array(repeating: [], count: count)
    subtypes = Array(repeating: [], count: count)
    linearizations = Array(repeating: nil, count: count)
    parents = (0..<Int32(count)).map { $0 }
  }

  mutating func addBase(_ base: TypeID, to type: TypeID) {
    guard base != type, !bases[Int(type.index)].contains(base), !reaches(base, type) else { return }
    bases[Int(type.index)].append(base)
    subtypes[Int(base.index)].append(type)
    for descendant in descendants(of: type) { linearizations[Int(descendant.index)] = nil }
    parents[Int(find(type.index))] = find(base.index)
  }

  mutating func addExternalBase(_ name: Symbol, to type: TypeID) {
    if !externalBases[Int(type.index)].contains(name) { externalBases[Int(type.index)].append(name) }
  }

  private func reaches(_ type: TypeID, _ target: TypeID) -> Bool {
    var pending = [type]
    var seen: Set<TypeID> = [type]
    while let next = pending.popLast() {
      if next == target { return true }
      for base in bases[Int(next.index)] where seen.insert(base).inserted { pending.append(base) }
    }
    return false
  }

  /// Types related by inheritance in any direction have the same family.
  func family(of type: TypeID) -> Int32 { find(type.index) }

  private func find(_ index: Int32) -> Int32 {
    var current = index
    while parents[Int(current)] != current { current = parents[Int(current)] }
    return current
  }

  /// Ancestors further away than this are not looked at; no program but a hostile one has them.
  private static let longestLine = 128

  /// The order in which a member is looked up, the type itself first: depth-first, a type after its last subtype.
  mutating func linearization(of type: TypeID) -> [TypeID] {
    if let known = linearizations[Int(type.index)] { return known }
    for base in bases[Int(type.index)] { _ = linearization(of: base) }
    let order = order(of: type)
    linearizations[Int(type.index)] = order
    return order
  }

  /// Fills the memo for readers that cannot change it.
  mutating func linearizeAll() {
    for index in bases.indices { _ = linearization(of: TypeID(Int32(index))) }
  }

  /// As `linearization(of:)`, for readers that cannot change the memo.
  func ancestry(of type: TypeID) -> [TypeID] { linearizations[Int(type.index)] ?? order(of: type) }

  private func order(of type: TypeID) -> [TypeID] {
    var order: [TypeID] = []
    for base in bases[Int(type.index)].reversed() {
      for ancestor in ancestry(of: base).reversed() where !order.contains(ancestor) { order.append(ancestor) }
    }
    order.append(type)
    order.reverse()
    return Array(order.prefix(TypeHierarchy.longestLine))
  }

  func inherits(_ type: TypeID, from ancestor: TypeID) -> Bool {
    type == ancestor || ancestry(of: type).contains(ancestor)
  }

  /// The types that inherit from this one, itself first.
  func descendants(of type: TypeID) -> [TypeID] {
    if subtypes[Int(type.index)].isEmpty { return [type] }
    var result = [type]
    var seen: Set<TypeID> = [type]
    var position = 0
    while position < result.count {
      for subtype in subtypes[Int(result[position].index)] where seen.insert(subtype).inserted {
        result.append(subtype)
      }
      position += 1
    }
    return result
  }

  /// As `descendants(of:)`, but no more than a few of them.
  func descendants(of type: TypeID, atMost few: Int) -> [TypeID] {
    if subtypes[Int(type.index)].isEmpty { return [type] }
    var result = [type]
    var position = 0
    while position < result.count, result.count < few {
      for subtype in subtypes[Int(result[position].index)]
      where result.count < few && !result.contains(subtype) {
        result.append(subtype)
      }
      position += 1
    }
    return result
  }

  /// The library types that the type inherits from, directly or through the program's own types.
  func externalAncestors(of type: TypeID) -> [Symbol] {
    var result: [Symbol] = []
    for ancestor in ancestry(of: type) where !externalBases[Int(ancestor.index)].isEmpty {
      result += externalBases[Int(ancestor.index)]
    }
    return result
  }
}
