/// Collects the names of one file, each once.
public struct NameTable: Sendable {
  public private(set) var names: [String] = []
  private var indices: [String: Int32] = [:]

  public init() {}

  public mutating func intern(_ name: String) -> NameID {
    if let known = indices[name] { return NameID(known) }
    let index = Int32(names.count)
    names.append(name)
    indices[name] = index
    return NameID(index)
  }
}
