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

  public init(
    _ library: String, aliases: [String: String] = [:], roots: [RootModel] = [], locks: [LockModel] = [],
    types: [TypeModel] = [], calls: [CallModel] = []
  ) {
    self.library = library
    self.aliases = aliases
    self.roots = roots
    self.locks = locks
    self.types = types
    self.calls = calls
  }
}
