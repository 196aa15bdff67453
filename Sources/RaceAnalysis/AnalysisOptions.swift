/// What the user says about the program.
public struct AnalysisOptions: Sendable {
  /// Modules whose public interface is called from many threads at once.
  public var library: LibraryScope = .none
  /// Models of libraries beyond those that ship with the tool.
  public var models: [LibraryModel] = []
  /// The global actor of declarations that name none, in languages that have actors: `MainActor`; nil for none.
  public var defaultIsolation: String?

  public init() {}
}

public enum LibraryScope: Hashable, Sendable {
  case none
  case all
  /// Dotted names; `*` matches any run of characters.
  case modules([String])
}
