internal import RaceIR
internal import SyntaxTree

extension SwiftLowering {
  mutating func lowerClosure(_ node: Int) -> ValueID {
    let captures = lowerCaptures(node)
    let mark = environment.mark
    for (name, binding) in captures { environment.bind(name, to: binding) }
    frame.closureCount += 1
    let name = "closure \(frame.closureCount)"
    let isAsynchronous = isAsynchronous(node)
    let index = function(
      name, .lambda, at: node, nameSpan: tree.span(of: node),
      flags: isAsynchronous ? [.asynchronous, .parallel] : [], attributes: attributes(of: node)
    ) { lowering in
      lowering.addClosureParameters(of: node)
      if let statements = lowering.tree.child(.statements, of: node) {
        lowering.lowerImplicitReturn(statements)
      }
    }
    environment.leave(to: mark)
    return emit(.makeFunction(index, defaults: .empty), at: node)
  }

  private mutating func attributes(of node: Int) -> [NameID] {
    tree.children(of: node).filter { tree.kind(of: $0) == .attribute }.map { attributeName($0) }
  }

  private func isAsynchronous(_ node: Int) -> Bool {
    if tree.contains(.awaitExpression, in: node) { return true }
    return tree.child(.lambdaType, of: node).map { tree.child(.asyncToken, of: $0) != nil } ?? false
  }

  /// `[weak self]` is the same object; anything else is a copy, made where the closure is.
  private mutating func lowerCaptures(_ node: Int) -> [(NameID, SwiftEnvironment.Binding)] {
    guard let list = tree.child(.captureList, of: node) else { return [] }
    var result: [(NameID, SwiftEnvironment.Binding)] = []
    for item in tree.nodes(of: list) where tree.kind(of: item) == .captureItem {
      let nodes = tree.nodes(of: item)
      guard let nameNode = nodes.first(where: { tree.kind(of: $0) == .identifier }) else { continue }
      let source = tree.child(.equals, of: item) == nil ? nameNode : nodes.last ?? nameNode
      if isSelf(source), let binding = environment[selfName] {
        result.append((intern(nameNode), binding))
      } else if !isSelf(source) {
        result.append((intern(nameNode), copy(source, named: intern(nameNode), at: nameNode)))
      }
    }
    return result
  }

  private mutating func copy(_ source: Int, named name: NameID, at node: Int) -> SwiftEnvironment.Binding {
    let value = lowerExpression(source)
    let mark = environment.mark
    let slot = declare(name)
    emit(.writeLocal(slot, value), .initialization, at: node)
    environment.leave(to: mark)
    return .init(function: frame.function, slot: slot)
  }

  // MARK: Parameters

  private mutating func addClosureParameters(of node: Int) {
    if let type = tree.child(.lambdaType, of: node) {
      for list in tree.nodes(of: type) where tree.kind(of: list) == .lambdaParameters {
        for parameter in tree.nodes(of: list) where tree.kind(of: parameter) == .lambdaParameter {
          addClosureParameter(parameter)
        }
      }
      return
    }
    guard let highest = highestImplicitParameter(in: node) else { return }
    for number in 0...highest {
      addParameter(label: "_", name: names.intern("$\(number)"), annotation: nil)
    }
  }

  private mutating func addClosureParameter(_ node: Int) {
    guard let name = tree.nodes(of: node).last(where: { tree.kind(of: $0) == .identifier }) else { return }
    addParameter(label: "_", name: intern(name), annotation: annotation(after: name, in: node))
  }

  /// The greatest `n` such that `$n` stands in the closure itself.
  private func highestImplicitParameter(in node: Int) -> Int? {
    var highest: Int?
    var position = node + 1
    while position < Int(tree[node].next) {
      switch tree.kind(of: position) {
      case .lambda: position = Int(tree[position].next)
      case .identifier:
        let bytes = tree.source[tree[position].bytes]
        if bytes.first == UInt8(ascii: "$"),
          let number = Int(String(decoding: bytes.dropFirst(), as: UTF8.self)),
          number < 16
        {
          highest = max(highest ?? 0, number)
        }
        position += 1
      default: position += 1
      }
    }
    return highest
  }
}
