internal import RaceIR
internal import SyntaxTree

extension PythonLowering {
  /// `if`, and every `elif` in the `otherwise` of the one before it.
  mutating func lowerIf(_ node: Int) {
    var branches = 0
    lowerCondition(of: node, branches: &branches)
    var next = tree.firstChild(of: node)
    while let child = next {
      switch tree.kind(of: child) {
      case .elifClause:
        emit(.otherwise, at: child)
        lowerCondition(of: child, branches: &branches)
      case .elseClause:
        emit(.otherwise, at: child)
        lowerBody(of: child)
      default: break
      }
      next = tree.sibling(after: child, in: node)
    }
    for _ in 0..<branches { emit(.endBranch, at: node) }
  }

  private mutating func lowerCondition(of node: Int, branches: inout Int) {
    guard let condition = tree.firstChild(of: node) else { return }
    let value = lowerExpression(condition)
    emit(.branch(value), at: condition)
    branches += 1
    let outerFlags = ambientFlags
    if isTypeChecking(condition) { ambientFlags.insert(.typeCheckingOnly) }
    lowerBody(of: node)
    ambientFlags = outerFlags
  }

  /// `TYPE_CHECKING` or an attribute of that name: no library is meant, just the word.
  private func isTypeChecking(_ condition: Int) -> Bool {
    switch tree.kind(of: condition) {
    case .identifier: return tree.isText(condition, "TYPE_CHECKING")
    case .attribute:
      guard let object = tree.firstChild(of: condition),
        let attribute = tree.sibling(after: object, in: condition)
      else { return false }
      return tree.isText(attribute, "TYPE_CHECKING")
    default: return false
    }
  }

  /// The blocks directly below a node, after what errors beside them hold.
  mutating func lowerBody(of node: Int) {
    if tree[node].hasErrorChild { lowerErrors(in: node) }
    var next = tree.firstChild(of: node)
    while let child = next {
      if tree.kind(of: child) == .block { lowerBlock(child) }
      next = tree.sibling(after: child, in: node)
    }
  }

  private func elseClause(of node: Int) -> Int? {
    var next = tree.firstChild(of: node)
    while let child = next {
      if tree.kind(of: child) == .elseClause { return child }
      next = tree.sibling(after: child, in: node)
    }
    return nil
  }

  mutating func lowerWhile(_ node: Int) {
    guard let condition = tree.firstChild(of: node) else { return lowerChildren(of: node) }
    let alternative = elseClause(of: node)
    emit(.loop(.condition), at: node)
    if isAlwaysTrue(condition) {
      lowerBody(of: node)
    } else {
      let value = lowerExpression(condition)
      emit(.branch(value), at: condition)
      lowerBody(of: node)
      if alternative == nil {
        emit(.otherwise, at: condition)
        emit(.exit(.leaveLoop, .none), at: condition)
      }
      emit(.endBranch, at: node)
    }
    endLoop(node, alternative)
  }

  private mutating func endLoop(_ node: Int, _ alternative: Int?) {
    if let alternative {
      emit(.loopOtherwise, at: alternative)
      lowerBody(of: alternative)
    }
    emit(.endLoop, at: node)
  }

  private func isAlwaysTrue(_ condition: Int) -> Bool {
    switch tree.kind(of: condition) {
    case .true: true
    case .integer: !tree.isText(condition, "0")
    case .parenthesized: tree.firstChild(of: condition).map { tree.kind(of: $0) == .true } ?? false
    default: false
    }
  }

  mutating func lowerFor(_ node: Int) {
    guard let target = tree.firstChild(of: node), let source = tree.sibling(after: target, in: node) else {
      return
    }
    let flags: InstructionFlags = tree.token(from: node + 1, in: node) == .asyncToken ? .asynchronous : []
    let iterable = lowerExpression(source)
    emit(.loop(.each), flags, at: node)
    let element = emit(.iterate(iterable), flags, at: source)
    lowerTarget(target, element)
    lowerBody(of: node)
    endLoop(node, elseClause(of: node))
  }
}
