internal import RaceIR
internal import SyntaxTree

extension PythonLowering {
  mutating func lowerTry(_ node: Int) {
    emit(.attempt, at: node)
    var next = tree.firstChild(of: node)
    while let child = next {
      switch tree.kind(of: child) {
      case .block: lowerBlock(child)
      case .exceptClause, .exceptGroupClause: lowerHandler(child)
      case .elseClause:
        emit(.attemptOtherwise, at: child)
        lowerBody(of: child)
      case .finallyClause:
        emit(.finally, at: child)
        lowerBody(of: child)
      default: lowerStatement(child)
      }
      next = tree.sibling(after: child, in: node)
    }
    emit(.endAttempt, at: node)
  }

  private mutating func lowerHandler(_ clause: Int) {
    guard var types = tree.firstChild(of: clause), tree.kind(of: types) != .block else {
      emit(.handler(.empty), at: clause)
      return lowerBody(of: clause)
    }
    var target = tree.sibling(after: types, in: clause).flatMap { tree.kind(of: $0) == .block ? nil : $0 }
    if target != nil { reportPython2("except E, name", at: clause) }
    if tree.kind(of: types) == .asPattern, let value = tree.firstChild(of: types) {
      target = tree.sibling(after: value, in: types)
      types = value
    }
    let mark = pendingValues.count
    let isMadeOfNames = isMadeOfNames(types)
    if isMadeOfNames { pushExceptionNames(types) }
    let handler = emit(.handler(takeOperands(from: mark)), at: types)
    // What a computed type catches is not known.
    if !isMadeOfNames { _ = lowerExpression(types) }
    if let target { lowerTarget(target, handler) }
    lowerBody(of: clause)
  }

  private func isMadeOfNames(_ types: Int) -> Bool {
    (types..<Int(tree[types].next)).allSatisfy { node in
      switch tree.kind(of: node) {
      case .identifier, .attribute, .tuple, .parenthesized, .listSplat, .star: true
      default: false
      }
    }
  }

  /// The dotted names in the types of a handler.
  private mutating func pushExceptionNames(_ types: Int) {
    var node = types
    while node < Int(tree[types].next) {
      switch tree.kind(of: node) {
      case .identifier, .attribute:
        pendingValues.append(scopes.names.intern(tree.source, tree[node].bytes).index)
        node = Int(tree[node].next)
      default: node += 1
      }
    }
  }

  mutating func lowerWith(_ node: Int) {
    guard let clause = tree.firstChild(of: node) else { return }
    let flags: InstructionFlags = tree.token(from: node + 1, in: node) == .asyncToken ? .asynchronous : []
    let mark = pendingValues.count
    var next = tree.firstChild(of: clause)
    while let item = next {
      lowerWithItem(item, flags)
      next = tree.sibling(after: item, in: clause)
    }
    lowerBody(of: node)
    while pendingValues.count > mark {
      emit(.leave(ValueID(pendingValues.removeLast())), flags, at: clause)
    }
  }

  private mutating func lowerWithItem(_ item: Int, _ flags: InstructionFlags) {
    if tree[item].hasErrorChild { lowerErrors(in: item) }
    guard var value = tree.firstChild(of: item) else { return }
    var target: Int?
    if tree.kind(of: value) == .asPattern, let manager = tree.firstChild(of: value) {
      target = tree.sibling(after: manager, in: value)
      value = manager
    }
    let entered = emit(.enter(lowerExpression(value)), flags, at: value)
    push(entered)
    if let target { lowerTarget(target, entered) }
  }
}
