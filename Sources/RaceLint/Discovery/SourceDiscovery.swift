internal import Platform

/// Walks the given paths and collects the files to analyse, each once, in a stable order.
struct SourceDiscovery {
  let settings: Settings
  let workingDirectory: String
  let standardInput: StandardInput?

  private var result = Discovery()
  private var seen: Set<String> = []
  private let excludes: IgnoreRules
  private let filter: SourceFilter

  init(settings: Settings, workingDirectory: String, standardInput: StandardInput?) {
    self.settings = settings
    self.workingDirectory = workingDirectory
    self.standardInput = standardInput
    excludes = IgnoreRules(directory: settings.root, patterns: settings.exclude + settings.extendExclude)
    filter = SourceFilter(settings)
  }

  /// Throws when a path does not exist.
  static func discover(
    _ paths: [String], context: [String] = [], settings: Settings, workingDirectory: String,
    standardInput: StandardInput? = nil
  ) throws(LintError) -> Discovery {
    var discovery = SourceDiscovery(
      settings: settings, workingDirectory: workingDirectory, standardInput: standardInput)
    for path in paths { try discovery.add(path) }
    try discovery.addContext(context)
    discovery.finish(paths, context)
    return discovery.result
  }

  /// What cannot be read of the context is not what was asked about, but is said.
  private mutating func addContext(_ paths: [String]) throws(LintError) {
    let (files, failures) = (Set(result.files.map(\.path)), result.failures)
    for path in paths { try add(path) }
    result.contextPaths = Set(result.files.map(\.path)).subtracting(files)
    result.warnings += result.failures.dropFirst(failures.count).map { "\($0.path): \($0.message)" }
    result.failures = failures
  }

  private mutating func finish(_ paths: [String], _ context: [String]) {
    let directories = (paths + context).map { FilePath.absolute($0, from: workingDirectory) }
    result.coversRoot = directories.contains { FilePath.relative(settings.root, to: $0) != nil }
    result.files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    if result.files.isEmpty, result.failures.isEmpty {
      let names = paths.map { "`\($0)`" }.joined(separator: ", ")
      result.warnings.append("no \(LanguageFrontend.names) files found under \(names)")
    }
  }

  /// A path that the user named.
  private mutating func add(_ path: String) throws(LintError) {
    if path == "-", let standardInput { return addStandardInput(standardInput) }
    let absolute = FilePath.absolute(path, from: workingDirectory)
    guard (try? FileKind(of: absolute, followingLinks: false)) != nil else { throw .missingPath(path) }
    do throws(SystemError) {
      let kind = try FileKind(of: absolute, followingLinks: true)
      if settings.forceExclude, isExcluded(absolute, isDirectory: kind == .directory) {
        return result.skipped.append("\(path): excluded")
      }
      switch kind {
      case .directory:
        walk(root: absolute)
        if !ModuleName.isPackage(FilePath.parent(absolute)) { markWhole(below: absolute) }
      case .file(let bytes): addNamed(absolute, as: path, bytes: bytes)
      default: fail(absolute, "neither a file nor a directory")
      }
    } catch {
      fail(absolute, error.message)
    }
  }

  private mutating func markWhole(below directory: String) {
    for file in result.files {
      let absolute = FilePath.absolute(file.path, from: workingDirectory)
      if FilePath.relative(absolute, to: directory) != nil { result.wholePaths.insert(file.path) }
    }
  }

  /// Whether the path or a directory above it is excluded.
  private func isExcluded(_ path: String, isDirectory: Bool) -> Bool {
    FilePath.ancestors(of: path).contains { ancestor in
      excludes.verdict(ancestor, isDirectory: isDirectory || ancestor != path) == true
    }
  }

  private mutating func addNamed(_ absolute: String, as path: String, bytes: Int) {
    var module = ModuleName(root: FilePath.parent(absolute))
    result.namedPaths.insert(displayPath(absolute))
    if let language = LanguageFrontend.named(by: absolute) {
      return addFile(absolute, language, bytes: bytes, &module)
    }
    let start = (try? FileSystem.read(absolute, limit: LanguageFrontend.firstLineLimit)) ?? []
    if let language = LanguageFrontend.ofScript(start) {
      return addFile(absolute, language, bytes: bytes, &module)
    }
    result.warnings.append("\(path) is not a \(LanguageFrontend.names) file; it is not checked")
  }

  private mutating func addStandardInput(_ input: StandardInput) {
    let absolute = FilePath.absolute(input.name, from: workingDirectory)
    guard let language = LanguageFrontend.named(by: absolute) ?? LanguageFrontend.all.first else { return }
    var module = ModuleName(root: FilePath.parent(absolute))
    let name = module.name(of: absolute, language.naming)
    let path = displayPath(absolute)
    let file = SourceFile(
      path: path, module: name.module, isPackage: name.isPackage, contents: .bytes(input.bytes),
      language: language)
    result.files.append(file)
  }

  private mutating func walk(root: String) {
    var ignores = IgnoreStack()
    if settings.respectGitignore { ignores = IgnoreStack(above: root) }
    var module = ModuleName(root: root)
    walk(root, ignores, &module)
  }

  private mutating func walk(_ directory: String, _ ignores: IgnoreStack, _ module: inout ModuleName) {
    let names: [String]
    do throws(SystemError) {
      names = try FileSystem.names(in: directory)
    } catch {
      return fail(directory, error.message)
    }
    var ignores = ignores
    if settings.respectGitignore { ignores.enter(directory, names: names) }
    for name in names { visit(FilePath.join(directory, name), ignores, &module) }
  }

  /// Something that lies in a directory that is walked.
  private mutating func visit(_ path: String, _ ignores: IgnoreStack, _ module: inout ModuleName) {
    var kind: FileKind
    do throws(SystemError) {
      kind = try FileKind(of: path, followingLinks: false)
    } catch {
      // A directory that may be listed and not entered, a name that is not UTF-8.
      return fail(path, error.message)
    }
    if kind == .symbolicLink {
      guard let target = try? FileKind(of: path, followingLinks: true) else {
        // Editors leave such links beside the files that they have open.
        return result.skipped.append("\(displayPath(path)): a link to nothing")
      }
      guard target != .directory else {
        // Links to directories are not followed, so that a loop cannot catch us.
        return result.skipped.append("\(displayPath(path)): a link to a directory")
      }
      kind = target
    }
    let isDirectory = kind == .directory
    if excludes.verdict(path, isDirectory: isDirectory) == true {
      return result.skipped.append("\(displayPath(path)): excluded")
    }
    if ignores.ignores(path, isDirectory: isDirectory) {
      return result.skipped.append("\(displayPath(path)): ignored by an ignore file")
    }
    switch kind {
    case .directory: walk(path, ignores, &module)
    case .file(let bytes):
      switch filter.verdict(on: path) {
      case .source(let language): addFile(path, language, bytes: bytes, &module)
      case .passedOver(let reason): result.skipped.append("\(displayPath(path)): \(reason)")
      case .other: break
      }
    default: result.skipped.append("\(displayPath(path)): not a regular file")
    }
  }

  private mutating func addFile(
    _ absolute: String, _ language: LanguageFrontend, bytes: Int, _ module: inout ModuleName
  ) {
    guard seen.insert(FileSystem.realPath(absolute) ?? absolute).inserted else { return }
    guard bytes <= Settings.largestFile else {
      return fail(absolute, "larger than \(Settings.largestFile / 1_000_000) MB; it is not analysed")
    }
    let name = module.name(of: absolute, language.naming)
    let file = SourceFile(
      path: displayPath(absolute), module: name.module, isPackage: name.isPackage,
      contents: .file(absolutePath: absolute), language: language)
    result.files.append(file)
  }

  private mutating func fail(_ path: String, _ message: String) {
    let failure = PathFailure(path: displayPath(path), message: message)
    if !result.failures.contains(failure) { result.failures.append(failure) }
  }

  private func displayPath(_ absolute: String) -> String {
    guard let relative = FilePath.relative(absolute, to: workingDirectory) else { return absolute }
    return relative.isEmpty ? "." : relative
  }
}
