internal import Diagnostics
internal import RaceIR
internal import SyntaxTree

extension SwiftLowering {
  /// A class, struct, enum, actor, protocol or extension.
  mutating func lowerType(_ node: Int) {
    let parts = tree.children(of: node)
    let nameNode = parts.first { tree.kind(of: $0) == .typeIdentifier || tree.kind(of: $0) == .userType }
    guard let nameNode,
      let body = parts.last(where: {
        [.typeBody, .enumBody, .protocolBody].contains(tree.kind(of: $0))
      })
    else { return lowerChildren(of: node) }
    let kind = typeKind(of: node, parts)
    let bases = bases(parts)
    let type = declareType(node, nameNode, kind)
    if isUncheckedSendable(parts) { facts.types[Int(type.index)].flags.insert(.claimsThreadSafety) }
    let context = SwiftTypeContext(type: type, name: names.string(facts[type].qualifiedName))
    let bodyIndex = function(
      "<body>", .typeBody, at: node, nameSpan: tree.span(of: nameNode), owner: nil
    ) { lowering in
      lowering.types.append(context)
      lowering.facts.functions[Int(lowering.frame.function.index)].owner = type
      lowering.lowerMembers(of: body, kind)
      lowering.types.removeLast()
    }
    facts.types[Int(type.index)].body = bodyIndex
    bindType(type, bases, kind, at: nameNode)
  }

  private func typeKind(of node: Int, _ parts: [Int]) -> TypeKind {
    if tree.kind(of: node) == .protocolDeclaration { return .interface }
    for part in parts {
      switch tree.kind(of: part) {
      case .classToken: return .reference
      case .structToken, .enumToken: return .value
      case .actorToken: return .actor
      case .extensionToken: return .extension
      default: continue
      }
    }
    return .reference
  }

  private mutating func declareType(_ node: Int, _ nameNode: Int, _ kind: TypeKind) -> TypeIndex {
    let written = SwiftTypeReader.plainName(tree.text(of: nameNode))
    let outer = frame.kind == .typeBody ? types[types.count - 1].name + "." : ""
    let index = TypeIndex(Int32(facts.types.count))
    let name = names.intern(kind == .extension ? written : String(written))
    var type = TypeFacts(
      name: name, qualifiedName: names.intern(outer + written), kind: kind, body: .topLevel,
      span: tree.span(of: node), nameSpan: tree.span(of: nameNode))
    let modifiers = modifiers(of: node)
    type.attributes = modifiers.names
    type.flags = modifiers.visibility
    facts.types.append(type)
    return index
  }

  /// The types that the declaration says it inherits from or conforms to.
  private mutating func bases(_ parts: [Int]) -> ArgumentRange {
    var arguments: [Argument] = []
    for part in parts where tree.kind(of: part) == .inheritance {
      let name = SwiftTypeReader.plainName(tree.text(of: part))
      guard !name.isEmpty, !name.hasPrefix("~") else { continue }
      arguments.append(Argument(value: readDotted(name, at: tree.span(of: part)), kind: .positional))
    }
    return frame.builder.argumentRange(of: arguments)
  }

  /// `@unchecked Sendable`: the author vouches for what the compiler cannot check.
  private func isUncheckedSendable(_ parts: [Int]) -> Bool {
    parts.contains { tree.kind(of: $0) == .attribute && tree.text(of: $0) == "@unchecked" }
  }

  mutating func readDotted(_ name: String, at span: SourceSpan) -> ValueID {
    var parts = name.split(separator: ".").map(String.init)[...]
    guard let head = parts.popFirst() else { return emit(.derived(.empty), at: span) }
    var value = read(names.intern(head), at: span)
    for part in parts { value = emit(.readMember(value, names.intern(part)), at: span) }
    return value
  }

  /// A type is a global of its module by its full name, and a member of the type around it.
  private mutating func bindType(_ type: TypeIndex, _ bases: ArgumentRange, _ kind: TypeKind, at node: Int) {
    let value = emit(.makeType(type, bases), at: node)
    guard kind != .extension else { return }
    let name = facts[type].name
    if frame.kind == .typeBody { emit(.writeTypeMember(name, value), .initialization, at: node) }
    if frame.kind == .typeBody || isTopLevel {
      emit(.writeGlobal(facts[type].qualifiedName, value), .initialization, at: node)
    } else {
      define(name, value, at: tree.span(of: node))
    }
  }

  // MARK: Members

  private mutating func lowerMembers(of body: Int, _ kind: TypeKind) {
    let members = tree.nodes(of: body)
    for member in members where tree.kind(of: member) == .property { collectStored(member) }
    for member in members { lowerMember(member) }
    let hasInitializer = members.contains { tree.kind(of: $0) == .initializer }
    if !hasInitializer, kind == .reference || kind == .value || kind == .actor {
      synthesizeInitializer(at: body, kind)
    }
  }

  private mutating func lowerMember(_ member: Int) {
    switch tree.kind(of: member) {
    case .property: lowerProperty(member)
    case .functionDeclaration, .protocolFunction: lowerFunction(member)
    case .initializer: lowerInitializer(member)
    case .deinitializer: lowerDeinitializer(member)
    case .subscriptDeclaration: lowerSubscript(member)
    case .typeDeclaration, .protocolDeclaration: lowerType(member)
    case .typealiasDeclaration: lowerAlias(member)
    case .protocolProperty, .enumEntry, .associatedType, .operatorDeclaration, .directive: break
    default: lowerStatement(member)
    }
  }

  /// `typealias Handler = …`: another name for the type, if it is a type with a name.
  mutating func lowerAlias(_ node: Int) {
    let text = tree.text(of: node)
    guard let equals = text.firstIndex(of: "="), let keyword = text.range(of: "typealias ") else { return }
    let name = SwiftTypeReader.plainName(String(text[keyword.upperBound..<equals]))
    var reader = SwiftTypeReader(Array(text[text.index(after: equals)...].utf8)[...])
    guard let target = reader.read()?.names, target.count == 1, let first = target.first,
      first != SwiftTypeReader.functionName
    else { return }
    let value = readDotted(first, at: tree.span(of: node))
    let qualified = frame.kind == .typeBody ? types[types.count - 1].name + "." + name : name
    if frame.kind == .typeBody {
      emit(.writeTypeMember(names.intern(name), value), .initialization, at: node)
    }
    if frame.kind == .typeBody || isTopLevel {
      emit(.writeGlobal(names.intern(qualified), value), .initialization, at: node)
    }
  }
}

extension SwiftTypeReader {
  /// The dotted name in the text of a type, without attributes and generic arguments.
  static func plainName(_ text: String) -> String {
    var reader = SwiftTypeReader(Array(text.utf8)[...])
    return reader.read()?.names.first ?? ""
  }
}

extension String {
  /// Where a word first occurs.
  fileprivate func range(of word: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(word) { return start..<index(start, offsetBy: word.count) }
      start = index(after: start)
    }
    return nil
  }
}
