internal import RaceIR
internal import SyntaxTree

extension PythonLowering {
  /// Lowers the statements of a block one after another, with what errors among them hold.
  mutating func lowerBlock(_ block: Int) {
    guard descend(at: block) else { return }
    var child = block + 1
    while child < Int(tree[block].next) {
      switch tree[child].role {
      case .node: lowerStatement(child)
      case .error: lowerChildren(of: child)
      case .token: break
      }
      child = Int(tree[child].next)
    }
    depth -= 1
  }

  /// Lowers a statement, or whatever stands where one is expected.
  mutating func lowerStatement(_ node: Int) {
    guard let kind = tree.kind(of: node) else { return lowerChildren(of: node) }
    switch kind {
    case .expressionStatement: return lowerExpressionStatement(node)
    case .block: return lowerBlock(node)
    case .passStatement: return
    // The errors in these are lowered with their bodies.
    case .ifStatement: return lowerIf(node)
    case .forStatement: return lowerFor(node)
    case .whileStatement: return lowerWhile(node)
    case .withStatement: return lowerWith(node)
    default: break
    }
    if tree[node].hasErrorChild { lowerErrors(in: node) }
    if lowerCompoundStatement(node, kind) || lowerSimpleStatement(node, kind) { return }
    lowerLooseNode(node, kind)
  }

  private mutating func lowerCompoundStatement(_ node: Int, _ kind: PythonKind) -> Bool {
    switch kind {
    case .tryStatement: lowerTry(node)
    case .matchStatement: lowerMatch(node)
    case .functionDefinition: lowerFunctionDefinition(node)
    case .classDefinition: lowerClassDefinition(node)
    case .decoratedDefinition: lowerDecoratedDefinition(node)
    default: return false
    }
    return true
  }

  private mutating func lowerSimpleStatement(_ node: Int, _ kind: PythonKind) -> Bool {
    switch kind {
    case .returnStatement: lowerReturn(node)
    case .raiseStatement: lowerRaise(node)
    case .breakStatement: emit(.exit(.leaveLoop, .none), at: node)
    case .continueStatement: emit(.exit(.nextIteration, .none), at: node)
    case .deleteStatement: lowerDelete(node)
    case .assertStatement: lowerAssert(node)
    case .importStatement: lowerImport(node)
    case .importFromStatement, .futureImportStatement: lowerImportFrom(node)
    case .typeAliasStatement: lowerTypeAlias(node)
    case .printStatement: lowerPrint(node)
    case .execStatement: lowerExec(node)
    case .globalStatement, .nonlocalStatement: break
    default: return false
    }
    return true
  }

  /// What an error leaves behind: parts of statements, expressions, and kinds that are no part of the language.
  private mutating func lowerLooseNode(_ node: Int, _ kind: PythonKind) {
    switch kind {
    case .parameters, .lambdaParameters, .argumentList, .pair, .keywordArgument, .patternList, .asPattern,
      .asPatternTarget, .forInClause, .ifClause, .elifClause, .elseClause, .exceptClause, .exceptGroupClause,
      .finallyClause, .withClause, .withItem, .caseClause, .casePattern, .decorator, .defaultParameter,
      .typedParameter, .typedDefaultParameter, .interpolation, .chevron, .module:
      lowerChildren(of: node)
    default:
      if tree[node].role == .node { _ = lowerExpression(node) }
    }
  }

  private mutating func lowerExpressionStatement(_ node: Int) {
    if tree[node].hasErrorChild { lowerErrors(in: node) }
    guard let first = tree.firstChild(of: node) else { return }
    switch tree.kind(of: first) {
    case .assignment: lowerAssignment(first)
    case .augmentedAssignment: lowerAugmentedAssignment(first)
    // Text by itself is documentation.
    case .string where tree.firstChild(of: first) == nil: break
    default: lowerTuple(node)
    }
  }

  /// `a, b` as a statement has its elements for children.
  private mutating func lowerTuple(_ node: Int) {
    var next = tree.firstChild(of: node)
    while let child = next {
      _ = lowerExpression(child)
      next = tree.sibling(after: child, in: node)
    }
  }

  private mutating func lowerReturn(_ node: Int) {
    let value = tree.firstChild(of: node).map { lowerExpression($0) } ?? .none
    emit(.exit(.returnValue, value), at: node)
  }

  private mutating func lowerRaise(_ node: Int) {
    guard let error = tree.firstChild(of: node) else {
      emit(.exit(.raise, .none), at: node)
      return
    }
    if tree.kind(of: error) == .expressionList { reportPython2("raise E, value", at: node) }
    let value = lowerExpression(error)
    if let cause = tree.sibling(after: error, in: node) { _ = lowerExpression(cause) }
    emit(.exit(.raise, value), at: node)
  }

  private mutating func lowerAssert(_ node: Int) {
    guard let condition = tree.firstChild(of: node) else { return }
    let value = lowerExpression(condition)
    emit(.branch(value), at: condition)
    emit(.otherwise, at: node)
    let message = tree.sibling(after: condition, in: node).map { lowerExpression($0) } ?? .none
    emit(.exit(.raise, message), at: node)
    emit(.endBranch, at: node)
  }
}
