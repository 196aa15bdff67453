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

extension AbstractObject: Interned {
  var scattered: UInt64 {
    switch self {
    case .function(let function): Mix(0, function.index).bits
    case .boundMethod(let function, let receiver): Mix(1, function.index).with(receiver.index).bits
    case .type(let type): Mix(2, type.index).bits
    case .instance(let type, let site): Mix(3, type.index).with(site).bits
    case .anyInstance(let type): Mix(4, type.index).bits
    case .module(let module): Mix(5, module.index).bits
    case .external(let name): Mix(6, name.index).bits
    case .externalInstance(let type, let site): Mix(7, type.index).with(site).bits
    case .container(let shape, let site): Mix(8, Int32(shape.rawValue)).with(site).bits
    case .parent(let type, let receiver): Mix(9, type.index).with(receiver.index).bits
    }
  }
}

/// What is known of a container's operations.
enum ContainerShape: UInt8, Hashable, Sendable {
  case list, tuple, set, mapping, deque, generator
  /// Written in the program's language: going through one takes many steps, even to copy it.
  case weakSet, weakMapping
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
  private var table = InternTable<AbstractObject>()
  private var instancesOfType: [TypeID: [ObjectID]] = [:]
  /// By type, the object that stands for the type itself.
  private var typeObjects: [ObjectID] = []

  var objects: [AbstractObject] { table.values }

  mutating func intern(_ object: AbstractObject) -> ObjectID {
    let (index, isNew) = table.internNew(object)
    if isNew { note(ObjectID(index), object) }
    return ObjectID(index)
  }

  private mutating func note(_ id: ObjectID, _ object: AbstractObject) {
    switch object {
    case .instance(let type, _): instancesOfType[type, default: []].append(id)
    case .type(let type):
      let missing = Int(type.index) + 1 - typeObjects.count
      if missing > 0 { typeObjects.append(contentsOf: repeatElement(.none, count: missing)) }
      typeObjects[Int(type.index)] = id
    case .function, .boundMethod, .anyInstance, .module, .external, .externalInstance, .container, .parent:
      break
    }
  }

  /// The instances of exactly that type which are told apart, in the order in which they were found.
  func instances(of type: TypeID) -> [ObjectID] { instancesOfType[type] ?? [] }

  /// The object that stands for a type itself.
  func find(_ type: TypeID) -> ObjectID? {
    guard Int(type.index) < typeObjects.count, typeObjects[Int(type.index)].exists else { return nil }
    return typeObjects[Int(type.index)]
  }

  func find(_ object: AbstractObject) -> ObjectID? { table.find(object).map(ObjectID.init) }

  subscript(object: ObjectID) -> AbstractObject { table.values[Int(object.index)] }

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
