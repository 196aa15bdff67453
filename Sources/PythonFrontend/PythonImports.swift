internal import RaceIR
internal import SyntaxTree

extension PythonLowering {
  /// `import a.b.c` loads the submodule and binds `a`; `import a.b.c as d` binds the submodule.
  mutating func lowerImport(_ node: Int) {
    var next = tree.firstChild(of: node)
    while let child = next {
      switch tree.kind(of: child) {
      case .dottedName: importPackage(child)
      case .aliasedImport: importAlias(child)
      default: lowerStatement(child)
      }
      next = tree.sibling(after: child, in: node)
    }
  }

  private mutating func importPackage(_ path: Int) {
    guard let first = tree.firstChild(of: path) else { return }
    let isDotted = tree.sibling(after: first, in: path) != nil
    var module = emit(.importModule(moduleName(path)), at: path)
    if isDotted { module = emit(.importModule(name(of: first)), at: first) }
    write(name(of: first), module, .importBinding, at: tree.span(of: path))
  }

  private mutating func importAlias(_ node: Int) {
    guard let path = tree.firstChild(of: node), let alias = tree.sibling(after: path, in: node) else {
      return
    }
    let module = emit(.importModule(moduleName(path)), at: path)
    write(name(of: alias), module, .importBinding, at: tree.span(of: alias))
  }

  mutating func lowerImportFrom(_ node: Int) {
    var next = tree.firstChild(of: node)
    var module = ValueID.none
    if tree.kind(of: node) == .futureImportStatement {
      module = emit(.importModule(scopes.names.intern("__future__")), at: node)
    } else if let path = next {
      module = emit(.importModule(moduleName(path)), at: path)
      next = tree.sibling(after: path, in: node)
    }
    while let child = next {
      importName(child, from: module)
      next = tree.sibling(after: child, in: node)
    }
  }

  private mutating func importName(_ node: Int, from module: ValueID) {
    if tree.kind(of: node) == .wildcardImport {
      emit(.importAll(module), at: node)
      return
    }
    guard let bound = tree.importedName(node) else { return lowerStatement(node) }
    let imported = tree.kind(of: node) == .aliasedImport ? tree.firstChild(of: node) ?? bound : node
    let member = emit(.importMember(module, moduleName(imported)), at: imported)
    write(name(of: bound), member, .importBinding, at: tree.span(of: bound))
  }

  /// The dotted name as written, leading dots included, without the spaces that may stand in it.
  private mutating func moduleName(_ node: Int) -> NameID {
    let bytes = tree[node].bytes
    let isPlain = tree.source[bytes].allSatisfy { $0.isIdentifierByte || $0 == UInt8(ascii: ".") }
    if isPlain { return scopes.names.intern(tree.source, bytes) }
    let kept = tree.source[bytes].filter { $0.isIdentifierByte || $0 == UInt8(ascii: ".") }
    return scopes.names.intern(Array(kept), kept.indices)
  }
}
