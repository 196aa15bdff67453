import RaceIR

/// Methods that can be told by their name alone: one type of the program has it, and no library that is modelled.
///
/// A call of such a name on an object of unknown origin (made by a factory that takes the type as an argument, or by
/// a plug-in) is taken to be a call of that method. Short and common names are left out: objects of other libraries
/// may have them too.
struct UniqueMethods: Sendable {
  private var methods: [Symbol: FunctionID] = [:]

  /// The name must consist of several words.
  private static func isTelling(_ name: String) -> Bool {
    let words = name.split(separator: "_")
    return words.count > 1 && name.count >= 9 && !name.hasPrefix("__")
  }

  init(_ pointsTo: PointsTo) {
    var ambiguous: Set<Symbol> = []
    for index in pointsTo.program.functions.indices {
      let function = FunctionID(Int32(index))
      let linked = pointsTo.program[function]
      guard linked.facts.kind == .function, linked.owner != nil else { continue }
      let name = linked.symbol(linked.facts.name)
      if methods[name] != nil || !pointsTo.hasReceiver(function) { ambiguous.insert(name) }
      methods[name] = function
    }
    for name in ambiguous { methods[name] = nil }
    let libraryNames = pointsTo.models.memberNames
    methods = methods.filter { name, _ in
      let text = pointsTo.program.symbols[name]
      return UniqueMethods.isTelling(text) && !libraryNames.contains(text)
    }
  }

  subscript(name: Symbol) -> FunctionID? { methods[name] }
}

extension PointsTo {
  /// `unknown.method`, on each object that the method is known to run on.
  mutating func methodByName(_ name: Symbol, of base: SetID, at site: Site) -> SetID {
    guard base.isEmpty, let method = uniqueMethods?[name], method != site.function,
      traits[Int(method.index)].isDisjoint(with: [.property, .setter, .classMethod])
    else { return .empty }
    var result = SetID.empty
    for receiver in sets[read(variables.slot(method, 0), by: site.function)].prefix(Summarizer.mostTargets) {
      let bound = objects.intern(.boundMethod(method, receiver: receiver))
      result = sets.union(result, sets.singleton(bound))
    }
    return result
  }

  /// Looks again at what the names of methods alone can tell.
  mutating func enqueueCallsByName() {
    guard let uniqueMethods else { return }
    for (index, function) in program.functions.enumerated() {
      let mentions = function.facts.body.contains { instruction in
        guard case .readMember(_, let name) = instruction.operation else { return false }
        return uniqueMethods[function.symbol(name)] != nil
      }
      if mentions { enqueue(FunctionID(Int32(index))) }
    }
  }
}
