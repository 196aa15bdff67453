/// What an expression may denote: the heap abstraction is by allocation site.
enum AbstractObject: Hashable, Sendable {
  case function(FunctionID)
  case boundMethod(FunctionID, receiver: ObjectID)
  case type(TypeID)
  /// An instance made at one place of the program.
  case instance(TypeID, Site)
  /// Instances of the type made outside the program, or at more places than are told apart.
  case anyInstance(TypeID)
  case module(ModuleID)
  /// A dotted name that leads out of the program: `threading.Thread`.
  case external(Symbol)
  /// A value made by calling an external name at one place: a lock, a thread, an executor.
  case externalInstance(Symbol, Site)
  /// A list, set, dictionary, tuple or generator made at one place.
  case container(ContainerShape, Site)
  /// `super()` as seen from a method of the type.
  case parent(of: TypeID, receiver: ObjectID)
}

/// What is known of a container's operations.
enum ContainerShape: UInt8, Hashable, Sendable {
  case list, tuple, set, mapping, deque, generator
}

struct ObjectID: Hashable, Sendable, Comparable {
  var index: Int32
  init(_ index: Int32) { self.index = index }
  static let none = ObjectID(-1)
  var exists: Bool { index >= 0 }
  static func < (left: ObjectID, right: ObjectID) -> Bool { left.index < right.index }
}

/// The abstract objects of a program, each once.
struct ObjectTable: Sendable {
  private(set) var objects: [AbstractObject] = []
  private var indices: [AbstractObject: Int32] = [:]

  mutating func intern(_ object: AbstractObject) -> ObjectID {
    if let known = indices[object] { return ObjectID(known) }
    let index = Int32(objects.count)
    objects.append(object)
    indices[object] = index
    return ObjectID(index)
  }

  func find(_ object: AbstractObject) -> ObjectID? { indices[object].map(ObjectID.init) }

  subscript(object: ObjectID) -> AbstractObject { objects[Int(object.index)] }

  /// The type of an instance of the program's own types.
  func type(of object: ObjectID) -> TypeID? {
    guard object.exists else { return nil }
    switch self[object] {
    case .instance(let type, _), .anyInstance(let type): return type
    case .function, .boundMethod, .type, .module, .external, .externalInstance, .container, .parent:
      return nil
    }
  }
}
