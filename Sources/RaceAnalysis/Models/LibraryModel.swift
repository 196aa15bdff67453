/// What the analysis knows of one library: which of its names start threads, lock, wait or hold shared state.
///
/// Models are data. The built-in ones are Swift literals, one small file a library; users add their own in the
/// configuration in the same form. Names are dotted and those of the definition; `aliases` maps other names by
/// which the same thing is known.
public struct LibraryModel: Codable, Hashable, Sendable {
  public var library: String
  public var aliases: [String: String]
  public var roots: [RootModel]
  public var locks: [LockModel]
  public var types: [TypeModel]
  public var calls: [CallModel]
  /// Functions that run a closure on the caller's thread before they return, by their names alone.
  public var immediate: [ImmediateCall]
  public var lockFunctions: [LockFunction]

  public init(
    _ library: String, aliases: [String: String] = [:], roots: [RootModel] = [], locks: [LockModel] = [],
    types: [TypeModel] = [], calls: [CallModel] = [], immediate: [ImmediateCall] = [],
    lockFunctions: [LockFunction] = []
  ) {
    self.library = library
    self.aliases = aliases
    self.roots = roots
    self.locks = locks
    self.types = types
    self.calls = calls
    self.immediate = immediate
    self.lockFunctions = lockFunctions
  }
}

/// A function that runs a closure on the caller's thread before it returns.
public struct ImmediateCall: Codable, Hashable, Sendable {
  public var name: String
  /// The receiver's state, which the closure is lent as its first parameter, under this name.
  public var lends: String?
  /// The closure runs for each element of the receiver.
  public var givesElements: Bool

  public init(_ name: String, lends: String? = nil, givesElements: Bool = false) {
    self.name = name
    self.lends = lends
    self.givesElements = givesElements
  }
}

extension LibraryModel {
  /// The functions of libraries that run a closure at once, by name, with what they lend it.
  static func immediateCalls(of models: [LibraryModel]) -> [String: ImmediateCall] {
    var result: [String: ImmediateCall] = [:]
    for call in models.flatMap(\.immediate) { result[call.name] = call }
    return result
  }
}
