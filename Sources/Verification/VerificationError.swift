internal import Platform

/// Why nothing could be verified.
public enum VerificationError: Error, Hashable, Sendable {
  case noInterpreter(String)
  case interpreterFailed(String, details: String)
  case helper(String)
  case cache(String)
  case command(String)
  case witness(String)
  /// A witness no longer makes its race happen.
  case notReproduced
  /// Somebody asked us to end.
  case interrupted(signal: Int32)

  /// For the user, without `error: ` in front.
  public var message: String {
    switch self {
    case .noInterpreter(let name): "no Python interpreter at `\(name)`"
    case .interpreterFailed(let name, let details): "`\(name)` cannot run the verifier: \(details)"
    case .helper(let text), .command(let text), .witness(let text): text
    case .cache(let text): "cannot unpack the verifier: \(text)"
    case .notReproduced: "not reproduced"
    case .interrupted: "interrupted"
    }
  }

  /// What the user may do about it.
  public var tip: String? {
    switch self {
    case .noInterpreter, .interpreterFailed:
      "name CPython 3.8 or newer with --python, for example --python /usr/bin/python3"
    default: nil
    }
  }
}
