internal import Diagnostics
internal import RaceIR
internal import SyntaxTree

/// One name that a property declaration declares, with what follows it.
struct SwiftDeclarator {
  var pattern: Int
  var annotation: Int?
  var value: Int?
  var computed: Int?
  var observers: Int?
}

extension SwiftLowering {
  /// `let a = 1, b: Int { … }`: each pattern with its type, first value and accessors.
  func declarators(of node: Int) -> [SwiftDeclarator] {
    var result: [SwiftDeclarator] = []
    for child in tree.children(of: node) where tree[child].role == .node {
      switch tree.kind(of: child) {
      case .pattern: result.append(SwiftDeclarator(pattern: child))
      case .modifiers, .bindingPattern, .typeConstraints, .attribute: continue
      case _ where result.isEmpty: continue
      case .typeAnnotation: result[result.count - 1].annotation = child
      case .computedProperty: result[result.count - 1].computed = child
      case .observers: result[result.count - 1].observers = child
      default: result[result.count - 1].value = child
      }
    }
    // `var a, b: Int`
    for index in result.indices.dropLast().reversed() where result[index].annotation == nil {
      if result[index].value == nil { result[index].annotation = result[index + 1].annotation }
    }
    return result
  }

  private func isVariable(_ node: Int) -> Bool {
    guard let binding = tree.child(.bindingPattern, of: node) else { return true }
    return tree.child(.varToken, of: binding) != nil
  }

  private func nameNode(of pattern: Int) -> Int? {
    tree.children(of: pattern).first { tree.kind(of: $0) == .identifier }
  }

  // MARK: Stored properties of types

  /// Notes what initializers will have to set, and what each property is declared as.
  mutating func collectStored(_ node: Int) {
    let modifiers = modifiers(of: node)
    let isVariable = isVariable(node)
    for declarator in declarators(of: node) where declarator.computed == nil {
      guard let nameNode = nameNode(of: declarator.pattern) else { continue }
      addMember(declarator, nameNode, modifiers, isVariable: isVariable)
      guard !modifiers.isShared, !modifiers.isLazy else { continue }
      let reference = declarator.annotation.flatMap { typeReference(in: $0) }
      let isOptional = declarator.annotation.map { tree.text(of: $0).hasSuffix("?") } ?? false
      types[types.count - 1].stored.append(
        SwiftStoredProperty(
          name: intern(nameNode), nameNode: nameNode, value: declarator.value, isVariable: isVariable,
          isOptional: isOptional, annotation: reference))
    }
  }

  mutating func typeReference(in annotation: Int) -> TypeReference? {
    tree.nodes(of: annotation).first { tree.kind(of: $0)?.isType ?? false }.flatMap { self.annotation($0) }
  }

  private mutating func addMember(
    _ declarator: SwiftDeclarator, _ nameNode: Int, _ modifiers: SwiftModifiers, isVariable: Bool
  ) {
    var attributes = modifiers.names
    if let wrapper = modifiers.wrapper { attributes.append(names.intern("@\(names.string(wrapper))")) }
    facts.types[Int(types[types.count - 1].type.index)].members.append(
      Member(
        name: intern(nameNode), annotation: declarator.annotation.flatMap { typeReference(in: $0) },
        attributes: attributes, isMutable: isVariable, isShared: modifiers.isShared,
        span: tree.span(of: nameNode)))
  }

  // MARK: Properties as members

  mutating func lowerProperty(_ node: Int) {
    let modifiers = modifiers(of: node)
    for declarator in declarators(of: node) {
      guard let nameNode = nameNode(of: declarator.pattern) else { continue }
      let name = spelling(of: nameNode)
      let accessors = SwiftAccessorNames(getter: name, setter: name, shown: name, nameNode: nameNode)
      if let computed = declarator.computed {
        lowerAccessors(computed, accessors, modifiers, parametersOf: nil, isMember: true)
      } else if modifiers.isLazy, let value = declarator.value {
        lowerLazy(accessors, value, modifiers)
      } else if modifiers.isShared {
        let value = declarator.value.map { lowerExpression($0) } ?? emit(.constant(.none), at: nameNode)
        emit(.writeTypeMember(intern(nameNode), value), .initialization, at: nameNode)
        if isVariable(node), declarator.observers == nil { lowerImplicitSetter(accessors, modifiers) }
      }
      if let observers = declarator.observers { lowerObservers(observers, accessors, modifiers) }
    }
  }

  // MARK: Local variables and globals

  mutating func lowerVariable(_ node: Int) {
    let isAsynchronous = tree.child(.asyncToken, of: node) != nil
    for declarator in declarators(of: node) {
      let annotation = declarator.annotation.flatMap { typeReference(in: $0) }
      if let computed = declarator.computed {
        lowerLocalComputed(computed, declarator.pattern)
        continue
      }
      let value: ValueID
      if let expression = declarator.value {
        value = isAsynchronous ? lowerAsyncLet(expression) : lowerExpression(expression)
      } else {
        value = emit(.constant(.none), at: declarator.pattern)
      }
      if let expression = declarator.value, isSelf(expression), !isAsynchronous, aliasSelf(declarator.pattern)
      {
        continue
      }
      bindPattern(declarator.pattern, value, annotation: annotation, isConstant: !isVariable(node))
    }
  }

  /// A variable that is computed each time: its body runs where it stands, as far as we know.
  private mutating func lowerLocalComputed(_ computed: Int, _ pattern: Int) {
    guard let nameNode = nameNode(of: pattern) else { return }
    let name = spelling(of: nameNode)
    let accessors = SwiftAccessorNames(getter: name, setter: name, shown: name, nameNode: nameNode)
    lowerAccessors(computed, accessors, SwiftModifiers(), parametersOf: nil, isMember: false)
  }

  /// `async let x = f()` runs its expression in a task of its own.
  private mutating func lowerAsyncLet(_ expression: Int) -> ValueID {
    let index = function(
      "<async let>", .lambda, at: expression, nameSpan: tree.span(of: expression),
      flags: [.asynchronous, .parallel]
    ) { lowering in
      let value = lowering.lowerExpression(expression)
      lowering.emit(.exit(.returnValue, value), at: expression)
    }
    let closure = emit(.makeFunction(index, defaults: .empty), at: expression)
    let start = emit(.readGlobal(names.intern("async let")), at: expression)
    return call(start, [Argument(value: closure, kind: .trailing)], at: expression)
  }
}
