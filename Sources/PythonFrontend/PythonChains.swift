internal import RaceIR
internal import SyntaxTree

extension PythonLowering {
  /// One link of a chain, whose first part has the value `first`.
  mutating func lowerLink(_ node: Int, _ first: ValueID) -> ValueID {
    if tree[node].hasErrorChild { lowerErrors(in: node) }
    switch tree.kind(of: node) {
    case .attribute:
      guard let attribute = secondChild(of: node) else { return first }
      return emit(.readMember(first, name(of: attribute)), at: node)
    case .subscript:
      let key = lowerKey(of: node)
      return emit(.readItem(first, key: key), at: node)
    case .call: return lowerCall(node, first)
    case .binaryOperator: return lowerBinary(node, first)
    case .booleanOperator: return lowerBoolean(node, first)
    case .comparison: return lowerComparison(node, first)
    case .await: return lowerAwait(node, first)
    case .notOperator: return emit(.unary(.not, first), at: node)
    case .unaryOperator:
      let isNegation = tree.token(from: node + 1, in: node) == .minus
      return emit(.unary(isNegation ? .negate : .other, first), at: node)
    default: return node == typeCall.head ? lowerTypeCall(first) : first
    }
  }

  func secondChild(of node: Int) -> Int? {
    tree.firstChild(of: node).flatMap { tree.sibling(after: $0, in: node) }
  }

  /// The key of a subscript; several make a tuple.
  mutating func lowerKey(of node: Int) -> ValueID {
    guard let first = secondChild(of: node) else { return unknown(at: node) }
    guard var next = tree.sibling(after: first, in: node) else { return lowerExpression(first) }
    let mark = pendingValues.count
    push(lowerExpression(first))
    push(lowerExpression(next))
    while let child = tree.sibling(after: next, in: node) {
      push(lowerExpression(child))
      next = child
    }
    return emit(.container(.tuple, takeOperands(from: mark)), at: node)
  }

  private mutating func lowerAwait(_ node: Int, _ value: ValueID) -> ValueID {
    let index = Int(value.index) + frame.bodyStart
    if body.indices.contains(index), case .call = body[index].operation {
      body[index].flags.insert(.asynchronous)
    }
    return emit(.await(value), at: node)
  }

  private mutating func lowerBinary(_ node: Int, _ left: ValueID) -> ValueID {
    guard let right = secondChild(of: node) else { return left }
    let value = lowerExpression(right)
    return emit(.binary(binaryOperator(of: node), left, value), at: node)
  }

  func binaryOperator(of node: Int) -> BinaryOperator {
    guard let left = tree.firstChild(of: node) else { return .other }
    switch tree.token(from: Int(tree[left].next), in: node) {
    case .plus, .plusEqual: return .add
    case .minus, .minusEqual: return .subtract
    case .star, .starEqual: return .multiply
    case .slash, .slashEqual: return .divide
    case .percent, .percentEqual: return .modulo
    case .verticalBar, .verticalBarEqual: return .bitwiseOr
    case .ampersand, .ampersandEqual: return .bitwiseAnd
    case .caret, .caretEqual: return .bitwiseXor
    default: return .other
    }
  }

  private mutating func lowerBoolean(_ node: Int, _ left: ValueID) -> ValueID {
    guard let first = tree.firstChild(of: node), let second = tree.sibling(after: first, in: node) else {
      return left
    }
    emit(.branch(left), at: first)
    if tree.token(from: Int(tree[first].next), in: node) == .orToken { emit(.otherwise, at: second) }
    let right = lowerExpression(second)
    emit(.endBranch, at: node)
    return emit(.join(left, right), at: node)
  }
}

// MARK: - Comparisons

extension PythonLowering {
  /// `a < b < c` compares `b` with `c` only if `a < b`, and evaluates `b` once.
  private mutating func lowerComparison(_ node: Int, _ first: ValueID) -> ValueID {
    guard var operand = tree.firstChild(of: node) else { return first }
    var left = first
    var result = first
    var isFirst = true
    while let next = tree.sibling(after: operand, in: node) {
      if !isFirst { emit(.branch(result), at: node) }
      let operation = comparisonOperator(after: operand, in: node)
      let right = lowerExpression(next)
      let comparison = emit(.compare(operation, left, right), at: node)
      if isFirst {
        result = comparison
      } else {
        emit(.endBranch, at: node)
        result = emit(.join(result, comparison), at: node)
      }
      (operand, left, isFirst) = (next, right, false)
    }
    return result
  }

  private mutating func comparisonOperator(after operand: Int, in node: Int) -> ComparisonOperator {
    switch tree.token(from: Int(tree[operand].next), in: node) {
    case .less: return .less
    case .lessOrEqual: return .lessOrEqual
    case .notEqual: return .notEqual
    case .oldNotEqual:
      reportPython2("<>", at: node)
      return .notEqual
    case .greater: return .greater
    case .greaterOrEqual: return .greaterOrEqual
    case .inToken: return .in
    case .notInToken: return .notIn
    case .isToken: return .is
    case .isNotToken: return .isNot
    default: return .equal
    }
  }
}
