internal import RaceIR
internal import SyntaxTree

extension SwiftLowering {
  /// Every `case` is a branch in the `otherwise` of the one before it.
  mutating func lowerSwitch(_ node: Int) {
    let nodes = tree.nodes(of: node)
    guard let expression = nodes.first(where: { isExpression($0) }) else { return lowerChildren(of: node) }
    let subject = lowerExpression(expression)
    let entries = nodes.filter { tree.kind(of: $0) == .switchEntry }
    var branches = 0
    for entry in entries {
      if branches > 0 { emit(.otherwise, at: entry) }
      branches += lowerEntry(entry, subject) ? 1 : 0
    }
    for _ in 0..<branches { emit(.endBranch, at: node) }
  }

  /// Whether the entry opened a branch; `default` does not.
  private mutating func lowerEntry(_ entry: Int, _ subject: ValueID) -> Bool {
    let mark = environment.mark
    blockDepth += 1
    defer {
      blockDepth -= 1
      environment.leave(to: mark)
    }
    let nodes = tree.nodes(of: entry)
    let isDefault = nodes.contains { tree.kind(of: $0) == .defaultKeyword }
    let body = nodes.first { tree.kind(of: $0) == .statements }
    if isDefault {
      if let body { lowerCaseBody(body) }
      return false
    }
    let patterns = nodes.filter { tree.kind(of: $0) == .switchPattern }
    let matches = derived([subject], at: entry)
    emit(.branch(matches), at: entry)
    for pattern in patterns {
      for inner in tree.nodes(of: pattern) { bindPattern(inner, subject, isDefinition: true) }
    }
    for condition in nodes where isExpression(condition) { _ = lowerExpression(condition) }
    if let body { lowerCaseBody(body) }
    return true
  }

  /// A `break` at the end of a case leaves the switch, not the loop around it.
  private mutating func lowerCaseBody(_ statements: Int) {
    let nodes = tree.nodes(of: statements)
    if let last = nodes.last, isPlainBreak(last) {
      let mark = environment.mark
      for node in nodes.dropLast() { lowerStatement(node) }
      environment.leave(to: mark)
      return
    }
    lowerBlock(statements)
  }

  private func isPlainBreak(_ node: Int) -> Bool {
    tree.kind(of: node) == .transfer && tree.isText(node, "break")
  }
}
