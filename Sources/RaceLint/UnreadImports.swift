internal import Platform
internal import RaceIR

/// A file that was checked by itself, and a module of the same program that it imports and that was not read.
public struct UnreadImport: Hashable, Sendable {
  public var path: String
  public var module: String
}

extension Project {
  /// What files that were named one by one import without its being read: their races with it cannot be seen.
  public var unreadImports: [UnreadImport] {
    let known = Set(units.map(\.module))
    var result: [UnreadImport] = []
    for (file, unit) in zip(discovery.files, units) where discovery.namedPaths.contains(file.path) {
      guard case .file(let absolutePath) = file.contents else { continue }
      let root = Self.importRoot(absolutePath, of: unit)
      for module in Self.imports(of: unit) where !known.contains(module) {
        let unread = UnreadImport(path: file.path, module: module)
        if !result.contains(unread), Self.isModule(module, below: root) { result.append(unread) }
      }
    }
    return result
  }

  /// The directory from which the file's module name starts.
  private static func importRoot(_ path: String, of unit: SourceUnit) -> String {
    let levels = unit.module.split(separator: ".").count - (unit.isPackage ? 0 : 1)
    let ancestors = FilePath.ancestors(of: FilePath.parent(path))
    return ancestors[min(max(0, levels), ancestors.count - 1)]
  }

  private static func imports(of unit: SourceUnit) -> [String] {
    let instructions = unit.facts.functions.lazy.flatMap(\.body)
    return instructions.compactMap { instruction in
      guard case .importModule(let name) = instruction.operation else { return nil }
      return absolute(unit.facts[name], in: unit)
    }
  }

  /// `..util` in `pkg.sub.mod` is `pkg.util`.
  private static func absolute(_ name: String, in unit: SourceUnit) -> String {
    let dots = name.prefix { $0 == "." }.count
    guard dots > 0 else { return name }
    let package = unit.module.split(separator: ".").dropLast(dots - (unit.isPackage ? 1 : 0))
    let rest = name.dropFirst(dots)
    return (package + (rest.isEmpty ? [] : [rest])).joined(separator: ".")
  }

  private static func isModule(_ module: String, below root: String) -> Bool {
    guard !module.isEmpty else { return false }
    let path = FilePath.join(root, module.split(separator: ".").joined(separator: "/"))
    return [path + ".py", path + "/__init__.py"].contains {
      (try? FileKind(of: $0, followingLinks: true)) != nil
    }
  }
}
