internal import Diagnostics
internal import RaceIR
internal import SyntaxTree

extension PythonLowering {
  mutating func lowerClass(_ node: Int, _ nameNode: Int) -> ValueID {
    let parts = parts(of: node)
    let mark = pendingArguments.count
    if let bases = parts.arguments { pushArguments(bases) }
    let bases = takeArguments(from: mark)
    let type = declareType(node, nameNode)
    let outer = enter(facts[type].body, node)
    if let block = parts.body {
      readDocumentation(of: block)
      lowerBlock(block)
    }
    leave(outer)
    return emit(.makeType(type, bases), at: nameNode)
  }

  private mutating func declareType(_ node: Int, _ nameNode: Int) -> TypeIndex {
    let span = tree.span(of: nameNode)
    let name = self.name(of: nameNode)
    let type = TypeIndex(Int32(facts.types.count))
    let body = declare(node, name, .typeBody, span)
    facts.functions[Int(body.index)].owner = type
    facts.types.append(
      TypeFacts(
        name: name, qualifiedName: facts[body].qualifiedName, kind: .reference, body: body,
        span: tree.span(of: node), nameSpan: span))
    return type
  }

  /// The children of a declaration, by what they are.
  func parts(of node: Int) -> (parameters: Int?, arguments: Int?, returnType: Int?, body: Int?) {
    var parts: (parameters: Int?, arguments: Int?, returnType: Int?, body: Int?) = (nil, nil, nil, nil)
    var next = tree.firstChild(of: node)
    while let child = next {
      switch tree.kind(of: child) {
      case .parameters, .lambdaParameters: parts.parameters = child
      case .argumentList: parts.arguments = child
      case .type: parts.returnType = child
      default: parts.body = child
      }
      next = tree.sibling(after: child, in: node)
    }
    return parts
  }
}
