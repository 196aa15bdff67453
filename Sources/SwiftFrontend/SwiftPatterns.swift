internal import RaceIR
internal import SyntaxTree

extension SwiftLowering {
  /// Binds the names of a pattern to a value and its parts.
  ///
  /// - Parameter isDefinition: of a pattern that matches cases; a plain name there is a value to compare with,
  ///   unless `let` or `var` stands before it.
  mutating func bindPattern(
    _ pattern: Int, _ value: ValueID, annotation: TypeReference? = nil, isDefinition: Bool = false,
    isConstant: Bool = false
  ) {
    let bindsAll = !isDefinition || tree.child(.bindingPattern, of: pattern) != nil
    bind(pattern, value, annotation, binds: bindsAll, isConstant)
  }

  private mutating func bind(
    _ pattern: Int, _ value: ValueID, _ annotation: TypeReference?, binds: Bool, _ isConstant: Bool
  ) {
    let children = tree.children(of: pattern)
    if tree.kind(of: pattern) == .identifier {
      if binds {
        define(
          intern(pattern), value, annotation: annotation, isConstant: isConstant, at: tree.span(of: pattern))
      }
      return
    }
    let inner = children.filter { tree.kind(of: $0) == .pattern }
    let binds = binds || children.contains { tree.kind(of: $0) == .bindingPattern }
    let isCase = children.contains { tree.kind(of: $0) == .dot }
    for (position, child) in inner.enumerated() {
      let part =
        inner.count == 1 && !isCase ? value : emit(.unpack(value, Int32(position)), at: child)
      bind(child, part, nil, binds: binds, isConstant)
    }
    guard inner.isEmpty, binds, !isCase,
      let name = children.first(where: { tree.kind(of: $0) == .identifier })
    else { return }
    define(intern(name), value, annotation: annotation, isConstant: isConstant, at: tree.span(of: name))
  }
}
