internal import RaceIR
internal import SyntaxTree

extension SwiftLowering {
  mutating func lowerIf(_ node: Int) {
    let parts = tree.children(of: node)
    guard let brace = parts.firstIndex(where: { tree.kind(of: $0) == .openBrace }) else {
      return lowerChildren(of: node)
    }
    let mark = environment.mark
    blockDepth += 1
    let condition = lowerConditions(parts[..<brace], at: node)
    emit(.branch(condition), at: node)
    lowerBraces(parts, from: brace)
    blockDepth -= 1
    environment.leave(to: mark)
    if let keyword = parts.firstIndex(where: { tree.kind(of: $0) == .elseKeyword }) {
      emit(.otherwise, at: parts[keyword])
      lowerElse(parts, after: keyword)
    }
    emit(.endBranch, at: node)
  }

  private mutating func lowerElse(_ parts: [Int], after keyword: Int) {
    guard keyword + 1 < parts.count else { return }
    if tree.kind(of: parts[keyword + 1]) == .ifStatement {
      lowerStatement(parts[keyword + 1])
    } else {
      lowerBraces(parts, from: keyword + 1)
    }
  }

  /// The block that an opening brace among some children begins.
  private mutating func lowerBraces(_ parts: [Int], from brace: Int) {
    guard brace + 1 < parts.count, tree.kind(of: parts[brace + 1]) == .statements else { return }
    lowerBlock(parts[brace + 1])
  }

  /// `guard c else { … }`: what it binds stays visible.
  mutating func lowerGuard(_ node: Int) {
    let parts = tree.children(of: node)
    guard let keyword = parts.firstIndex(where: { tree.kind(of: $0) == .elseKeyword }) else {
      return lowerChildren(of: node)
    }
    let condition = lowerConditions(parts[..<keyword], at: node)
    let fails = emit(.unary(.not, condition), at: node)
    emit(.branch(fails), at: node)
    if let brace = parts[keyword...].firstIndex(where: { tree.kind(of: $0) == .openBrace }) {
      lowerBraces(parts, from: brace)
    }
    emit(.endBranch, at: node)
  }

  // MARK: Loops

  mutating func lowerWhile(_ node: Int) {
    let parts = tree.children(of: node)
    guard let brace = parts.firstIndex(where: { tree.kind(of: $0) == .openBrace }) else {
      return lowerChildren(of: node)
    }
    let mark = environment.mark
    blockDepth += 1
    emit(.loop(.condition), at: node)
    let condition = lowerConditions(parts[..<brace], at: node)
    emit(.branch(condition), at: node)
    lowerBraces(parts, from: brace)
    emit(.otherwise, at: node)
    emit(.exit(.leaveLoop, .none), at: node)
    emit(.endBranch, at: node)
    emit(.endLoop, at: node)
    blockDepth -= 1
    environment.leave(to: mark)
  }

  mutating func lowerRepeat(_ node: Int) {
    emit(.loop(.condition), at: node)
    for child in tree.nodes(of: node) {
      if tree.kind(of: child) == .statements { lowerBlock(child) } else { _ = lowerExpression(child) }
    }
    emit(.endLoop, at: node)
  }

  mutating func lowerFor(_ node: Int) {
    let nodes = tree.nodes(of: node)
    guard let pattern = nodes.first(where: { tree.kind(of: $0) == .pattern }),
      let source = nodes.first(where: { $0 > pattern && isExpression($0) })
    else { return lowerChildren(of: node) }
    let flags: InstructionFlags =
      tree.children(of: node).contains { tree.kind(of: $0) == .awaitToken } ? .asynchronous : []
    let iterable = lowerExpression(source)
    let mark = environment.mark
    blockDepth += 1
    emit(.loop(.each), flags, at: node)
    let element = emit(.iterate(iterable), flags, at: source)
    bindPattern(pattern, element)
    lowerLoopBody(nodes, node)
    emit(.endLoop, at: node)
    blockDepth -= 1
    environment.leave(to: mark)
  }

  private mutating func lowerLoopBody(_ nodes: [Int], _ node: Int) {
    let filter = nodes.first { tree.kind(of: $0) == .whereClause }
      .flatMap { clause in tree.nodes(of: clause).last { isExpression($0) } }
    if let filter {
      let condition = lowerExpression(filter)
      emit(.branch(condition), at: filter)
    }
    if let body = nodes.last(where: { tree.kind(of: $0) == .statements }) { lowerBlock(body) }
    if let filter { emit(.endBranch, at: filter) }
  }

  // MARK: do

  mutating func lowerDo(_ node: Int) {
    let nodes = tree.nodes(of: node)
    let handlers = nodes.filter { tree.kind(of: $0) == .catchBlock }
    let body = nodes.first { tree.kind(of: $0) == .statements }
    if handlers.isEmpty {
      if let body { lowerBlock(body) }
      return
    }
    emit(.attempt, at: node)
    if let body { lowerBlock(body) }
    for handler in handlers { lowerCatch(handler) }
    emit(.endAttempt, at: node)
  }

  private mutating func lowerCatch(_ node: Int) {
    let mark = environment.mark
    blockDepth += 1
    let caught = emit(.handler(.empty), at: node)
    let slot = declare(names.intern("error"))
    emit(.writeLocal(slot, caught), .initialization, at: node)
    for child in tree.nodes(of: node) {
      switch tree.kind(of: child) {
      case .pattern: bindPattern(child, caught)
      case .statements: lowerBlock(child)
      default: break
      }
    }
    blockDepth -= 1
    environment.leave(to: mark)
  }
}
