import RaceIR

/// `getattr(self, "_on_" + kind)(…)`: methods that nobody calls by name are called from there.
///
/// A method whose name begins with an underscore is not for callers outside. When its own type looks methods up by
/// names that it computes, that look-up is the only caller left, and the method runs where the look-up runs.
extension Summarizer {
  mutating func connectReflection() {
    let callers = summaries.indices.filter { summaries[$0].reflectiveCall != nil }
    guard !callers.isEmpty else { return }
    var called: Set<FunctionID> = []
    for summary in summaries {
      for call in summary.calls { called.insert(call.callee) }
      called.formUnion(summary.escapingFunctions)
      for spawn in summary.spawns { called.formUnion(spawn.callbacks.map(\.function)) }
    }
    for index in callers { connect(FunctionID(Int32(index)), besides: called) }
  }

  private mutating func connect(_ caller: FunctionID, besides called: Set<FunctionID>) {
    guard let call = summaries[Int(caller.index)].reflectiveCall,
      let method = pointsTo.enclosingMethod(of: caller)
    else { return }
    for receiver in receivers(of: method) {
      guard let type = pointsTo.objects.type(of: receiver) else { continue }
      for ancestor in pointsTo.hierarchy.linearization(of: type) {
        for callee in pointsTo.program.methods(of: ancestor)
        where pointsTo.hasReceiver(callee) && !called.contains(callee) && isPrivate(callee) {
          summaries[Int(caller.index)].calls.append(
            CallEdge(
              instruction: call.instruction, callee: callee, receiver: .same(receiver), held: call.held,
              isConstruction: false))
        }
      }
    }
  }

  private func isPrivate(_ function: FunctionID) -> Bool {
    let name = pointsTo.program.name(of: function)
    return name.hasPrefix("_") && !name.hasSuffix("__")
  }
}

/// A call of what was looked up by a computed name on the receiver.
struct ReflectiveCall: Hashable, Sendable {
  var instruction: Int32
  var held: [Held]
}

extension Summarizer {
  /// Notes a call of `getattr(self, name)` where the name is not a literal.
  mutating func noteReflectiveCall(_ callee: ValueID, _ index: Int, _ fold: inout FoldState) {
    let source = fold.resolved(callee)
    guard source.exists, case .call(let function, let arguments) = fold.operation(source), function.exists,
      pointsTo.sets[fold.values[Int(function.index)]].contains(where: {
        pointsTo.objects[$0] == .external(pointsTo.names.getAttribute)
      })
    else { return }
    let passed = fold.linked.facts.arguments[arguments.indices]
    guard passed.count >= 2, let base = passed.first?.value, isReceiver(base, fold) else { return }
    let name = passed[passed.startIndex + 1].value
    guard name.exists else { return }
    if case .constant = fold.operation(name) { return }
    fold.summary.reflectiveCall = ReflectiveCall(instruction: Int32(index), held: fold.held)
  }
}
