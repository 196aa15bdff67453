internal import RaceIR
internal import SyntaxTree

extension PythonLowering {
  func python2Message(_ construct: String) -> String { "Python 2 syntax: \(construct)" }

  mutating func reportPython2(_ construct: String, at node: Int) {
    guard !facts.problems.contains(where: { $0.message.hasPrefix("Python 2 syntax") }) else { return }
    reportOnce(python2Message(construct), at: node)
  }

  mutating func lowerPrint(_ node: Int) {
    // `print >>file, text` is an expression in Python 3, though hardly a meant one.
    let isExpression = tree.firstChild(of: node).map { tree.kind(of: $0) == .chevron } ?? false
    if !isExpression { reportPython2("print statement", at: node) }
    let function = read(scopes.names.intern("print"), at: tree.span(of: node))
    let mark = pendingArguments.count
    var next = tree.firstChild(of: node)
    while let child = next {
      let expression = tree.kind(of: child) == .chevron ? tree.firstChild(of: child) : child
      if let expression { pushArgument(lowerExpression(expression), .positional) }
      next = tree.sibling(after: child, in: node)
    }
    emit(.call(function, takeArguments(from: mark)), at: node)
  }

  mutating func lowerExec(_ node: Int) {
    reportPython2("exec statement", at: node)
    let mark = pendingValues.count
    pushChildren(of: node)
    emit(.derived(takeOperands(from: mark)), at: node)
  }
}
