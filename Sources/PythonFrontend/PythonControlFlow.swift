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
