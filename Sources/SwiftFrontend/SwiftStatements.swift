internal import RaceIR
internal import SyntaxTree

extension SwiftLowering {
  /// The statements of a block in a scope of their own.
  mutating func lowerBlock(_ statements: Int) {
    let mark = environment.mark
    blockDepth += 1
    lowerStatements(statements)
    blockDepth -= 1
    environment.leave(to: mark)
  }

  mutating func lowerStatements(_ statements: Int) {
    let nodes = tree.nodes(of: statements)
    predeclareFunctions(nodes)
    lowerStatements(nodes[...])
  }

  /// What a `defer` holds runs on every way out of the rest of its block.
  private mutating func lowerStatements(_ nodes: ArraySlice<Int>) {
    for (position, node) in zip(nodes.indices, nodes) {
      if let deferred = deferredBlock(node) {
        emit(.attempt, at: node)
        lowerStatements(nodes[(position + 1)...])
        emit(.finally, at: node)
        lowerBlock(deferred)
        emit(.endAttempt, at: node)
        return
      }
      lowerStatement(node)
    }
  }

  /// The grammar takes `defer { … }` for a call with a closure.
  private func deferredBlock(_ node: Int) -> Int? {
    guard tree.kind(of: node) == .call, let callee = tree.firstNode(of: node),
      tree.kind(of: callee) == .identifier, tree.isText(callee, "defer"),
      let suffix = tree.child(.callSuffix, of: node), let lambda = tree.child(.lambda, of: suffix)
    else { return nil }
    return tree.child(.statements, of: lambda) ?? lambda
  }

  private mutating func predeclareFunctions(_ nodes: [Int]) {
    guard !isTopLevel, frame.kind != .typeBody else { return }
    for node in nodes where tree.kind(of: node) == .functionDeclaration {
      if let name = tree.child(.identifier, of: node) { declare(intern(name)) }
    }
  }

  mutating func lowerStatement(_ node: Int) {
    _ = descending(at: node) { $0.lowerOneStatement(node) }
  }

  private mutating func lowerOneStatement(_ node: Int) {
    switch tree.kind(of: node) {
    case .importDeclaration: lowerImport(node)
    case .typeDeclaration, .protocolDeclaration: lowerType(node)
    case .functionDeclaration: lowerFunction(node)
    case .property: lowerVariable(node)
    case .typealiasDeclaration: lowerAlias(node)
    case .ifStatement: lowerIf(node)
    case .guardStatement: lowerGuard(node)
    case .switchStatement: lowerSwitch(node)
    case .forStatement: lowerFor(node)
    case .whileStatement: lowerWhile(node)
    case .repeatStatement: lowerRepeat(node)
    case .doStatement: lowerDo(node)
    case .transfer: lowerTransfer(node)
    case .statements: lowerBlock(node)
    case .directive, .label, .operatorDeclaration, .precedenceGroup, .macroDeclaration, .associatedType,
      .modifiers, .attribute, .enumEntry:
      break
    case .initializer, .deinitializer, .subscriptDeclaration, nil: lowerChildren(of: node)
    default: if isExpression(node) { _ = lowerExpression(node) } else { lowerChildren(of: node) }
    }
  }

  /// Unknown syntax is transparent: its children are statements or expressions, whatever they are.
  mutating func lowerChildren(of node: Int) {
    for child in tree.nodes(of: node) { lowerStatement(child) }
  }

  /// Every name of the imported module enters the file's scope.
  private mutating func lowerImport(_ node: Int) {
    let words = tree.text(of: node).split { $0 == " " || $0 == "\n" }
    guard let name = words.last else { return }
    let module = name.split(separator: ".").first ?? name
    let value = emit(.importModule(names.intern(String(module))), at: node)
    emit(.importAll(value), at: node)
  }

  private mutating func lowerTransfer(_ node: Int) {
    let children = tree.children(of: node)
    let operand = children.last {
      tree[$0].role == .node && tree.kind(of: $0) != .throwKeyword && isExpression($0)
    }
    let token = children.first.flatMap { tree.kind(of: $0) }
    switch token {
    case .breakToken: emit(.exit(.leaveLoop, .none), at: node)
    case .continueToken: emit(.exit(.nextIteration, .none), at: node)
    default:
      let value = operand.map { lowerExpression($0) } ?? .none
      if token == .yieldToken { return }
      emit(.exit(token == .throwKeyword ? .raise : .returnValue, value), at: node)
    }
  }

  /// Whether a node stands for a value.
  func isExpression(_ node: Int) -> Bool {
    switch tree.kind(of: node) {
    case .identifier, .integer, .real, .hexadecimal, .octal, .binary, .boolean, .string, .multiLineString,
      .rawString, .regex, .nothing, .selfExpression, .superExpression, .navigation, .call, .constructor,
      .prefix, .postfix, .tryExpression, .awaitExpression, .asExpression, .check, .ternary, .nilCoalescing,
      .infix, .additive, .multiplicative, .bitwise, .comparison, .equality, .conjunction, .disjunction,
      .assignment, .assignable, .tuple, .array, .dictionary, .lambda, .keyPath, .selector, .macro:
      true
    case nil:
      // Expressions that the enum lacks: ranges, special literals.
      tree[node].role == .node && frames.count > 0 && !tree.nodes(of: node).isEmpty
    default: false
    }
  }
}
