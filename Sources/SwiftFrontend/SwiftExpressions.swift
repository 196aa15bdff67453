internal import RaceIR
internal import SyntaxTree

extension SwiftLowering {
  /// Lowers an expression and gives its value.
  mutating func lowerExpression(_ node: Int) -> ValueID {
    descending(at: node) { $0.lowerOneExpression(node) } ?? derived(at: node)
  }

  private mutating func lowerOneExpression(_ node: Int) -> ValueID {
    switch tree.kind(of: node) {
    case .identifier: return read(intern(node), at: tree.span(of: node))
    case .selfExpression: return readSelf(at: tree.span(of: node)) ?? derived(at: node)
    case .superExpression: return lowerSuper(node)
    case .nothing: return emit(.constant(.none), at: node)
    case .boolean: return emit(.constant(.boolean(tree.isText(node, "true"))), at: node)
    case .integer: return emit(.constant(integer(node)), at: node)
    case .real, .hexadecimal, .octal, .binary, .regex: return emit(.constant(.other), at: node)
    case .string, .multiLineString, .rawString: return lowerString(node)
    case .navigation: return lowerNavigation(node)
    case .call: return lowerCall(node)
    case .constructor: return lowerConstructor(node)
    case .assignment: return lowerAssignment(node)
    case .lambda: return lowerClosure(node)
    case .tuple: return lowerTuple(node)
    case .array: return lowerContainer(node, .list)
    case .dictionary: return lowerContainer(node, .mapping)
    case .prefix: return lowerPrefix(node)
    case .awaitExpression: return lowerAwait(node)
    case .tryExpression, .postfix, .asExpression, .assignable: return lowerFirst(node)
    case .ternary: return lowerTernary(node)
    case .nilCoalescing: return lowerNilCoalescing(node)
    case .conjunction: return lowerBoolean(node, isConjunction: true)
    case .disjunction: return lowerBoolean(node, isConjunction: false)
    case .comparison, .equality: return lowerComparison(node)
    case .additive, .multiplicative, .bitwise: return lowerBinary(node)
    case .infix: return lowerInfix(node)
    case .ifStatement, .switchStatement, .doStatement:
      lowerStatement(node)
      return derived(at: node)
    case .keyPath: return emit(.constant(.other), at: node)
    default: return lowerDerived(node)
    }
  }

  /// Whatever is computed from its parts in a way that does not matter, unknown syntax included.
  private mutating func lowerDerived(_ node: Int) -> ValueID {
    var values: [ValueID] = []
    for child in tree.nodes(of: node) {
      if isExpression(child) || tree.kind(of: child) == .interpolation {
        values.append(lowerExpression(child))
      } else {
        lowerStatement(child)
      }
    }
    return derived(values, at: node)
  }

  /// An expression that passes the value of its first part on: `try x`, `x!`, `x as T`.
  private mutating func lowerFirst(_ node: Int) -> ValueID {
    guard let inner = tree.nodes(of: node).first(where: { isExpression($0) }) else {
      return derived(at: node)
    }
    return lowerExpression(inner)
  }

  private mutating func lowerAwait(_ node: Int) -> ValueID {
    let value = lowerFirst(node)
    return emit(.await(value), .asynchronous, at: node)
  }

  /// What the facts call the parent of the receiver is a call of `super`.
  private mutating func lowerSuper(_ node: Int) -> ValueID {
    let function = emit(.readGlobal(names.intern("super")), at: node)
    return call(function, [], at: node)
  }

  // MARK: Literals

  private func integer(_ node: Int) -> Constant {
    let digits = String(
      decoding: tree.source[tree[node].bytes].filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
    return Int32(digits).map { .integer($0) } ?? .other
  }

  /// Longer texts name nothing.
  private static let longestName = 64

  private mutating func lowerString(_ node: Int) -> ValueID {
    let parts = tree.nodes(of: node)
    let bytes = tree[node].bytes
    if !parts.isEmpty { return lowerDerived(node) }
    guard tree.kind(of: node) == .string, bytes.count >= 2, bytes.count <= Self.longestName else {
      return emit(.constant(.other), at: node)
    }
    let text = names.intern(tree.source, (bytes.lowerBound + 1)..<(bytes.upperBound - 1))
    return emit(.constant(.string(text)), at: node)
  }

  private mutating func lowerTuple(_ node: Int) -> ValueID {
    let parts = tree.nodes(of: node).filter { isExpression($0) }
    if parts.count == 1 { return lowerExpression(parts[0]) }
    let values = parts.map { lowerExpression($0) }
    let operands = frame.builder.operandRange(of: values)
    return emit(.container(.tuple, operands), at: node)
  }

  /// A dictionary's keys and values alternate.
  private mutating func lowerContainer(_ node: Int, _ kind: ContainerKind) -> ValueID {
    let values = tree.nodes(of: node).filter { isExpression($0) }.map { lowerExpression($0) }
    let operands = frame.builder.operandRange(of: values)
    return emit(.container(kind, operands), at: node)
  }

  // MARK: Members

  private mutating func lowerNavigation(_ node: Int) -> ValueID {
    guard let target = tree.firstNode(of: node) else { return derived(at: node) }
    let suffix = tree.nodes(of: node).last { tree.kind(of: $0) == .navigationSuffix }
    let nameNode = suffix.flatMap { tree.children(of: $0).last { tree[$0].role == .node } }
    let base = lowerExpression(target)
    guard let suffix else { return base }
    guard let nameNode else {
      let isInitializer = tree.child(.initToken, of: suffix) != nil
      return isInitializer ? lowerInitializerName(base, target, node) : base
    }
    if tree.isText(nameNode, "self") { return base }
    if tree.isText(nameNode, "init") { return lowerInitializerName(base, target, node) }
    return emit(.readMember(base, intern(nameNode)), at: node)
  }

  /// `T.init` is the type itself; `self.init` and `super.init` are methods.
  private mutating func lowerInitializerName(_ base: ValueID, _ target: Int, _ node: Int) -> ValueID {
    let kind = tree.kind(of: target)
    guard kind == .superExpression || kind == .selfExpression else { return base }
    return emit(.readMember(base, names.intern(Self.initializerName)), at: node)
  }

  /// `!x`, `-x`, `&x`, and `.member` of a type that the context decides.
  private mutating func lowerPrefix(_ node: Int) -> ValueID {
    guard let target = tree.nodes(of: node).last else { return derived(at: node) }
    let children = tree.children(of: node)
    if children.contains(where: { tree.kind(of: $0) == .dot }), tree.kind(of: target) == .identifier {
      return emit(.constant(.string(intern(target))), at: node)
    }
    let value = lowerExpression(target)
    let isNegation = children.contains { tree.kind(of: $0) == .bang }
    if isNegation { return emit(.unary(.not, value), at: node) }
    let isAddress = children.contains { tree.kind(of: $0) == .ampersand }
    return isAddress ? value : emit(.unary(.negate, value), at: node)
  }
}
