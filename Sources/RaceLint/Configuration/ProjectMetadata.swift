internal import Platform
internal import TOML

/// What the project says of itself to others.
struct ProjectMetadata {
  /// The interpreters that it is for.
  let requiresPython: VersionSpecifiers

  /// The metadata nearest to a directory; nothing when there are none, or none that can be read: they are not ours.
  init(governing directory: String) {
    let texts = FilePath.ancestors(of: directory).lazy.compactMap { ancestor in
      Self.requiresPython(in: FilePath.join(ancestor, "pyproject.toml"))
    }
    requiresPython = VersionSpecifiers(texts.first ?? "")
  }

  private static func requiresPython(in path: String) -> String? {
    guard let bytes = try? FileSystem.read(path), let root = try? TOMLDocument.parse(bytes),
      case .table(let project)? = root["project"], case .string(let text)? = project["requires-python"]
    else { return nil }
    return text
  }
}
