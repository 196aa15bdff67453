/// What the user says about the program.
public struct AnalysisOptions: Sendable {
  /// Modules whose public interface is called from many threads at once.
  public var library: LibraryScope = .none
  /// Models of libraries beyond those that ship with the tool.
  public var models: [LibraryModel] = []

  public init() {}
}

public enum LibraryScope: Hashable, Sendable {
  case none
  case all
  /// Dotted names; `*` matches any run of characters.
  case modules([String])
}
