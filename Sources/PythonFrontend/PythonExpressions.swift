internal import RaceIR
internal import SyntaxTree

extension PythonLowering {
  /// Lowers an expression and gives its value.
  ///
  /// Expressions that begin with an expression (`a.b`, `a[b]`, `a(b)`, `a + b`, `a and b`, `(a)`) form chains that may
  /// be very long: the chain is walked down to its first part and then up again, without a call per link.
  mutating func lowerExpression(_ node: Int) -> ValueID {
    if let value = lowerLeaf(node) { return value }
    guard descend(at: node) else { return unknown(at: node) }
    let mark = pendingNodes.count
    var current = node
    while isLink(current), let first = tree.firstChild(of: current) {
      pendingNodes.append(current)
      current = first
    }
    var value = lowerLeaf(current) ?? lowerNesting(current)
    while pendingNodes.count > mark {
      let link = pendingNodes.removeLast()
      value = lowerLink(link, value)
    }
    depth -= 1
    return value
  }

  private func isLink(_ node: Int) -> Bool {
    switch tree.kind(of: node) {
    case .attribute, .subscript, .call, .binaryOperator, .booleanOperator, .comparison, .parenthesized,
      .await,
      .unaryOperator, .notOperator:
      true
    default: false
    }
  }

  /// An expression without parts.
  private mutating func lowerLeaf(_ node: Int) -> ValueID? {
    switch tree.kind(of: node) {
    case .identifier: tree[node].isEmpty ? unknown(at: node) : read(name(of: node), at: tree.span(of: node))
    case .string: tree.firstChild(of: node) == nil ? emit(.constant(textConstant(node)), at: node) : nil
    case .integer: emit(.constant(integerConstant(node)), at: node)
    case .nothing: emit(.constant(.none), at: node)
    case .true: emit(.constant(.boolean(true)), at: node)
    case .false: emit(.constant(.boolean(false)), at: node)
    case .float, .ellipsis: emit(.constant(.other), at: node)
    default: nil
    }
  }

  /// An expression inside which others nest.
  private mutating func lowerNesting(_ node: Int) -> ValueID {
    if tree[node].hasErrorChild { lowerErrors(in: node) }
    switch tree.kind(of: node) {
    case .list, .listPattern: return lowerContainer(node, .list)
    case .set: return lowerContainer(node, .set)
    case .tuple, .expressionList, .tuplePattern, .patternList: return lowerContainer(node, .tuple)
    case .dictionary: return lowerContainer(node, .mapping)
    case .listComprehension: return lowerComprehension(node, .list)
    case .setComprehension: return lowerComprehension(node, .set)
    case .dictionaryComprehension: return lowerComprehension(node, .mapping)
    case .generatorExpression: return lowerComprehension(node, .generator)
    case .lambda: return lowerLambda(node)
    case .conditional: return lowerConditional(node)
    case .namedExpression: return lowerNamedExpression(node)
    case .yield: return lowerYield(node)
    case .assignment: return lowerAssignment(node)
    case .augmentedAssignment: return lowerAugmentedAssignment(node)
    case .type: return unknown(at: node)
    default: return lowerDerived(node)
    }
  }

  /// Whatever is computed from its parts in a way that does not matter, unknown syntax included.
  mutating func lowerDerived(_ node: Int) -> ValueID {
    let mark = pendingValues.count
    pushChildren(of: node)
    return emit(.derived(takeOperands(from: mark)), at: node)
  }

  /// Pushes the value of every child; of a part that is no expression, those of its children.
  mutating func pushChildren(of node: Int) {
    guard descend(at: node) else { return }
    var next = tree.firstChild(of: node)
    while let child = next {
      switch tree.kind(of: child) {
      case .formatSpecifier, .formatExpression, .interpolation, .string, .pair: pushParts(of: child)
      case nil: lowerStatement(child)
      default: push(lowerExpression(child))
      }
      next = tree.sibling(after: child, in: node)
    }
    depth -= 1
  }

  private mutating func pushParts(of node: Int) {
    if tree[node].hasErrorChild { lowerErrors(in: node) }
    if tree.firstChild(of: node) != nil { pushChildren(of: node) }
  }

  private mutating func lowerConditional(_ node: Int) -> ValueID {
    guard let first = tree.firstChild(of: node), let condition = tree.sibling(after: first, in: node),
      let second = tree.sibling(after: condition, in: node)
    else { return lowerDerived(node) }
    emit(.branch(lowerExpression(condition)), at: condition)
    let yes = lowerExpression(first)
    emit(.otherwise, at: second)
    let no = lowerExpression(second)
    emit(.endBranch, at: node)
    return emit(.join(yes, no), at: node)
  }

  private mutating func lowerNamedExpression(_ node: Int) -> ValueID {
    guard let target = tree.firstChild(of: node), let source = tree.sibling(after: target, in: node) else {
      return lowerDerived(node)
    }
    let value = lowerExpression(source)
    lowerTarget(target, value)
    return value
  }

  private mutating func lowerYield(_ node: Int) -> ValueID {
    guard let first = tree.firstChild(of: node) else { return emit(.yield(.none), at: node) }
    let delegates = tree.token(from: node + 1, in: node) == .fromToken
    let value = lowerExpression(first)
    return emit(delegates ? .delegate(value) : .yield(value), at: node)
  }
}

// MARK: - Containers

extension PythonLowering {
  private mutating func lowerContainer(_ node: Int, _ kind: ContainerKind) -> ValueID {
    let mark = pendingValues.count
    var next = tree.firstChild(of: node)
    while let child = next {
      pushElement(child, kind)
      next = tree.sibling(after: child, in: node)
    }
    return emit(.container(kind, takeOperands(from: mark)), at: node)
  }

  private mutating func pushElement(_ node: Int, _ kind: ContainerKind) {
    switch tree.kind(of: node) {
    case .pair: pushPair(node)
    case .dictionarySplat:
      let value = tree.firstChild(of: node).map { lowerExpression($0) } ?? unknown(at: node)
      push(.none)
      push(value)
    default:
      let value = lowerExpression(node)
      if kind == .mapping { push(.none) }
      push(value)
    }
  }

  mutating func pushPair(_ pair: Int) {
    guard let key = tree.firstChild(of: pair) else { return }
    let keyValue = lowerExpression(key)
    let value = tree.sibling(after: key, in: pair).map { lowerExpression($0) } ?? unknown(at: pair)
    push(keyValue)
    push(value)
  }
}
