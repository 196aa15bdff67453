import RaceIR

/// Which file a dotted module name denotes.
///
/// The driver names modules from the folder it was given, so a package may be imported under a longer or a shorter
/// name than the one it is known by (`src.app.jobs` for `app.jobs`). A name that is not known as it stands is
/// looked up by its trailing components, if these denote one file only.
struct ModuleTable: Sendable {
  private var exact: [String: ModuleID] = [:]
  private var bySuffix: [String: ModuleID] = [:]
  private var ambiguous: Set<String> = []

  init(units: [SourceUnit]) {
    for (index, unit) in units.enumerated() {
      let module = ModuleID(Int32(index))
      if exact[unit.module] == nil { exact[unit.module] = module }
      for suffix in ModuleTable.properSuffixes(of: unit.module) { add(module, suffix: suffix) }
    }
  }

  private mutating func add(_ module: ModuleID, suffix: String) {
    if bySuffix.updateValue(module, forKey: suffix) != nil { ambiguous.insert(suffix) }
  }

  private static func properSuffixes(of name: String) -> [String] {
    let parts = name.split(separator: ".")
    return (1..<max(parts.count, 1)).map { parts[$0...].joined(separator: ".") }
  }

  /// The module of an absolute dotted name.
  ///
  /// A single bare word is never matched by suffix: `import queue` must not find `app.queue`.
  func find(_ name: String) -> ModuleID? {
    if let module = exact[name] { return module }
    guard name.contains("."), !ambiguous.contains(name) else { return nil }
    return bySuffix[name]
  }

  /// The absolute name of an import as written in a module.
  static func absoluteName(of written: String, in unit: SourceUnit) -> String {
    let dots = written.prefix { $0 == "." }.count
    guard dots > 0 else { return written }
    var package = unit.module.split(separator: ".").map(String.init)
    let steps = unit.isPackage ? dots - 1 : dots
    package.removeLast(min(steps, package.count))
    let rest = written.dropFirst(dots)
    return (package + (rest.isEmpty ? [] : [String(rest)])).joined(separator: ".")
  }
}
