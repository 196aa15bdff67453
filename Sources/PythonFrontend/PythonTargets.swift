internal import RaceIR
internal import SyntaxTree

extension PythonLowering {
  /// `a = b = value`: the value first, then the targets from left to right.
  @discardableResult
  mutating func lowerAssignment(_ node: Int) -> ValueID {
    let mark = pendingNodes.count
    var source: Int? = node
    while let assignment = source, tree.kind(of: assignment) == .assignment {
      pendingNodes.append(assignment)
      source = assignedValue(of: assignment)
    }
    if source != nil, tree.kind(of: source ?? node) == .augmentedAssignment { source = nil }
    let value = source.map { lowerExpression($0) }
    for index in mark..<pendingNodes.count { lowerAssignmentTarget(of: pendingNodes[index], value) }
    pendingNodes.removeSubrange(mark...)
    return value ?? .none
  }

  private func assignedValue(of assignment: Int) -> Int? {
    guard let second = secondChild(of: assignment) else { return nil }
    return tree.kind(of: second) == .type ? tree.sibling(after: second, in: assignment) : second
  }

  /// A target with an annotation and no value is declared: nothing is assigned, but what it is part of is evaluated.
  private mutating func lowerAssignmentTarget(of assignment: Int, _ value: ValueID?) {
    guard let target = tree.firstChild(of: assignment) else { return }
    if tree[assignment].hasErrorChild { lowerErrors(in: assignment) }
    if let type = tree.sibling(after: target, in: assignment), tree.kind(of: type) == .type {
      annotate(target, type)
    }
    if let value {
      lowerTarget(target, value)
    } else if tree.kind(of: target) != .identifier {
      var next = tree.firstChild(of: target)
      while let part = next {
        if tree.kind(of: target) == .subscript || part == tree.firstChild(of: target) {
          _ = lowerExpression(part)
        }
        next = tree.sibling(after: part, in: target)
      }
    }
  }

  /// Assigns a value to a target; what the target itself needs is evaluated here.
  mutating func lowerTarget(_ target: Int, _ value: ValueID) {
    switch tree.kind(of: target) {
    case .identifier:
      guard !tree[target].isEmpty else { return }
      write(name(of: target), value, at: tree.span(of: target))
    case .attribute:
      guard let object = tree.firstChild(of: target), let attribute = secondChild(of: target) else { return }
      let base = lowerExpression(object)
      emit(.writeMember(base, name(of: attribute), value), at: target)
    case .subscript:
      guard let object = tree.firstChild(of: target) else { return }
      let base = lowerExpression(object)
      let key = lowerKey(of: target)
      emit(.writeItem(base, key: key, value), at: target)
    default: lowerNestedTarget(target, value)
    }
  }

  private mutating func lowerNestedTarget(_ target: Int, _ value: ValueID) {
    guard descend(at: target) else { return }
    defer { depth -= 1 }
    switch tree.kind(of: target) {
    case .patternList, .tuplePattern, .listPattern, .tuple, .list, .expressionList: unpack(target, value)
    case .parenthesized, .asPatternTarget, .listSplatPattern, .listSplat:
      if let inner = tree.firstChild(of: target) { lowerTarget(inner, value) }
    default: _ = lowerExpression(target)
    }
  }

  /// Elements after a starred one are at no position that is known.
  private mutating func unpack(_ targets: Int, _ value: ValueID) {
    var position: Int32 = 0
    var next = tree.firstChild(of: targets)
    while let target = next {
      let kind = tree.kind(of: target)
      if kind == .listSplatPattern || kind == .listSplat { position = -1 }
      let element = emit(.unpack(value, position), at: target)
      lowerTarget(target, element)
      if position >= 0 { position += 1 }
      next = tree.sibling(after: target, in: targets)
    }
  }
}

// MARK: - Compound assignment

extension PythonLowering {
  /// `x += e` reads `x`, evaluates `e` and writes `x`; what `x` is an attribute or item of is evaluated once.
  @discardableResult
  mutating func lowerAugmentedAssignment(_ node: Int) -> ValueID {
    if tree[node].hasErrorChild { lowerErrors(in: node) }
    guard let target = tree.firstChild(of: node), let source = tree.sibling(after: target, in: node) else {
      return .none
    }
    switch tree.kind(of: target) {
    case .attribute: return augmentMember(node, target, source)
    case .subscript: return augmentItem(node, target, source)
    case .identifier:
      let old = read(name(of: target), .augmented, at: tree.span(of: target))
      let new = lowerOperation(node, old, source)
      write(name(of: target), new, .augmented, at: tree.span(of: node))
      return new
    default:
      let old = lowerExpression(target)
      return lowerOperation(node, old, source)
    }
  }

  private mutating func lowerOperation(_ node: Int, _ old: ValueID, _ source: Int) -> ValueID {
    let value = lowerExpression(source)
    return emit(.binary(binaryOperator(of: node), old, value), .augmented, at: node)
  }

  private mutating func augmentMember(_ node: Int, _ target: Int, _ source: Int) -> ValueID {
    guard let object = tree.firstChild(of: target), let attribute = secondChild(of: target) else {
      return .none
    }
    let base = lowerExpression(object)
    let old = emit(.readMember(base, name(of: attribute)), .augmented, at: target)
    let new = lowerOperation(node, old, source)
    emit(.writeMember(base, name(of: attribute), new), .augmented, at: node)
    return new
  }

  private mutating func augmentItem(_ node: Int, _ target: Int, _ source: Int) -> ValueID {
    guard let object = tree.firstChild(of: target) else { return .none }
    let base = lowerExpression(object)
    let key = lowerKey(of: target)
    let old = emit(.readItem(base, key: key), .augmented, at: target)
    let new = lowerOperation(node, old, source)
    emit(.writeItem(base, key: key, new), .augmented, at: node)
    return new
  }
}

// MARK: - Deletion

extension PythonLowering {
  /// The targets of `del`, in parentheses or not.
  mutating func lowerDelete(_ node: Int) {
    guard descend(at: node) else { return }
    var next = tree.firstChild(of: node)
    while let target = next {
      deleteTarget(target)
      next = tree.sibling(after: target, in: node)
    }
    depth -= 1
  }

  private mutating func deleteTarget(_ target: Int) {
    switch tree.kind(of: target) {
    case .identifier:
      if !tree[target].isEmpty { delete(name(of: target), at: target) }
    case .attribute:
      guard let object = tree.firstChild(of: target), let attribute = secondChild(of: target) else { return }
      emit(.deleteMember(lowerExpression(object), name(of: attribute)), at: target)
    case .subscript:
      guard let object = tree.firstChild(of: target) else { return }
      let base = lowerExpression(object)
      emit(.deleteItem(base, key: lowerKey(of: target)), at: target)
    default: lowerDelete(target)
    }
  }
}
