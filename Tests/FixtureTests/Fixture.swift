import Platform
import Testing

/// A program that says in comments what is to be found in it: one file, or a folder that is linted as a project.
struct Fixture: Sendable, CustomTestStringConvertible {
  /// The path below `Fixtures/`.
  var name: String
  /// What is linted.
  var path: String
  /// The directory that module names and reported paths are relative to.
  var directory: String
  var options: [String]
  var expectations: [Expectation]

  var testDescription: String { name }

  /// Whether there is something to find in it.
  var isRacy: Bool { expectations.contains { $0.kind == .want || $0.kind == .knownMiss } }

  /// Every fixture, in the order of the names.
  static let all: [Self] = {
    let files = ["demo", "exclusions", "models", "rules"].flatMap { Folder.sources(below: $0) }.map(file)
    return files + Folder.projects.map(project)
  }()

  private static func file(_ name: String) -> Self {
    let parts = name.split(separator: "/")
    let directory = Folder.root + "/" + parts.dropLast().joined(separator: "/")
    return Self(named: name, in: directory, sources: [String(parts[parts.count - 1])])
  }

  private static func project(_ name: String) -> Self {
    let sources = Folder.sources(below: name).map { String($0.dropFirst(name.count + 1)) }
    return Self(named: name, in: Folder.root + "/" + name, sources: sources)
  }

  private init(named name: String, in directory: String, sources: [String]) {
    let texts = sources.map { (path: $0, text: Folder.text(of: directory + "/" + $0)) }
    self.name = name
    self.directory = directory
    path = Folder.root + "/" + name
    options = texts.flatMap { Expectation.options(in: $0.text) }
    expectations = texts.flatMap { Expectation.all(in: $0.text, path: $0.path) }
  }
}

/// The folder `Fixtures/` of the repository.
enum Folder {
  static let root: String = {
    let here = #filePath.split(separator: "/").dropLast(3)
    return "/" + here.joined(separator: "/") + "/Fixtures"
  }()

  /// The folders below `projects/` that hold a program each: `projects/star-import/racy`.
  static var projects: [String] {
    entries(in: "projects").flatMap { name in entries(in: "projects/" + name).map { "projects/\(name)/\($0)" }
    }
  }

  /// Every source file below a folder, by its path below `Fixtures/`.
  static func sources(below folder: String) -> [String] {
    entries(in: folder).flatMap { name -> [String] in
      let path = folder + "/" + name
      if isDirectory(path) { return sources(below: path) }
      return [".py", ".swift"].contains(where: name.hasSuffix) ? [path] : []
    }
  }

  /// The names in a folder, sorted, without what interpreters leave behind.
  static func entries(in folder: String) -> [String] {
    let names = (try? FileSystem.names(in: root + "/" + folder)) ?? []
    return names.filter { !$0.hasPrefix(".") && $0 != "__pycache__" }.sorted()
  }

  static func text(of path: String) -> String {
    String(decoding: (try? FileSystem.read(path)) ?? [], as: UTF8.self)
  }

  private static func isDirectory(_ path: String) -> Bool {
    (try? FileKind(of: root + "/" + path, followingLinks: true)) == .directory
  }
}
