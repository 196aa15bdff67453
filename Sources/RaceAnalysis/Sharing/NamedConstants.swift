import RaceIR

/// The globals that are bound once, to a literal, by their own name and by those under which other modules import
/// them: `hass.data[DOMAIN]` is then an item like `hass.data["light"]`.
struct NamedConstants: Sendable {
  private enum Binding: Sendable {
    case literal(ItemKey)
    case imported(from: ModuleID, Symbol)
    case other
  }

  private var bindings: [IDPair: Binding] = [:]
  /// Imports of imports beyond this many are not followed.
  private static let longestChain = 6

  init(_ program: Program, _ members: MemberIndex) {
    for index in program.functionBase.indices {
      let linked = program[program.topLevel(of: ModuleID(Int32(index)))]
      for case .writeGlobal(let name, let value) in linked.facts.body.lazy.map({ $0.operation }) {
        bind(linked.symbol(name), to: value, linked, program, members)
      }
    }
  }

  private mutating func bind(
    _ name: Symbol, to value: ValueID, _ linked: LinkedFunction, _ program: Program, _ members: MemberIndex
  ) {
    let key = IDPair(linked.namespace.index, name.index)
    // `settings.LIMIT = 5` elsewhere would change it, whatever `settings` is.
    if bindings[key] != nil || members.changes(name, of: linked.namespace) || members.changing.contains(name)
    {
      bindings[key] = .other
    } else if let binding = binding(of: value, linked, program) {
      bindings[key] = binding
    }
  }

  private func binding(of value: ValueID, _ linked: LinkedFunction, _ program: Program) -> Binding? {
    guard value.exists else { return .other }
    switch linked.facts.body[Int(value.index)].operation {
    case .constant(let constant):
      return ItemKey(constant, in: linked).map(Binding.literal) ?? .other
    case .importMember(let base, let name):
      guard case .importModule(let written) = linked.facts.body[Int(base.index)].operation else {
        return .other
      }
      let module = ModuleTable.absoluteName(
        of: program.symbols[linked.symbol(written)], in: program[linked.module])
      guard let source = program.modules.find(module) else { return .other }
      return .imported(from: source, linked.symbol(name))
    default:
      return .other
    }
  }

  /// The literal that a global of a module stands for.
  func literal(_ name: Symbol, of module: ModuleID) -> ItemKey? {
    var key = IDPair(module.index, name.index)
    for _ in 0..<NamedConstants.longestChain {
      switch bindings[key] {
      case .literal(let literal): return literal
      case .imported(let source, let name): key = IDPair(source.index, name.index)
      case .other, nil: return nil
      }
    }
    return nil
  }
}

extension ItemKey {
  /// Nil for constants that are no usual keys.
  init?(_ constant: Constant, in linked: LinkedFunction) {
    switch constant {
    case .integer(let value): self = .integer(value)
    case .string(let text): self = .string(linked.symbol(text))
    case .none, .boolean, .other: return nil
    }
  }
}
