internal import RaceIR
internal import SyntaxTree

extension SwiftLowering {
  private func operands(of node: Int) -> (Int, Int)? {
    let parts = tree.nodes(of: node).filter { isExpression($0) }
    guard parts.count >= 2 else { return nil }
    return (parts[0], parts[parts.count - 1])
  }

  mutating func lowerBinary(_ node: Int) -> ValueID {
    guard let (left, right) = operands(of: node) else { return lowerOperands(node) }
    let first = lowerExpression(left)
    let second = lowerExpression(right)
    return emit(.binary(binaryOperator(of: node), first, second), at: node)
  }

  private mutating func lowerOperands(_ node: Int) -> ValueID {
    let values = tree.nodes(of: node).filter { isExpression($0) }.map { lowerExpression($0) }
    return derived(values, at: node)
  }

  private func binaryOperator(of node: Int) -> BinaryOperator {
    for child in tree.children(of: node) {
      switch tree.kind(of: child) {
      case .plus: return .add
      case .minus: return .subtract
      case .times: return .multiply
      case .divides: return .divide
      case .modulo: return .modulo
      default: continue
      }
    }
    return .other
  }

  mutating func lowerComparison(_ node: Int) -> ValueID {
    guard let (left, right) = operands(of: node) else { return lowerOperands(node) }
    let first = lowerExpression(left)
    let second = lowerExpression(right)
    return emit(.compare(comparisonOperator(of: node), first, second), at: node)
  }

  private func comparisonOperator(of node: Int) -> ComparisonOperator {
    for child in tree.children(of: node) {
      switch tree.kind(of: child) {
      case .less: return .less
      case .lessOrEqual: return .lessOrEqual
      case .greater: return .greater
      case .greaterOrEqual: return .greaterOrEqual
      case .notEqual: return .notEqual
      case .identical: return .is
      case .notIdentical: return .isNot
      default: continue
      }
    }
    return .equal
  }

  mutating func lowerBoolean(_ node: Int, isConjunction: Bool) -> ValueID {
    guard let (left, right) = operands(of: node) else { return lowerOperands(node) }
    let first = lowerExpression(left)
    emit(.branch(first), at: left)
    if !isConjunction { emit(.otherwise, at: right) }
    let second = lowerExpression(right)
    emit(.endBranch, at: node)
    return emit(.join(first, second), at: node)
  }

  mutating func lowerTernary(_ node: Int) -> ValueID {
    let parts = tree.nodes(of: node).filter { isExpression($0) }
    guard parts.count == 3 else { return lowerOperands(node) }
    let condition = lowerExpression(parts[0])
    emit(.branch(condition), at: parts[0])
    let yes = lowerExpression(parts[1])
    emit(.otherwise, at: parts[2])
    let no = lowerExpression(parts[2])
    emit(.endBranch, at: node)
    return emit(.join(yes, no), at: node)
  }

  /// `a ?? b` computes `b` only if `a` is nothing.
  mutating func lowerNilCoalescing(_ node: Int) -> ValueID {
    guard let (left, right) = operands(of: node) else { return lowerOperands(node) }
    let first = lowerExpression(left)
    emit(.branch(first), at: left)
    emit(.otherwise, at: right)
    let second = lowerExpression(right)
    emit(.endBranch, at: node)
    return emit(.join(first, second), at: node)
  }

  /// An operator that the grammar does not know: an assignment if it is spelled like one.
  mutating func lowerInfix(_ node: Int) -> ValueID {
    guard let (left, right) = operands(of: node),
      let symbol = tree.child(.customOperator, of: node).map({ tree.text(of: $0) })
    else { return lowerOperands(node) }
    if symbol.hasSuffix("="), !["==", "!=", ">=", "<=", "~="].contains(where: symbol.hasSuffix) {
      return lowerCompound(left, right, .other, at: node)
    }
    let first = lowerExpression(left)
    let second = lowerExpression(right)
    return emit(.binary(.other, first, second), at: node)
  }
}
