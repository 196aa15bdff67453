/// A name of the linked program; the same spelling has the same id in every file.
struct Symbol: Hashable, Sendable {
  var index: Int32
  init(_ index: Int32) { self.index = index }
}

/// A function of the linked program, dense over all files.
struct FunctionID: Hashable, Sendable, Comparable {
  var index: Int32
  init(_ index: Int32) { self.index = index }
  static func < (left: FunctionID, right: FunctionID) -> Bool { left.index < right.index }
}

/// A nominal type of the linked program, dense over all files.
struct TypeID: Hashable, Sendable, Comparable {
  var index: Int32
  init(_ index: Int32) { self.index = index }
  static func < (left: TypeID, right: TypeID) -> Bool { left.index < right.index }
}

/// A file of the program, in the order in which the driver gave them.
struct ModuleID: Hashable, Sendable {
  var index: Int32
  init(_ index: Int32) { self.index = index }
}

/// An instruction of a function: where an object is made, a thread started, a lock taken.
struct Site: Hashable, Sendable, Comparable {
  var function: FunctionID
  var instruction: Int32
  init(_ function: FunctionID, _ instruction: Int32) {
    self.function = function
    self.instruction = instruction
  }
  static func < (left: Site, right: Site) -> Bool {
    (left.function, left.instruction) < (right.function, right.instruction)
  }
}
