internal import FactsCoding
internal import Platform
internal import RaceIR

/// Taking the facts of files in many places and judging them in one: a shard is made of any of a program's files, and
/// all shards together give the findings of `check .` in the directory in which they were made.
public struct Shards: Sendable {
  private let workingDirectory: String

  public init(workingDirectory: String) { self.workingDirectory = workingDirectory }

  // MARK: One

  /// The bytes of a shard with the files of a project.
  public func shard(of project: Project) -> [UInt8] {
    let files = zip(project.discovery.files, project.units).map { file, unit in
      let source = try? file.contents.bytes()
      let key = source.map { FactsKey($0, file.language).text } ?? ""
      return FactsShard.File(path: file.path, language: file.language.name, key: key, facts: unit.facts)
    }
    let failures = project.discovery.failures.map { FactsShard.Failure(path: $0.path, message: $0.message) }
    return FactsShard(producer: FrontendDigest.text, files: files, failures: failures).encoded
  }

  // MARK: All

  /// The project of all shards in a folder.
  public func project(in folder: String, settings: Settings) throws(LintError) -> Project {
    let shards = try shards(in: folder)
    let files = try merged(shards.flatMap(\.files))
    var known: [SourceDiscovery.Known] = []
    for file in files { known.append((file.path, try language(file))) }
    var discovery = SourceDiscovery.discovered(known, settings: settings, workingDirectory: workingDirectory)
    for failure in Set(shards.flatMap(\.failures)).sorted(by: { $0.path < $1.path }) {
      discovery.failures.append(PathFailure(path: failure.path, message: failure.message))
    }
    return Project(discovery, facts: files.map(\.facts))
  }

  private func shards(in folder: String) throws(LintError) -> [FactsShard] {
    var result: [FactsShard] = []
    for path in try paths(in: folder) { result.append(try shard(at: path)) }
    if result.isEmpty { throw .facts("there are no facts in \(folder)") }
    return result
  }

  private func paths(in folder: String) throws(LintError) -> [String] {
    do throws(SystemError) {
      let paths = try FileSystem.names(in: folder).map { FilePath.join(folder, $0) }
      return paths.filter { (try? FileKind(of: $0, followingLinks: true)) != .directory }
    } catch {
      throw .facts("cannot read \(folder): \(error.message)")
    }
  }

  private func shard(at path: String) throws(LintError) -> FactsShard {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try FileSystem.read(path)
    } catch {
      throw .facts("cannot read \(path): \(error.message)")
    }
    guard let shard = FactsShard(bytes) else { throw .facts("\(path) holds no facts, or is damaged") }
    guard shard.producer == FrontendDigest.text else {
      throw .facts("the facts in \(path) were taken by another version")
    }
    return shard
  }

  private func language(_ file: FactsShard.File) throws(LintError) -> LanguageFrontend {
    guard let language = LanguageFrontend.all.first(where: { $0.name == file.language }) else {
      throw .facts("\(file.path) is written in \(file.language), which this version does not know")
    }
    return language
  }

  /// In the order in which a walk gives them, each once.
  private func merged(_ files: [FactsShard.File]) throws(LintError) -> [FactsShard.File] {
    var result: [FactsShard.File] = []
    for file in files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
      guard let last = result.last, last.path == file.path else {
        result.append(file)
        continue
      }
      guard last.key == file.key else {
        throw .facts("the facts of \(file.path) were taken of two versions of it")
      }
    }
    return result
  }
}
