internal import RaceIR
internal import SyntaxTree

extension SwiftLowering {
  mutating func lowerCall(_ node: Int) -> ValueID {
    guard let calleeNode = tree.firstNode(of: node), let suffix = tree.child(.callSuffix, of: node) else {
      return derived(at: node)
    }
    if let arguments = subscriptArguments(of: node) {
      let base = lowerExpression(calleeNode)
      let key = lowerKey(arguments)
      let value = emit(.readItem(base, key: key), at: node)
      return tree.child(.lambda, of: suffix) == nil ? value : lowerCallee(value, suffix, node)
    }
    if let container = containerMade(by: calleeNode) {
      let arguments = lowerArguments(suffix)
      let operands = frame.builder.operandRange(of: arguments.map(\.value))
      return emit(.container(container, container == .mapping ? .empty : operands), at: node)
    }
    let callee = lowerExpression(calleeNode)
    return lowerCallee(callee, suffix, node)
  }

  private mutating func lowerCallee(_ callee: ValueID, _ suffix: Int, _ node: Int) -> ValueID {
    var places: [(Int, Place)] = []
    let arguments = lowerArguments(suffix, &places)
    let result = call(callee, arguments, at: node)
    for (argument, place) in places {
      let changed = derived([result, arguments[argument].value], at: node)
      store(changed, place, .augmented)
    }
    return result
  }

  /// `[Int]()` and `[String: Int]()`.
  private func containerMade(by callee: Int) -> ContainerKind? {
    switch tree.kind(of: callee) {
    case .array: tree.nodes(of: callee).count == 1 ? .list : nil
    case .dictionary: .mapping
    default: nil
    }
  }

  /// `T<U>(…)`.
  mutating func lowerConstructor(_ node: Int) -> ValueID {
    let parts = tree.nodes(of: node)
    guard let type = parts.first, let suffix = parts.last else { return derived(at: node) }
    let reference = SwiftTypeReader.plainName(tree.text(of: type))
    switch reference {
    case "Array", "Set", "Dictionary":
      _ = lowerArguments(suffix)
      let kind: ContainerKind = reference == "Dictionary" ? .mapping : reference == "Set" ? .set : .list
      return emit(.container(kind, .empty), at: node)
    default:
      let callee = readDotted(reference, at: tree.span(of: type))
      return lowerCallee(callee, suffix, node)
    }
  }

  // MARK: Arguments

  /// The arguments in brackets, if the call is in fact a subscript.
  func subscriptArguments(of call: Int) -> Int? {
    guard let suffix = tree.child(.callSuffix, of: call), let list = tree.child(.valueArguments, of: suffix),
      tree.source[Int(tree[list].startByte)] == UInt8(ascii: "[")
    else { return nil }
    return list
  }

  mutating func lowerKey(_ list: Int) -> ValueID {
    let arguments = tree.nodes(of: list).filter { tree.kind(of: $0) == .valueArgument }
    let values = arguments.compactMap { argument in
      tree.nodes(of: argument).last { isExpression($0) }.map { lowerExpression($0) }
    }
    if values.count == 1 { return values[0] }
    return derived(values, at: list)
  }

  private mutating func lowerArguments(_ suffix: Int) -> [Argument] {
    var places: [(Int, Place)] = []
    return lowerArguments(suffix, &places)
  }

  /// - Parameter places: what is passed by `&`, with the number of the argument; it may be changed by the call.
  private mutating func lowerArguments(_ suffix: Int, _ places: inout [(Int, Place)]) -> [Argument] {
    var arguments: [Argument] = []
    var label: NameID?
    for child in tree.nodes(of: suffix) {
      switch tree.kind(of: child) {
      case .valueArguments:
        for argument in tree.nodes(of: child) where tree.kind(of: argument) == .valueArgument {
          lowerArgument(argument, &arguments, &places)
        }
      case .identifier: label = intern(child)
      case .lambda:
        arguments.append(Argument(value: lowerClosure(child), kind: .trailing, label: label))
        label = nil
      default: continue
      }
    }
    return arguments
  }

  private mutating func lowerArgument(
    _ node: Int, _ arguments: inout [Argument], _ places: inout [(Int, Place)]
  ) {
    let parts = tree.nodes(of: node)
    let label = parts.first { tree.kind(of: $0) == .valueArgumentLabel }
    guard let expression = parts.last(where: { $0 != label && isExpression($0) }) else { return }
    let name = label.map { intern($0) }
    if isAddress(expression) {
      let place = place(expression)
      places.append((arguments.count, place))
      let value = load(place)
      arguments.append(Argument(value: value, kind: .inout, label: name))
      return
    }
    let value = lowerExpression(expression)
    arguments.append(Argument(value: value, kind: label == nil ? .positional : .labelled, label: name))
  }

  /// `&x`, `&self.x`, `&x[i]`: the grammar takes the sign for part of the first name.
  private func isAddress(_ expression: Int) -> Bool {
    switch tree.kind(of: expression) {
    case .prefix: tree.child(.ampersand, of: expression) != nil
    case .navigation, .call: tree.firstNode(of: expression).map(isAddress) ?? false
    default: false
    }
  }
}
