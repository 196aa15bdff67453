internal import Platform
public import RaceIR

/// Files that were found, read and lowered, ready to be analysed together.
public struct Project: Sendable {
  public let discovery: Discovery
  public let units: [SourceUnit]

  /// With the facts of every file, in the order of the files.
  init(_ discovery: Discovery, facts: [FileFacts]) {
    self.discovery = discovery
    units = zip(discovery.files, facts).map { file, facts in
      SourceUnit(path: file.path, module: file.module, isPackage: file.isPackage, facts: facts)
    }
  }

  /// The name in reports of a file, by its real path; nil when it is not among the files.
  public func path(ofFile realPath: String) -> String? {
    discovery.files.first { FileSystem.realPath($0.path) == realPath }?.path
  }

  /// Files whose first lines say that a program wrote them: they are read, and nothing is reported in them.
  public var generatedPaths: [String] { units.filter(\.facts.isGenerated).map(\.path) }

  /// The facts of every file, as text.
  public var factsText: String {
    units.map { "# \($0.path), module \($0.module)\n\($0.facts.dump)" }.joined()
  }

  /// The text that positions of a file refer to; nil when it can no longer be read.
  func source(of path: String) -> [UInt8]? {
    guard let file = discovery.files.first(where: { $0.path == path }) else { return nil }
    return (try? file.contents.bytes()).flatMap(file.language.text)
  }
}
