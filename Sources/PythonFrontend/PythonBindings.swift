internal import RaceIR
internal import SyntaxTree

extension PythonScopes {
  /// Binds the names in a target; what is below attributes, items and calls is not bound but read.
  mutating func bindTargets(_ target: Int, _ tree: PythonTree) {
    var node = target
    while node < Int(tree[target].next) {
      switch tree.kind(of: node) {
      case .identifier where !tree[node].isEmpty: bind(intern(node, tree))
      case .patternList, .tuplePattern, .listPattern, .listSplatPattern, .parenthesized, .tuple, .list,
        .listSplat,
        .expressionList, .asPatternTarget, .deleteStatement:
        break
      default:
        node = Int(tree[node].next)
        continue
      }
      node += 1
    }
  }

  /// `except A, b` of Python 2 and `case … as b`; what `as` binds elsewhere has a node of its own.
  mutating func bindSecondIdentifier(of node: Int, _ tree: PythonTree) {
    guard let first = tree.firstChild(of: node), let second = tree.sibling(after: first, in: node),
      tree.kind(of: second) == .identifier
    else { return }
    bind(intern(second, tree))
  }

  /// A dotted name without a dot captures, except at the head of a class pattern.
  mutating func bindCapture(_ pattern: Int, _ tree: PythonTree) {
    var next = tree.firstChild(of: pattern)
    while let child = next {
      if let name = tree.capturedName(child) { bind(intern(name, tree)) }
      next = tree.sibling(after: child, in: pattern)
    }
  }

  mutating func bindImports(_ statement: Int, _ tree: PythonTree) {
    var next = tree.firstChild(of: statement)
    if tree.kind(of: statement) == .importFromStatement, let module = next {
      next = tree.sibling(after: module, in: statement)
    }
    while let child = next {
      if let name = tree.importedName(child) { bind(intern(name, tree)) }
      next = tree.sibling(after: child, in: statement)
    }
  }
}
