/// What dotted names and names of modules mean, remembered: this depends on nothing but the files and the models, and
/// working it out anew takes text.
struct ResolvedNames: Sendable {
  /// Modules of the program, or external names, by their dotted names.
  var modules = SymbolMap<SetID>()
  /// The components of dotted names in annotations.
  var components = SymbolMap<[Symbol]>()
  /// Whether an external name is written as types are.
  var typeLike = SymbolMap<Bool>()
  private var joined = PairMap<Symbol>()
  private var imports = PairMap<SetID>()
  private var members = PairMap<ModuleMember>()

  /// What a module's name followed by that of a member denotes, whatever is assigned there.
  struct ModuleMember: Sendable {
    /// An external name that the models know.
    var external: Symbol?
    var submodule: ModuleID?
  }

  /// `a.b` for an external name `a` and a member `b`.
  mutating func join(_ prefix: Symbol, _ name: Symbol, _ symbols: inout SymbolTable) -> Symbol {
    let pair = IDPair(prefix.index, name.index)
    if let known = joined[pair] { return known }
    let symbol = symbols.intern("\(symbols[prefix]).\(symbols[name])")
    joined[pair] = symbol
    return symbol
  }

  /// What a name stands for in the import statements of a module.
  func imported(_ name: Symbol, by module: ModuleID) -> SetID? { imports[IDPair(module.index, name.index)] }

  mutating func note(_ set: SetID, asImportOf name: Symbol, by module: ModuleID) {
    imports[IDPair(module.index, name.index)] = set
  }

  func member(_ name: Symbol, of module: ModuleID) -> ModuleMember? {
    members[IDPair(module.index, name.index)]
  }

  mutating func note(_ member: ModuleMember, as name: Symbol, of module: ModuleID) {
    members[IDPair(module.index, name.index)] = member
  }
}
