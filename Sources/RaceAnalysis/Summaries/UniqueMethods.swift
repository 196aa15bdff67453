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

extension Summarizer {
  /// `unknown.method(…)`.
  mutating func callByName(_ callee: ValueID, _ index: Int, _ fold: inout FoldState) {
    guard case .readMember(let base, let name) = fold.operation(callee), base.exists,
      fold.values[Int(base.index)].isEmpty, let method = uniqueMethods[fold.linked.symbol(name)],
      method != fold.function
    else { return }
    for receiver in receivers(of: method).prefix(Summarizer.mostTargets) {
      fold.summary.calls.append(
        CallEdge(
          instruction: Int32(index), callee: method, receiver: .object(receiver), held: fold.held,
          isConstruction: false))
    }
  }
}
