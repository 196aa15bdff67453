/// Why a run could not take place: wrong arguments or a wrong configuration, never a wrong source file.
public enum LintError: Error, Hashable, Sendable {
  case missingPath(String)
  case unknownRule(String, nearest: String?)
  /// A configuration that cannot be used; the text may hold a frame with the place.
  case configuration(String)
  case baseline(String)
  /// Facts that were taken elsewhere and cannot be used.
  case facts(String)
  /// The installed tree-sitter does not fit.
  case parser(String)

  /// For the user, without `error: ` in front.
  public var message: String {
    switch self {
    case .missingPath(let path): "no such file or directory: \(path)"
    case .unknownRule(let name, _): "unknown rule: \(name)"
    case .configuration(let text), .baseline(let text), .facts(let text), .parser(let text): text
    }
  }

  /// What the user may have meant.
  public var tip: String? {
    guard case .unknownRule(_, let nearest?) = self else { return nil }
    return "a similar rule exists: '\(nearest)'"
  }
}
