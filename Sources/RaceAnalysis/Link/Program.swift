import RaceIR

/// The files of a program with one numbering for their functions, types and names.
///
/// Linking resolves nothing that needs evaluation: what an expression may denote is the business of `PointsTo`.
struct Program: Sendable {
  let units: [SourceUnit]
  let functions: [LinkedFunction]
  let types: [LinkedType]
  let functionBase: [Int32]
  let typeBase: [Int32]
  let modules: ModuleTable
  /// By type, the functions declared in its body.
  private let methodsOfType: [[FunctionID]]
  var symbols: SymbolTable
  /// By file, the module in which its top-level names live: the file itself unless its module shares a namespace.
  let namespaces: [ModuleID]
  /// By file, the functions that yield to a closure of their caller.
  let scopes: [Set<Int32>]
  /// Types that say of themselves, in one of their parts, that several threads may use their instances.
  let sharedTypes: Set<TypeID>
  private let uniqueGlobals: [Symbol: ModuleID?]

  /// - Parameter given: files that could not be read say nothing, not even that they have a top level; they are
  ///   left out.
  /// - Parameter immediate: by name, the library functions that run a closure before they return.
  init(units given: [SourceUnit], immediate: [String: ImmediateCall] = [:]) {
    let linked = ModuleLinking(given.filter { !$0.facts.functions.isEmpty }, immediate: immediate)
    let units = linked.units
    self.units = units
    scopes = linked.scopes
    namespaces = linked.namespaces
    var symbols = SymbolTable()
    var functions: [LinkedFunction] = []
    var types: [LinkedType] = []
    var functionBase: [Int32] = []
    var typeBase: [Int32] = []
    var sharedTypes: Set<TypeID> = []
    for (index, unit) in units.enumerated() {
      functionBase.append(Int32(functions.count))
      typeBase.append(Int32(types.count))
      let names = unit.facts.names.map { symbols.intern($0) }
      let module = ModuleID(Int32(index))
      for facts in unit.facts.functions {
        functions.append(
          LinkedFunction(
            facts: facts, module: module, namespace: linked.namespaces[index], names: names,
            base: functionBase[index], types: linked.types[index]))
      }
      for (number, facts) in unit.facts.types.enumerated() {
        let says = facts.flags
        if says.contains(.claimsThreadSafety), !says.contains(.deniesThreadSafety) {
          sharedTypes.insert(linked.types[index][number])
        }
        types.append(
          LinkedType(facts: facts, module: module, names: names, functionBase: functionBase[index]))
      }
    }
    var methods: [[FunctionID]] = Array(repeating: [], count: types.count)
    for (index, function) in functions.enumerated() where function.facts.kind == .function {
      if let owner = function.owner { methods[Int(owner.index)].append(FunctionID(Int32(index))) }
    }
    methodsOfType = methods
    self.functions = functions
    self.types = types
    self.functionBase = functionBase
    self.typeBase = typeBase
    self.symbols = symbols
    self.sharedTypes = sharedTypes
    modules = ModuleTable(units: units)
    uniqueGlobals = Program.uniqueGlobals(functions, units, linked.namespaces)
  }

  /// Whether names of the top level are shared by the files of a module.
  func sharesNamespace(_ module: ModuleID) -> Bool { self[module].facts.traits.contains(.sharedNamespace) }

  /// The only namespace, of those that are shared by files, that has a global of a name.
  func owner(ofUniqueGlobal name: Symbol) -> ModuleID? { uniqueGlobals[name] ?? nil }

  private static func uniqueGlobals(
    _ functions: [LinkedFunction], _ units: [SourceUnit], _ namespaces: [ModuleID]
  ) -> [Symbol: ModuleID?] {
    var result: [Symbol: ModuleID?] = [:]
    for function in functions where units[Int(function.module.index)].facts.traits.contains(.sharedNamespace)
    {
      for instruction in function.facts.body {
        guard case .writeGlobal(let id, _) = instruction.operation else { continue }
        let name = function.symbol(id)
        if let known = result[name] {
          if known != function.namespace { result[name] = .some(nil) }
        } else {
          result[name] = function.namespace
        }
      }
    }
    return result
  }

  subscript(function: FunctionID) -> LinkedFunction { functions[Int(function.index)] }
  subscript(type: TypeID) -> LinkedType { types[Int(type.index)] }
  subscript(module: ModuleID) -> SourceUnit { units[Int(module.index)] }

  /// Whether a function runs a closure of its caller between two parts of its own.
  func isScope(_ function: FunctionID) -> Bool {
    let module = Int(self[function].module.index)
    return scopes[module].contains(function.index - functionBase[module])
  }

  func methods(of type: TypeID) -> [FunctionID] { methodsOfType[Int(type.index)] }

  /// The function that runs a file's top level.
  func topLevel(of module: ModuleID) -> FunctionID { FunctionID(functionBase[Int(module.index)]) }

  func name(of function: FunctionID) -> String {
    let linked = self[function]
    return symbols[linked.names[Int(linked.facts.name.index)]]
  }

  /// `package.module.Class.method`; for a file's top level, the module's name.
  func qualifiedName(of function: FunctionID) -> String {
    let linked = self[function]
    let module = self[linked.module].module
    if linked.facts.kind == .topLevel { return module }
    return qualify(module, symbols[linked.names[Int(linked.facts.qualifiedName.index)]])
  }

  func qualifiedName(of type: TypeID) -> String {
    let linked = self[type]
    return qualify(self[linked.module].module, symbols[linked.names[Int(linked.facts.qualifiedName.index)]])
  }

  private func qualify(_ module: String, _ name: String) -> String {
    module.isEmpty ? name : "\(module).\(name)"
  }
}

/// A function with its place in the program; a reference, because its many arrays are handed around all the time.
final class LinkedFunction: Sendable {
  let facts: FunctionFacts
  let module: ModuleID
  /// Where the top-level names of the file live.
  let namespace: ModuleID
  /// From the file's name ids to the program's symbols.
  let names: [Symbol]
  private let base: Int32
  /// The types of the file; for an extension, the type that it extends.
  private let types: [TypeID]

  init(
    facts: FunctionFacts, module: ModuleID, namespace: ModuleID, names: [Symbol], base: Int32, types: [TypeID]
  ) {
    self.facts = facts
    self.module = module
    self.namespace = namespace
    self.names = names
    self.base = base
    self.types = types
  }

  var parent: FunctionID { function(facts.parent) }
  var owner: TypeID? { facts.owner.map { type($0) } }
  func function(_ index: FunctionIndex) -> FunctionID { FunctionID(base + index.index) }
  func type(_ index: TypeIndex) -> TypeID { types[Int(index.index)] }
  func symbol(_ name: NameID) -> Symbol { names[Int(name.index)] }
}

/// A nominal type with its place in the program.
struct LinkedType: Sendable {
  let facts: TypeFacts
  let module: ModuleID
  let names: [Symbol]
  let functionBase: Int32

  var body: FunctionID { FunctionID(functionBase + facts.body.index) }
  func symbol(_ name: NameID) -> Symbol { names[Int(name.index)] }
}
