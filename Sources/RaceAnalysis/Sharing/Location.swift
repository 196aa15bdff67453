/// A piece of state that several threads may reach: what accesses are compared by.
struct Location: Hashable, Sendable {
  var base: LocationBase
  /// The items of the container that the base holds, rather than the variable itself.
  var isItems: Bool
}

enum LocationBase: Hashable, Sendable {
  case global(ModuleID, Symbol)
  /// An attribute of instances; the type is the topmost one known to have it.
  case member(TypeID, Symbol)
  /// An attribute of the type itself, shared by all instances.
  case typeMember(TypeID, Symbol)
  /// A local variable that inner functions see.
  case captured(FunctionID, Int32)
  /// A container that no variable was seen to take over from the place that made it.
  case container(ObjectID)
  /// An attribute of a library object.
  case externalMember(ObjectID, Symbol)
}

struct LocationID: Hashable, Sendable, Comparable {
  var index: Int32
  init(_ index: Int32) { self.index = index }
  static func < (left: LocationID, right: LocationID) -> Bool { left.index < right.index }
}

/// The locations of a program, each once.
struct LocationTable: Sendable {
  private(set) var locations: [Location] = []
  private var indices: [Location: Int32] = [:]

  mutating func intern(_ location: Location) -> LocationID {
    if let known = indices[location] { return LocationID(known) }
    let index = Int32(locations.count)
    locations.append(location)
    indices[location] = index
    return LocationID(index)
  }

  func find(_ location: Location) -> LocationID? { indices[location].map(LocationID.init) }

  subscript(location: LocationID) -> Location { locations[Int(location.index)] }
}
