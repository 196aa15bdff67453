internal import RaceIR
internal import SyntaxTree

extension SwiftLowering {
  /// The conditions of `if`, `guard` and `while`, each tried only if those before it hold.
  mutating func lowerConditions(_ parts: ArraySlice<Int>, at node: Int) -> ValueID {
    var result: ValueID?
    for condition in parts.split(whereSeparator: { tree.kind(of: $0) == .comma }) {
      guard let known = result else {
        result = lowerCondition(condition)
        continue
      }
      emit(.branch(known), at: node)
      let next = lowerCondition(condition) ?? known
      emit(.endBranch, at: node)
      result = emit(.join(known, next), at: node)
    }
    return result ?? derived(at: node)
  }

  private mutating func lowerCondition(_ parts: ArraySlice<Int>) -> ValueID? {
    let isCase = parts.contains { tree.kind(of: $0) == .caseToken }
    if isCase { return lowerCaseCondition(parts) }
    if let binding = parts.firstIndex(where: { tree.kind(of: $0) == .bindingPattern }) {
      return lowerOptionalBinding(parts[(binding + 1)...])
    }
    return parts.last { isExpression($0) }.map { lowerExpression($0) }
  }

  /// `let x = e`, or `let x`, which is short for `let x = x`.
  private mutating func lowerOptionalBinding(_ parts: ArraySlice<Int>) -> ValueID? {
    guard let target = parts.first(where: { tree[$0].role == .node }) else { return nil }
    let equals = parts.firstIndex { tree.kind(of: $0) == .equals }
    let source = equals.flatMap { equals in parts[equals...].first { isExpression($0) } } ?? target
    let value = lowerExpression(source)
    let nothing = emit(.constant(.none), at: source)
    let isThere = emit(.compare(.isNot, value, nothing), at: source)
    let annotation = parts.first { tree.kind(of: $0) == .typeAnnotation }.flatMap { typeReference(in: $0) }
    if isSelf(source), aliasSelf(target) { return isThere }
    if tree.kind(of: target) == .identifier || tree.kind(of: target) == .selfExpression {
      if !tree.isText(target, "self") {
        let name = intern(target)
        if names.string(name) != "_" {
          let slot = declare(name, annotation: annotation)
          emit(.writeLocal(slot, value), .initialization, at: target)
        }
      }
    } else {
      bindPattern(target, value)
    }
    return isThere
  }

  func isSelf(_ node: Int) -> Bool { tree.isText(node, "self") }

  /// `guard let this = self`: another name for the same object.
  mutating func aliasSelf(_ target: Int) -> Bool {
    let nameNode =
      tree.kind(of: target) == .pattern
      ? tree.children(of: target).first { tree.kind(of: $0) == .identifier } : target
    guard let nameNode, let binding = environment[selfName] else { return false }
    environment.bind(intern(nameNode), to: binding)
    return true
  }

  /// `case .found(let x) = e`.
  private mutating func lowerCaseCondition(_ parts: ArraySlice<Int>) -> ValueID? {
    guard let equals = parts.firstIndex(where: { tree.kind(of: $0) == .equals }),
      let source = parts[equals...].first(where: { isExpression($0) })
    else { return nil }
    let value = lowerExpression(source)
    let matches = derived([value], at: source)
    for part in parts[..<equals] where tree.kind(of: part) == .pattern {
      bindPattern(part, value, isDefinition: true)
    }
    if parts[..<equals].contains(where: { tree.kind(of: $0) == .bindingPattern }) {
      for part in parts[..<equals] where tree.kind(of: part) == .identifier {
        bindPattern(part, value, isDefinition: true)
      }
    }
    return matches
  }
}
