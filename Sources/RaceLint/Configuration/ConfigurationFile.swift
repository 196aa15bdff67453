internal import Platform
internal import TOML

/// A configuration in a file or on the command line.
struct ConfigurationFile {
  /// As messages name it.
  let name: String
  let directory: String
  private let bytes: [UInt8]
  private let isProject: Bool

  /// The names that are looked for in a directory, the first one winning.
  private static let names = [".race-lint.toml", "race-lint.toml", "pyproject.toml"]

  init(path: String) throws(LintError) {
    do throws(SystemError) {
      bytes = try FileSystem.read(path)
    } catch {
      throw .configuration("cannot read the configuration \(path): \(error.message)")
    }
    name = path
    directory = FilePath.parent(path)
    isProject = FilePath.name(path) == "pyproject.toml"
  }

  /// `key = value`, as an argument.
  init(inline text: String, directory: String) {
    name = "--config"
    bytes = Array(text.utf8)
    self.directory = directory
    isProject = false
  }

  /// The file that governs a directory: the nearest one; a project file counts only if it speaks of us.
  static func governing(_ directory: String) throws(LintError) -> ConfigurationFile? {
    for ancestor in FilePath.ancestors(of: directory) {
      for name in names {
        let path = FilePath.join(ancestor, name)
        guard (try? FileKind(of: path, followingLinks: true)) != nil else { continue }
        let file = try ConfigurationFile(path: path)
        if !file.isProject { return file }
        // A project file that cannot be parsed matters only if it may hold our table.
        let mentionsUs = String(decoding: file.bytes, as: UTF8.self).contains("race-lint")
        if mentionsUs, try file.table != nil { return file }
      }
    }
    return nil
  }

  /// Changes the settings that it names.
  func apply(to settings: inout Settings) throws(LintError) {
    for entry in try table?.entries ?? [] {
      let place = ConfigurationValueError.Place(position: entry.position, width: entry.key.utf8.count)
      do throws(ConfigurationValueError) {
        guard let key = ConfigurationKey.all.first(where: { $0.name == entry.key }) else {
          throw .unknownKey(entry.key, among: ConfigurationKey.all.map(\.name), at: place)
        }
        try key.apply(entry.value, &settings)
      } catch {
        let title = error.place == nil ? "`\(entry.key)`: \(error.message)" : error.message
        throw problem(title, error.advice, error.place ?? place)
      }
    }
  }

  /// The keys: the whole file, or our table of a project file; nil when that has none.
  private var table: TOMLTable? {
    get throws(LintError) {
      let root: TOMLTable
      do throws(TOMLError) {
        root = try TOMLDocument.parse(bytes)
      } catch {
        throw problem(
          "cannot be parsed", error.message, ConfigurationValueError.Place(position: error.position, width: 1)
        )
      }
      guard isProject else { return root }
      guard case .table(let tool)? = root["tool"], case .table(let ours)? = tool["race-lint"] else {
        return nil
      }
      return ours
    }
  }

  private func problem(_ title: String, _ label: String, _ place: ConfigurationValueError.Place) -> LintError
  {
    let position = place.position
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let source = position.line <= lines.count ? String(lines[position.line - 1]) : ""
    let gutter = String(repeating: " ", count: String(position.line).count)
    let marks =
      String(repeating: " ", count: max(0, position.column - 1))
      + String(repeating: "^", count: max(1, place.width))
    return .configuration(
      """
      invalid configuration: \(title)
      \(gutter)--> \(name):\(position.line):\(position.column)
      \(gutter) |
      \(position.line) | \(source)
      \(gutter) | \(marks)\(label.isEmpty ? "" : " " + label)
      """)
  }
}
