internal import RaceIR
internal import SyntaxTree

extension PythonLowering {
  /// A comprehension is a loop in place. Its variables get slots of the function around it that nothing outside sees.
  mutating func lowerComprehension(_ node: Int, _ kind: ContainerKind) -> ValueID {
    guard let element = tree.firstChild(of: node), let first = tree.sibling(after: element, in: node),
      let target = tree.firstChild(of: first), let source = tree.sibling(after: target, in: first)
    else { return lowerDerived(node) }
    let iterable = lowerIterable(source, of: first)
    let outer = (mark: environment.mark, flags: ambientFlags, seesMembers: frame.seesMembers)
    bindComprehension(node)
    frame.seesMembers = false
    if kind == .generator { ambientFlags.insert(.deferred) }
    let mark = pendingValues.count
    lowerClauses(of: node, from: first, iterable, element)
    environment.leave(to: outer.mark)
    ambientFlags = outer.flags
    frame.seesMembers = outer.seesMembers
    return emit(.container(kind, takeOperands(from: mark)), at: node)
  }

  private mutating func bindComprehension(_ node: Int) {
    var next = tree.firstChild(of: node)
    while let child = next {
      if tree.kind(of: child) == .forInClause, let target = tree.firstChild(of: child) {
        declareTargets(target)
      }
      next = tree.sibling(after: child, in: node)
    }
  }

  private mutating func declareTargets(_ target: Int) {
    var node = target
    while node < Int(tree[target].next) {
      switch tree.kind(of: node) {
      case .identifier:
        declareVariable(name(of: node))
        node += 1
      case .patternList, .tuplePattern, .listPattern, .listSplatPattern, .parenthesized, .tuple, .list,
        .listSplat,
        .expressionList:
        node += 1
      default: node = Int(tree[node].next)
      }
    }
  }

  /// Opens a region for every clause, lowers the element, and closes the regions from the inside out.
  private mutating func lowerClauses(of node: Int, from first: Int, _ iterable: ValueID, _ element: Int) {
    let mark = pendingNodes.count
    var next: Int? = first
    while let clause = next {
      pendingNodes.append(clause)
      switch tree.kind(of: clause) {
      case .forInClause: lowerForClause(clause, clause == first ? iterable : nil)
      case .ifClause: lowerIfClause(clause)
      default: pendingNodes.removeLast()
      }
      next = tree.sibling(after: clause, in: node)
    }
    pushComprehensionElement(element)
    while pendingNodes.count > mark {
      let clause = pendingNodes.removeLast()
      emit(tree.kind(of: clause) == .ifClause ? .endBranch : .endLoop, at: clause)
    }
  }

  private mutating func lowerForClause(_ clause: Int, _ known: ValueID?) {
    guard let target = tree.firstChild(of: clause), let source = tree.sibling(after: target, in: clause)
    else {
      emit(.loop(.comprehension), at: clause)
      return
    }
    let flags: InstructionFlags = tree.token(from: clause + 1, in: clause) == .asyncToken ? .asynchronous : []
    let iterable = known ?? lowerIterable(source, of: clause)
    emit(.loop(.comprehension), flags, at: clause)
    lowerTarget(target, emit(.iterate(iterable), flags, at: source))
  }

  /// In Python 2 `for x in a, b` may stand in a comprehension.
  private mutating func lowerIterable(_ source: Int, of clause: Int) -> ValueID {
    guard var next = tree.sibling(after: source, in: clause) else { return lowerExpression(source) }
    let mark = pendingValues.count
    push(lowerExpression(source))
    push(lowerExpression(next))
    while let child = tree.sibling(after: next, in: clause) {
      push(lowerExpression(child))
      next = child
    }
    return emit(.container(.tuple, takeOperands(from: mark)), at: clause)
  }

  private mutating func lowerIfClause(_ clause: Int) {
    let condition = tree.firstChild(of: clause)
    let value = condition.map { lowerExpression($0) } ?? unknown(at: clause)
    emit(.branch(value), at: condition ?? clause)
  }

  private mutating func pushComprehensionElement(_ element: Int) {
    if tree.kind(of: element) == .pair { pushPair(element) } else { push(lowerExpression(element)) }
  }
}
