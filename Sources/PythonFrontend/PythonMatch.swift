internal import RaceIR
internal import SyntaxTree

extension PythonLowering {
  /// Every `case` is a branch in the `otherwise` of the one before it:
  /// `matches; branch; captures; guard; endBranch; join; branch; body; otherwise; …`.
  mutating func lowerMatch(_ node: Int) {
    guard let block = lastChild(of: node) else { return }
    let subject = lowerSubject(of: node, before: block)
    var branches = 0
    var next = tree.firstChild(of: block)
    while let clause = next {
      if branches > 0, tree.kind(of: clause) == .caseClause { emit(.otherwise, at: clause) }
      if tree.kind(of: clause) == .caseClause {
        branches += lowerCase(clause, subject) ? 1 : 0
      } else {
        lowerStatement(clause)
      }
      next = tree.sibling(after: clause, in: block)
    }
    for _ in 0..<branches { emit(.endBranch, at: node) }
  }

  private func lastChild(of node: Int) -> Int? {
    var last: Int?
    var next = tree.firstChild(of: node)
    while let child = next {
      last = child
      next = tree.sibling(after: child, in: node)
    }
    return last
  }

  /// `match a, b:` matches a tuple.
  private mutating func lowerSubject(of node: Int, before block: Int) -> ValueID {
    guard let first = tree.firstChild(of: node), first != block else { return unknown(at: node) }
    guard tree.sibling(after: first, in: node) != block else { return lowerExpression(first) }
    let mark = pendingValues.count
    var next: Int? = first
    while let child = next, child != block {
      push(lowerExpression(child))
      next = tree.sibling(after: child, in: node)
    }
    return emit(.container(.tuple, takeOperands(from: mark)), at: node)
  }

  /// Whether the clause opened a branch; one that always matches does not.
  private mutating func lowerCase(_ clause: Int, _ subject: ValueID) -> Bool {
    var guardClause: Int?
    var patterns = 0
    var next = tree.firstChild(of: clause)
    while let child = next {
      if tree.kind(of: child) == .ifClause { guardClause = child }
      if tree.kind(of: child) == .casePattern { patterns += 1 }
      next = tree.sibling(after: child, in: clause)
    }
    let isSequence = patterns > 1 || tree.isFollowedByComma(tree.firstChild(of: clause))
    if let pattern = tree.firstChild(of: clause), !isSequence, guardClause == nil, alwaysMatches(pattern) {
      bindPattern(pattern, subject)
      lowerBody(of: clause)
      return false
    }
    let matches = emit(.derived(testOperands(of: clause, subject)), at: clause)
    lowerRefutable(clause, subject, matches, guardClause, isSequence)
    return true
  }

  private mutating func lowerRefutable(
    _ clause: Int, _ subject: ValueID, _ matches: ValueID, _ guardClause: Int?, _ isSequence: Bool
  ) {
    emit(.branch(matches), at: clause)
    bindPatterns(of: clause, subject, isSequence)
    if let condition = guardClause.flatMap({ tree.firstChild(of: $0) }) {
      let holds = lowerExpression(condition)
      emit(.endBranch, at: condition)
      let both = emit(.join(matches, holds), at: condition)
      emit(.branch(both), at: condition)
    }
    lowerBody(of: clause)
  }

  private func alwaysMatches(_ pattern: Int) -> Bool {
    guard let inner = tree.firstChild(of: pattern) else { return tree.isUnderscore(pattern) }
    guard tree.sibling(after: inner, in: pattern) == nil else { return false }
    return tree.capturedName(inner) != nil
  }

  /// What the match depends on: the subject, and the values and classes that the pattern names.
  private mutating func testOperands(of clause: Int, _ subject: ValueID) -> OperandRange {
    let mark = pendingValues.count
    push(subject)
    var next = tree.firstChild(of: clause)
    while let child = next {
      if tree.kind(of: child) == .casePattern { pushPatternValues(child) }
      next = tree.sibling(after: child, in: clause)
    }
    return takeOperands(from: mark)
  }

  /// Dotted names are values and the heads of class patterns are classes: both are read.
  private mutating func pushPatternValues(_ pattern: Int) {
    var node = pattern
    while node < Int(tree[pattern].next) {
      if tree.kind(of: node) == .dottedName, tree.capturedName(node) == nil || isClassHead(node) {
        push(readDottedName(node))
        node = Int(tree[node].next)
      } else {
        node += 1
      }
    }
  }

  /// In preorder the head of a class pattern comes right after the pattern itself.
  private func isClassHead(_ node: Int) -> Bool { tree.kind(of: node - 1) == .classPattern }

  mutating func readDottedName(_ node: Int) -> ValueID {
    guard let first = tree.firstChild(of: node) else { return unknown(at: node) }
    var value = read(name(of: first), at: tree.span(of: first))
    var next = tree.sibling(after: first, in: node)
    while let part = next {
      value = emit(.readMember(value, name(of: part)), at: node)
      next = tree.sibling(after: part, in: node)
    }
    return value
  }
}
