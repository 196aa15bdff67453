/// A file's facts together with its place in the program: what the link step takes.
public struct SourceUnit: Sendable {
  /// As it appears in reports.
  public var path: String
  /// Dotted module name: `package.module`; for `package/__init__.py`, `package`.
  public var module: String
  /// Whether relative imports start from this module itself (`__init__.py`) rather than from its parent.
  public var isPackage: Bool
  public var facts: FileFacts

  public init(path: String, module: String, isPackage: Bool, facts: FileFacts) {
    self.path = path
    self.module = module
    self.isPackage = isPackage
    self.facts = facts
  }
}
