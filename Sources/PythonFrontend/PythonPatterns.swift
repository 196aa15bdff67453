internal import RaceIR
internal import SyntaxTree

extension PythonLowering {
  mutating func bindPatterns(of clause: Int, _ subject: ValueID, _ isSequence: Bool) {
    var position: Int32 = 0
    var next = tree.firstChild(of: clause)
    while let child = next {
      if tree.kind(of: child) == .casePattern {
        bindPattern(child, isSequence ? element(child, of: subject, &position) : subject)
      }
      next = tree.sibling(after: child, in: clause)
    }
  }

  private mutating func element(_ pattern: Int, of value: ValueID, _ position: inout Int32) -> ValueID {
    if let inner = tree.firstChild(of: pattern), tree.kind(of: inner) == .splatPattern { position = -1 }
    defer { if position >= 0 { position += 1 } }
    return emit(.unpack(value, position), at: pattern)
  }

  mutating func bindPattern(_ pattern: Int, _ value: ValueID) {
    guard captures(pattern), descend(at: pattern) else { return }
    defer { depth -= 1 }
    if let name = tree.capturedName(pattern) { return lowerTarget(name, value) }
    switch tree.kind(of: pattern) {
    case .identifier: if !tree.isUnderscore(pattern) { lowerTarget(pattern, value) }
    // A value to compare with.
    case .dottedName: break
    case .listPattern, .tuplePattern: bindSequence(pattern, value)
    case .classPattern: bindAttributes(pattern, value)
    case .dictionaryPattern: bindItems(pattern, value)
    default: bindAlternatives(pattern, value)
    }
  }

  /// Whether anything in the pattern is bound: most patterns are mere tests.
  private func captures(_ pattern: Int) -> Bool {
    (pattern..<Int(tree[pattern].next)).contains { node in
      tree.kind(of: node) == .identifier
    }
  }

  /// Patterns that look at the same value: `a | b`, `p as name`, `*rest`.
  private mutating func bindAlternatives(_ pattern: Int, _ value: ValueID) {
    var next = tree.firstChild(of: pattern)
    while let child = next {
      bindPattern(child, value)
      next = tree.sibling(after: child, in: pattern)
    }
  }

  private mutating func bindSequence(_ pattern: Int, _ value: ValueID) {
    var position: Int32 = 0
    var next = tree.firstChild(of: pattern)
    while let child = next {
      bindPattern(child, element(child, of: value, &position))
      next = tree.sibling(after: child, in: pattern)
    }
  }

  private mutating func bindAttributes(_ pattern: Int, _ value: ValueID) {
    var next = secondChild(of: pattern)
    while let child = next {
      if let inner = tree.firstChild(of: child), tree.kind(of: inner) == .keywordPattern,
        let attribute = tree.firstChild(of: inner), let target = tree.sibling(after: attribute, in: inner)
      {
        bindPattern(target, emit(.readMember(value, name(of: attribute)), at: inner))
      } else {
        bindPattern(child, unknown(at: child))
      }
      next = tree.sibling(after: child, in: pattern)
    }
  }

  private mutating func bindItems(_ pattern: Int, _ value: ValueID) {
    var key: ValueID?
    var next = tree.firstChild(of: pattern)
    while let child = next {
      switch tree.kind(of: child) {
      case .casePattern:
        bindPattern(child, emit(.readItem(value, key: key ?? .none), at: child))
      case .splatPattern: bindPattern(child, unknown(at: child))
      case .dottedName: key = readDottedName(child)
      default: key = lowerExpression(child)
      }
      next = tree.sibling(after: child, in: pattern)
    }
  }
}
