internal import Diagnostics
internal import RaceIR
internal import SyntaxTree

extension PythonLowering {
  mutating func lowerTypeAlias(_ node: Int) {
    guard let left = tree.firstChild(of: node) else { return }
    guard let range = tree.aliasName(left) else { return lowerAssignmentToTypeMember(node, left) }
    let name = scopes.names.intern(tree.source, range)
    let value = unknown(at: node)
    write(name, value, at: tree.span(of: left))
  }

  /// `type(x).y = value`, which the grammar takes for the definition of a type alias.
  private mutating func lowerAssignmentToTypeMember(_ node: Int, _ left: Int) {
    guard let right = tree.sibling(after: left, in: node), let target = tree.firstChild(of: left) else {
      return
    }
    let value = tree.firstChild(of: right).map { lowerExpression($0) } ?? unknown(at: right)
    var head = target
    while tree.kind(of: head) == .attribute || tree.kind(of: head) == .subscript,
      let object = tree.firstChild(of: head)
    {
      head = object
    }
    let outer = typeCall
    typeCall = (node, head)
    lowerTarget(target, value)
    typeCall = outer
  }

  /// The call of `type` at the head of such a target.
  mutating func lowerTypeCall(_ argument: ValueID) -> ValueID {
    var span = tree.span(of: typeCall.statement)
    (span.endRow, span.endColumn) = (tree[typeCall.head].endRow, tree[typeCall.head].endColumn)
    let function = read(scopes.names.intern("type"), at: span)
    let mark = pendingArguments.count
    pushArgument(argument, .positional)
    return emit(.call(function, takeArguments(from: mark)), at: span)
  }
}
