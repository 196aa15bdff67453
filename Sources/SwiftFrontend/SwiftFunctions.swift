internal import Diagnostics
internal import RaceIR
internal import SyntaxTree

/// Whose method a function is.
enum SwiftReceiver {
  case none, instance, type
}

extension SwiftLowering {
  /// Opens a function, lowers its body, and gives its index.
  mutating func function(
    _ name: String, shown: String? = nil, _ kind: FunctionKind, at node: Int, nameSpan: SourceSpan,
    owner: TypeIndex? = nil, receiver: SwiftReceiver = .none, flags: FunctionFlags = [],
    attributes: [NameID] = [],
    _ body: (inout Self) -> Void
  ) -> FunctionIndex {
    let index = FunctionIndex(Int32(facts.functions.count))
    let outerName = owner == nil ? frame.qualifiedName : types[types.count - 1].name
    let qualifiedName = outerName.isEmpty ? shown ?? name : "\(outerName).\(shown ?? name)"
    var declared = FunctionFacts(
      name: names.intern(name), qualifiedName: names.intern(qualifiedName), kind: kind,
      parent: frame.function,
      owner: owner, span: tree.span(of: node), nameSpan: nameSpan)
    declared.flags = receiver == .type ? flags.union(.typeMethod) : flags
    declared.attributes = attributes
    facts.functions.append(declared)
    let mark = environment.mark
    let outerBlocks = blockDepth
    blockDepth = 0
    frames.append(SwiftFrame(function: index, kind: kind, qualifiedName: qualifiedName))
    if kind == .typeBody { environment.bind(selfName, to: nil) }
    if receiver != .none { addParameter(label: "self", name: selfName, annotation: nil) }
    body(&self)
    finishFrame()
    environment.leave(to: mark)
    blockDepth = outerBlocks
    return index
  }

  mutating func finishFrame() {
    let finished = frames.removeLast()
    let index = Int(finished.function.index)
    facts.functions[index].body = finished.builder.body
    facts.functions[index].operands = finished.builder.operands
    facts.functions[index].arguments = finished.builder.arguments
  }

  /// - Parameter label: what callers write, `_` for nothing.
  mutating func addParameter(
    label: String, name: NameID, annotation: TypeReference?, hasDefault: Bool = false,
    isVariadic: Bool = false
  ) {
    facts.functions[Int(frame.function.index)].parameters.append(
      Parameter(
        name: names.intern(label), kind: isVariadic ? .variadic : .positional, hasDefault: hasDefault,
        annotation: annotation))
    declare(name, annotation: annotation)
  }

  /// Reads the parameters among the children of a declaration.
  mutating func addParameters(of node: Int) {
    let children = tree.children(of: node)
    for (position, child) in children.enumerated() where tree.kind(of: child) == .parameter {
      let next = position + 1 < children.count ? tree.kind(of: children[position + 1]) : nil
      addParameter(child, hasDefault: next == .equals)
    }
  }

  private mutating func addParameter(_ node: Int, hasDefault: Bool) {
    let parts = tree.children(of: node)
    let identifiers = parts.filter { tree.kind(of: $0) == .identifier }
    guard let label = identifiers.first, let name = identifiers.last else { return }
    let isVariadic = parts.contains { tree.kind(of: $0) == .ellipsis }
    addParameter(
      label: spelling(of: label), name: intern(name), annotation: annotation(after: name, in: node),
      hasDefault: hasDefault, isVariadic: isVariadic)
  }

  /// `func`, in a type, at the top level or in a body.
  mutating func lowerFunction(_ node: Int) {
    let parts = tree.children(of: node)
    let nameNode = parts.first { tree.kind(of: $0) == .identifier } ?? node
    let name = nameNode == node ? "operator" : spelling(of: nameNode)
    let modifiers = modifiers(of: node)
    let isMember = frame.kind == .typeBody
    let receiver: SwiftReceiver = isMember ? modifiers.isShared ? .type : .instance : .none
    if !isMember, !isTopLevel { predeclare(intern(nameNode)) }
    let index = function(
      name, .function, at: node, nameSpan: tree.span(of: nameNode),
      owner: isMember ? types[types.count - 1].type : nil, receiver: receiver,
      flags: flags(of: node, modifiers), attributes: modifiers.names
    ) { lowering in
      lowering.addParameters(of: node)
      lowering.setReturnType(parts)
      if let body = parts.last(where: { lowering.tree.kind(of: $0) == .functionBody }) {
        lowering.lowerBody(body)
      }
    }
    bindFunction(index, named: names.intern(name), isMember: isMember, at: nameNode)
  }

  private mutating func bindFunction(_ index: FunctionIndex, named name: NameID, isMember: Bool, at node: Int)
  {
    let value = emit(.makeFunction(index, defaults: .empty), at: node)
    if isMember {
      emit(.writeTypeMember(name, value), .initialization, at: node)
    } else if isTopLevel {
      emit(.writeGlobal(name, value), .initialization, at: node)
    } else if let binding = environment[name], binding.function == frame.function {
      emit(.writeLocal(binding.slot, value), .initialization, at: node)
    }
  }

  /// Local functions see each other, whatever their order.
  private mutating func predeclare(_ name: NameID) {
    if let binding = environment[name], binding.function == frame.function { return }
    declare(name)
  }

  func flags(of node: Int, _ modifiers: SwiftModifiers) -> FunctionFlags {
    var flags: FunctionFlags = modifiers.isMutating ? .mutating : []
    flags.formUnion(modifiers.visibility)
    if tree.child(.asyncToken, of: node) != nil { flags.formUnion([.asynchronous, .parallel]) }
    return flags
  }

  private mutating func setReturnType(_ parts: [Int]) {
    guard let arrow = parts.firstIndex(where: { tree.kind(of: $0) == .arrow }), arrow + 1 < parts.count else {
      return
    }
    let reference = annotation(parts[arrow + 1])
    facts.functions[Int(frame.function.index)].returnType = reference
  }

  /// The statements in braces; a single expression is the result.
  mutating func lowerBody(_ node: Int) {
    guard let statements = tree.child(.statements, of: node) else { return }
    lowerImplicitReturn(statements)
  }

  mutating func lowerImplicitReturn(_ statements: Int) {
    let nodes = tree.nodes(of: statements)
    guard nodes.count == 1, isExpression(nodes[0]), tree.kind(of: nodes[0]) != .assignment else {
      return lowerStatements(statements)
    }
    let value = lowerExpression(nodes[0])
    emit(.exit(.returnValue, value), at: nodes[0])
  }
}
