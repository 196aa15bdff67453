/// What a walk would have found, where the files themselves may be elsewhere.
extension SourceDiscovery {
  /// A path as it appears in reports, and its language.
  typealias Known = (path: String, language: LanguageFrontend)

  /// As if the working directory had been walked and these files found.
  static func discovered(_ files: [Known], settings: Settings, workingDirectory: String) -> Discovery {
    let absolute = files.map { FilePath.absolute($0.path, from: workingDirectory) }
    let packages = Set(absolute.filter { FilePath.name($0) == "__init__.py" }.map { FilePath.parent($0) })
    let isPackage = { (directory: String) in packages.contains(directory) || ModuleName.isPackage(directory) }
    var module = ModuleName(root: workingDirectory, isPackage: isPackage)
    var discovery = Discovery()
    for (file, path) in zip(files, absolute) {
      let name = module.name(of: path, file.language.naming)
      discovery.files.append(
        SourceFile(
          path: file.path, module: name.module, isPackage: name.isPackage,
          contents: .file(absolutePath: path),
          language: file.language))
    }
    discovery.coversRoot = FilePath.relative(settings.root, to: workingDirectory) != nil
    if !isPackage(FilePath.parent(workingDirectory)) { discovery.wholePaths = Set(files.map(\.path)) }
    return discovery
  }
}
