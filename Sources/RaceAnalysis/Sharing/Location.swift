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

extension Location: Interned {
  var scattered: UInt64 { base.mix.with(isItems ? 1 : 0).bits }
}

extension LocationBase {
  fileprivate var mix: Mix {
    switch self {
    case .global(let module, let name): Mix(0, module.index).with(name.index)
    case .member(let type, let name): Mix(1, type.index).with(name.index)
    case .typeMember(let type, let name): Mix(2, type.index).with(name.index)
    case .captured(let function, let slot): Mix(3, function.index).with(slot)
    case .container(let object): Mix(4, object.index)
    case .externalMember(let object, let name): Mix(5, object.index).with(name.index)
    }
  }
}

struct LocationID: Hashable, Sendable, Comparable {
  var index: Int32
  init(_ index: Int32) { self.index = index }
  static func < (left: LocationID, right: LocationID) -> Bool { left.index < right.index }
}

/// The locations of a program, each once.
struct LocationTable: Sendable {
  private var table = InternTable<Location>()

  mutating func intern(_ location: Location) -> LocationID { LocationID(table.intern(location)) }

  func find(_ location: Location) -> LocationID? { table.find(location).map(LocationID.init) }

  var count: Int { table.values.count }

  subscript(location: LocationID) -> Location { table.values[Int(location.index)] }
}
