internal import Diagnostics
internal import RaceIR
internal import SyntaxTree

/// Initializers are known under the name that the facts have for them; readers see `init`.
extension SwiftLowering {
  static let initializerName = "__init__"

  mutating func lowerInitializer(_ node: Int) {
    let modifiers = modifiers(of: node)
    let context = types[types.count - 1]
    let isDelegating = modifiers.isConvenience || facts[context.type].kind == .extension
    let token = tree.child(.initToken, of: node) ?? node
    let index = function(
      Self.initializerName, shown: "init", .function, at: node, nameSpan: tree.span(of: token),
      owner: context.type, receiver: .instance, flags: flags(of: node, modifiers), attributes: modifiers.names
    ) { lowering in
      lowering.addParameters(of: node)
      if !isDelegating { lowering.setStoredProperties(context) }
      if let body = lowering.tree.child(.functionBody, of: node) { lowering.lowerBody(body) }
    }
    bindInitializer(index, at: token)
  }

  private mutating func bindInitializer(_ index: FunctionIndex, at node: Int) {
    let value = emit(.makeFunction(index, defaults: .empty), at: node)
    emit(.writeTypeMember(names.intern(Self.initializerName), value), .initialization, at: node)
  }

  /// What every initializer does first: stored properties get their first values.
  private mutating func setStoredProperties(_ context: SwiftTypeContext) {
    for property in context.stored where property.value != nil || property.isOptional && property.isVariable {
      setFirstValue(of: property)
    }
  }

  private mutating func setFirstValue(of property: SwiftStoredProperty) {
    let span = tree.span(of: property.nameNode)
    let value: ValueID
    if let expression = property.value {
      value = lowerExpression(expression)
    } else {
      value = emit(.constant(.none), at: span)
    }
    guard let receiver = readSelf(at: span) else { return }
    emit(.writeMember(receiver, property.name, value), at: span)
  }

  /// What the compiler writes where the author has written none: a struct takes its members in order.
  mutating func synthesizeInitializer(at body: Int, _ kind: TypeKind) {
    let context = types[types.count - 1]
    if kind == .reference, context.stored.isEmpty { return }
    let span = facts[context.type].nameSpan
    let index = function(
      Self.initializerName, shown: "init", .function, at: body, nameSpan: span, owner: context.type,
      receiver: .instance
    ) { lowering in
      for property in context.stored where kind == .value {
        let label = lowering.names.string(property.name)
        lowering.addParameter(
          label: label, name: property.name, annotation: property.annotation,
          hasDefault: property.value != nil || property.isOptional)
      }
      lowering.synthesizeBody(context, kind)
    }
    bindInitializer(index, at: body)
  }

  private mutating func synthesizeBody(_ context: SwiftTypeContext, _ kind: TypeKind) {
    for property in context.stored {
      let span = tree.span(of: property.nameNode)
      if property.value != nil { setFirstValue(of: property) }
      guard kind == .value, let binding = environment[property.name], let receiver = readSelf(at: span) else {
        continue
      }
      let given = emit(.readLocal(binding.slot), at: span)
      emit(.writeMember(receiver, property.name, given), at: span)
    }
  }

  mutating func lowerDeinitializer(_ node: Int) {
    let context = types[types.count - 1]
    let index = function(
      "__del__", shown: "deinit", .function, at: node, nameSpan: tree.span(of: node), owner: context.type,
      receiver: .instance
    ) { lowering in
      if let body = lowering.tree.child(.functionBody, of: node) { lowering.lowerBody(body) }
    }
    let value = emit(.makeFunction(index, defaults: .empty), at: node)
    emit(.writeTypeMember(names.intern("__del__"), value), .initialization, at: node)
  }

  /// Known under the names that the facts have for reading and setting an item.
  mutating func lowerSubscript(_ node: Int) {
    let modifiers = modifiers(of: node)
    guard let computed = tree.child(.computedProperty, of: node) else { return }
    lowerAccessors(
      computed,
      SwiftAccessorNames(getter: "__getitem__", setter: "__setitem__", shown: "subscript", nameNode: node),
      modifiers, parametersOf: node, isMember: true)
  }
}
