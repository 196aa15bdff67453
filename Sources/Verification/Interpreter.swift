internal import Platform

/// A Python interpreter, by its path.
public struct Interpreter: Hashable, Sendable {
  public let path: String

  /// The interpreter of a name or path, or the usual one; a name is looked up as a shell does.
  public init(_ name: String?) throws(VerificationError) {
    for candidate in name.map({ [$0] }) ?? ["python3", "python"] {
      if let path = Self.find(candidate) {
        self.path = path
        return
      }
    }
    throw .noInterpreter(name ?? "python3")
  }

  private static func find(_ name: String) -> String? {
    if name.contains("/") { return FileSystem.isExecutable(name) ? name : nil }
    let folders = (CurrentProcess.environment("PATH") ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first(where: FileSystem.isExecutable)
  }
}
