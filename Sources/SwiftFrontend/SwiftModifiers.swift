internal import RaceIR

/// The modifiers and attributes in front of a declaration.
struct SwiftModifiers {
  /// As written, attributes with their `@` and without arguments.
  var names: [NameID] = []
  /// `static` or `class`.
  var isShared = false
  var isLazy = false
  var isMutating = false
  var isOverride = false
  var isConvenience = false
  /// `nonisolated(unsafe)`, which hides behind `nonisolated`.
  var isUnchecked = false
  /// What the declaration is hidden from.
  var visibility: FunctionFlags = .moduleLocal
  /// An attribute that may be a property wrapper.
  var wrapper: NameID?
}

extension SwiftLowering {
  mutating func modifiers(of node: Int) -> SwiftModifiers {
    var result = SwiftModifiers()
    for child in tree.children(of: node) {
      switch tree.kind(of: child) {
      case .modifiers: for modifier in tree.children(of: child) { add(modifier, to: &result) }
      case .attribute: add(child, to: &result)
      case .classToken where tree.kind(of: node) != .typeDeclaration: result.isShared = true
      case .bindingPattern, .pattern, .functionBody, .typeBody, .enumBody: return result
      default: break
      }
    }
    return result
  }

  private mutating func add(_ modifier: Int, to result: inout SwiftModifiers) {
    if tree.kind(of: modifier) == .attribute {
      let name = attributeName(modifier)
      result.names.append(name)
      // Called by name, from wherever it is.
      if ["@objc", "@IBAction"].contains(names.string(name)) { result.visibility.remove(.fileLocal) }
      let text = names.string(name)
      if text.dropFirst().first?.isUppercase ?? false, !Self.isolationAttributes.contains(text) {
        result.wrapper = names.intern(String(text.dropFirst()))
      }
      return
    }
    let text = tree.text(of: modifier)
    result.names.append(names.intern(text))
    switch text {
    case "static", "class": result.isShared = true
    case "lazy": result.isLazy = true
    case "mutating", "consuming", "_modify": result.isMutating = true
    case "override": result.isOverride = true
    case "convenience": result.isConvenience = true
    case "public", "open": result.visibility.remove(.moduleLocal)
    case "private", "fileprivate": result.visibility.insert(.fileLocal)
    case "nonisolated(unsafe)": result.isUnchecked = true
    default: break
    }
  }

  /// `@MainActor` of `@MainActor(unsafe)`.
  mutating func attributeName(_ attribute: Int) -> NameID {
    let text = tree.text(of: attribute).prefix { $0 != "(" && $0 != "<" && !$0.isWhitespace }
    return names.intern(String(text))
  }

  private static let isolationAttributes: Set<String> = ["@MainActor", "@Sendable", "@IBOutlet", "@IBAction"]
}
