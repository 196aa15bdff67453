internal import RaceIR
internal import SyntaxTree

extension PythonLowering {
  mutating func lowerCall(_ node: Int, _ function: ValueID) -> ValueID {
    let mark = pendingArguments.count
    if let list = secondChild(of: node) { pushArguments(list) }
    return emit(.call(function, takeArguments(from: mark)), at: node)
  }

  /// The arguments of a call or of a class statement; `f(x for x in y)` has a generator instead of a list.
  mutating func pushArguments(_ list: Int) {
    guard tree.kind(of: list) == .argumentList else {
      return pushArgument(lowerExpression(list), .positional)
    }
    if tree[list].hasErrorChild { lowerErrors(in: list) }
    var next = tree.firstChild(of: list)
    while let child = next {
      lowerArgument(child)
      next = tree.sibling(after: child, in: list)
    }
  }

  private mutating func lowerArgument(_ node: Int) {
    guard let first = tree.firstChild(of: node) else {
      return pushArgument(lowerExpression(node), .positional)
    }
    if tree[node].hasErrorChild, tree.kind(of: node) == .keywordArgument { lowerErrors(in: node) }
    switch tree.kind(of: node) {
    case .keywordArgument:
      guard let expression = tree.sibling(after: first, in: node) else { return }
      pushArgument(lowerExpression(expression), .labelled, label: labelName(first))
    case .listSplat: pushArgument(lowerExpression(first), .spread)
    case .dictionarySplat: pushArgument(lowerExpression(first), .labelledSpread)
    default: pushArgument(lowerExpression(node), .positional)
    }
  }

  /// A label is an identifier, or in Python 2 the word `print` or `exec`.
  private mutating func labelName(_ node: Int) -> NameID {
    scopes.notes[node] >= 0 ? name(of: node) : scopes.names.intern(tree.source, tree[node].bytes)
  }

  mutating func pushArgument(_ value: ValueID, _ kind: Argument.Kind, label: NameID? = nil) {
    pendingArguments.append(Argument(value: value, kind: kind, label: label))
  }
}
