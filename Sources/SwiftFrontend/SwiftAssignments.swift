internal import Diagnostics
internal import RaceIR
internal import SyntaxTree

extension SwiftLowering {
  mutating func lowerAssignment(_ node: Int) -> ValueID {
    let nodes = tree.nodes(of: node)
    guard let target = nodes.first, let source = nodes.last, target != source else {
      return derived(at: node)
    }
    for child in tree.children(of: node) {
      switch tree.kind(of: child) {
      case .plusEquals: return lowerCompound(target, source, .add, at: node)
      case .minusEquals: return lowerCompound(target, source, .subtract, at: node)
      case .timesEquals: return lowerCompound(target, source, .multiply, at: node)
      case .dividesEquals: return lowerCompound(target, source, .divide, at: node)
      case .moduloEquals: return lowerCompound(target, source, .modulo, at: node)
      default: continue
      }
    }
    let value = lowerExpression(source)
    assign(value, to: target)
    return value
  }

  /// `x += y`: the parts of the target are evaluated once.
  mutating func lowerCompound(_ target: Int, _ source: Int, _ symbol: BinaryOperator, at node: Int) -> ValueID
  {
    let place = place(target)
    let old = load(place, .augmented)
    let amount = lowerExpression(source)
    let new = emit(.binary(symbol, old, amount), .augmented, at: node)
    store(new, place, .augmented)
    return new
  }

  mutating func assign(_ value: ValueID, to target: Int) {
    let inner = unwrapped(target)
    if tree.kind(of: inner) == .tuple {
      for (position, part) in tree.nodes(of: inner).filter({ isExpression($0) }).enumerated() {
        let element = emit(.unpack(value, Int32(position)), at: part)
        assign(element, to: part)
      }
      return
    }
    let place = place(inner)
    store(value, place)
  }

  // MARK: Places

  /// Something that can be assigned, its base and key evaluated.
  enum Place {
    case variable(NameID, SourceSpan)
    case member(ValueID, NameID, SourceSpan)
    case item(ValueID, key: ValueID, SourceSpan)
    /// What cannot be assigned, as far as we understand it.
    case nothing(ValueID)
  }

  /// Parentheses, `x!` and `x?` lead to the same place.
  func unwrapped(_ node: Int) -> Int {
    var current = node
    while true {
      switch tree.kind(of: current) {
      case .assignable, .postfix, .tryExpression, .awaitExpression:
        guard let inner = tree.nodes(of: current).first(where: { isExpression($0) }) else { return current }
        current = inner
      case .prefix:
        guard tree.child(.ampersand, of: current) != nil, let inner = tree.nodes(of: current).last else {
          return current
        }
        current = inner
      default: return current
      }
    }
  }

  mutating func place(_ target: Int) -> Place {
    let node = unwrapped(target)
    let span = tree.span(of: node)
    switch tree.kind(of: node) {
    case .identifier: return .variable(intern(node), span)
    case .navigation:
      guard let base = tree.firstNode(of: node),
        let suffix = tree.nodes(of: node).last(where: { tree.kind(of: $0) == .navigationSuffix }),
        let name = tree.nodes(of: suffix).last
      else { return .nothing(lowerExpression(node)) }
      return .member(lowerExpression(base), intern(name), span)
    case .call:
      guard let base = tree.firstNode(of: node), let arguments = subscriptArguments(of: node) else {
        return .nothing(lowerExpression(node))
      }
      let value = lowerExpression(base)
      return .item(value, key: lowerKey(arguments), span)
    default: return .nothing(lowerExpression(node))
    }
  }

  mutating func load(_ place: Place, _ flags: InstructionFlags = []) -> ValueID {
    switch place {
    case .variable(let name, let span): return read(name, at: span)
    case .member(let base, let name, let span): return emit(.readMember(base, name), flags, at: span)
    case .item(let base, let key, let span): return emit(.readItem(base, key: key), flags, at: span)
    case .nothing(let value): return value
    }
  }

  mutating func store(_ value: ValueID, _ place: Place, _ flags: InstructionFlags = []) {
    switch place {
    case .variable(let name, let span): write(name, value, flags, at: span)
    case .member(let base, let name, let span): emit(.writeMember(base, name, value), flags, at: span)
    case .item(let base, let key, let span): emit(.writeItem(base, key: key, value), flags, at: span)
    case .nothing: break
    }
  }
}
