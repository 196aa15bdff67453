internal import Diagnostics
internal import RaceIR
internal import SyntaxTree

/// Under which names the accessors of a property or subscript are found.
struct SwiftAccessorNames {
  var getter: String
  var setter: String
  var shown: String
  var nameNode: Int
}

extension SwiftLowering {
  /// `{ … }`, or `{ get { … } set { … } }`.
  mutating func lowerAccessors(
    _ computed: Int, _ accessors: SwiftAccessorNames, _ modifiers: SwiftModifiers, parametersOf node: Int?,
    isMember: Bool
  ) {
    let parts = tree.children(of: computed)
    let setters = parts.filter { tree.kind(of: $0) == .setter }
    var hasGetter = false
    for part in parts {
      switch tree.kind(of: part) {
      case .getter:
        hasGetter = true
        lowerGetter(part, accessors, modifiers, parametersOf: node, isMember: isMember)
      case .setter: lowerSetter(part, accessors, modifiers, parametersOf: node, isMember: isMember)
      case .modifier:
        noteModifier(accessors)
        if setters.isEmpty {
          lowerSetter(part, accessors, modifiers, parametersOf: node, isMember: isMember)
        }
      default: continue
      }
    }
    if !hasGetter, setters.isEmpty {
      lowerGetter(computed, accessors, modifiers, parametersOf: node, isMember: isMember)
    }
  }

  /// The property can be changed in place.
  private mutating func noteModifier(_ accessors: SwiftAccessorNames) {
    guard let context = types.last else { return }
    facts.types[Int(context.type.index)].members.append(
      Member(
        name: names.intern(accessors.getter), annotation: nil, attributes: [names.intern("_modify")],
        isMutable: true, isShared: false, span: tree.span(of: accessors.nameNode)))
  }

  private mutating func lowerGetter(
    _ part: Int, _ accessors: SwiftAccessorNames, _ modifiers: SwiftModifiers, parametersOf node: Int?,
    isMember: Bool
  ) {
    accessor(accessors.getter, accessors, .getter, modifiers, at: part, isMember: isMember) { lowering in
      if let node { lowering.addParameters(of: node) }
      lowering.lowerBody(part)
    }
  }

  private mutating func lowerSetter(
    _ part: Int, _ accessors: SwiftAccessorNames, _ modifiers: SwiftModifiers, parametersOf node: Int?,
    isMember: Bool
  ) {
    let given = tree.children(of: part).first { tree.kind(of: $0) == .identifier }
    accessor(accessors.setter, accessors, .setter, modifiers, at: part, isMember: isMember) { lowering in
      if let node { lowering.addParameters(of: node) }
      let name = given.map { lowering.intern($0) } ?? lowering.names.intern("newValue")
      lowering.addParameter(label: "_", name: name, annotation: nil)
      lowering.lowerBody(part)
    }
  }

  /// What runs after, or before, the property is set: part of every assignment.
  mutating func lowerObservers(
    _ block: Int, _ accessors: SwiftAccessorNames, _ modifiers: SwiftModifiers
  ) {
    accessor(accessors.setter, accessors, .setter, modifiers, at: block, isMember: true) { lowering in
      lowering.addParameter(label: "_", name: lowering.names.intern("newValue"), annotation: nil)
      lowering.declare(lowering.names.intern("oldValue"))
      for clause in lowering.tree.nodes(of: block) {
        let mark = lowering.environment.mark
        if let name = lowering.tree.child(.identifier, of: clause) { lowering.declare(lowering.intern(name)) }
        if let statements = lowering.tree.child(.statements, of: clause) {
          lowering.lowerStatements(statements)
        }
        lowering.environment.leave(to: mark)
      }
    }
  }

  private mutating func accessor(
    _ name: String, _ accessors: SwiftAccessorNames, _ flag: FunctionFlags, _ modifiers: SwiftModifiers,
    at part: Int, isMember: Bool, _ body: (inout Self) -> Void
  ) {
    var flags: FunctionFlags = accessors.getter == accessors.setter ? flag : []
    if flag == .setter { flags.insert(.mutating) }
    flags.formUnion(modifiers.visibility)
    let receiver: SwiftReceiver = isMember ? modifiers.isShared ? .type : .instance : .none
    let index = function(
      name, shown: accessors.shown, .function, at: part, nameSpan: tree.span(of: accessors.nameNode),
      owner: isMember ? types[types.count - 1].type : nil, receiver: receiver, flags: flags,
      attributes: modifiers.names, body)
    let value = emit(.makeFunction(index, defaults: .empty), at: accessors.nameNode)
    guard isMember else { return }
    emit(.writeTypeMember(names.intern(name), value), .initialization, at: accessors.nameNode)
  }

  // MARK: lazy

  /// `lazy var x = f()`: reading it tests whether it is there, and makes it when it is not.
  mutating func lowerLazy(_ accessors: SwiftAccessorNames, _ value: Int, _ modifiers: SwiftModifiers) {
    let storage = names.intern("\(accessors.getter) (lazy)")
    accessor(accessors.getter, accessors, .getter, modifiers, at: accessors.nameNode, isMember: true) {
      $0.lowerFirstUse(storage, value, at: accessors.nameNode)
    }
    accessor(accessors.setter, accessors, .setter, modifiers, at: accessors.nameNode, isMember: true) {
      lowering in
      let name = lowering.names.intern("newValue")
      lowering.addParameter(label: "_", name: name, annotation: nil)
      let span = lowering.tree.span(of: accessors.nameNode)
      let given = lowering.read(name, at: span)
      if let receiver = lowering.readSelf(at: span) {
        lowering.emit(.writeMember(receiver, storage, given), at: span)
      }
    }
  }

  private mutating func lowerFirstUse(_ storage: NameID, _ value: Int, at node: Int) {
    let span = tree.span(of: node)
    guard let receiver = readSelf(at: span) else { return }
    let found = emit(.readMember(receiver, storage), at: span)
    let nothing = emit(.constant(.none), at: span)
    let isMissing = emit(.compare(.is, found, nothing), at: span)
    emit(.branch(isMissing), at: span)
    let made = lowerExpression(value)
    if let receiver = readSelf(at: span) { emit(.writeMember(receiver, storage, made), at: span) }
    emit(.exit(.returnValue, made), at: span)
    emit(.endBranch, at: span)
    emit(.exit(.returnValue, found), at: span)
  }
}
