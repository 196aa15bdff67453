import RaceIR

/// Objects that a function makes: until it gives one away, by a queue, a container, a call or one of its own methods,
/// nobody else has it (ownership, RacerD section 4). Putting it into a queue hands it over.
extension Summarizer {
  func instanceOwnership(_ function: FunctionID, _ linked: LinkedFunction, _ values: [SetID])
    -> LocalOwnership
  {
    let made = linked.facts.body.indices.compactMap { index -> Int32? in
      guard case .call = linked.facts.body[index].operation else { return nil }
      return isNew(values[index], madeAt: Site(function, Int32(index))) ? Int32(index) : nil
    }
    return LocalOwnership(
      linked.facts, made: made, keeps: { _ in false }, leaks: { isMethod(values[Int($0)]) })
  }

  /// Whether an instruction makes an object whose constructor keeps it to itself.
  private func isNew(_ value: SetID, madeAt place: Site) -> Bool {
    let objects = pointsTo.sets[value]
    guard objects.count == 1, case .instance(let type, let site) = pointsTo.objects[objects[0]],
      site == place,
      pointsTo.hierarchy.externalAncestors(of: type).isEmpty
    else { return false }
    let lineage = pointsTo.hierarchy.ancestry(of: type)
    let constructors = lineage.flatMap { pointsTo.program.methods(of: $0) }.filter { method in
      let linked = pointsTo.program[method]
      return pointsTo.isInitializer(method) || linked.symbol(linked.facts.name) == pointsTo.names.new
    }
    return constructors.allSatisfy { keepsReceiver($0, depth: 3) }
  }

  /// Whether a method uses its object only to get at attributes, and to call methods that do no more.
  func keepsReceiver(_ method: FunctionID, depth: Int) -> Bool {
    let linked = pointsTo.program[method]
    guard depth > 0, !linked.facts.variables.isEmpty, !linked.facts.variables[0].isCaptured else {
      return false
    }
    var receivers: Set<Int32> = []
    for (index, instruction) in linked.facts.body.enumerated() {
      switch instruction.operation {
      case .readLocal(let slot):
        if slot.index == 0 { receivers.insert(Int32(index)) }
      case .readMember(let base, let name) where receivers.contains(base.index):
        guard let called = calledMethod(linked.symbol(name), of: linked.owner) else { continue }
        if called == method || !keepsReceiver(called, depth: depth - 1) { return false }
      case .writeMember(_, _, let value), .writeGlobal(_, let value), .writeLocal(_, let value),
        .writeCaptured(_, _, let value), .writeItem(_, _, let value), .yield(let value), .exit(_, let value):
        if receivers.contains(value.index) { return false }
      case .container(_, let operands), .derived(let operands):
        if operands.indices.contains(where: { receivers.contains(linked.facts.operands[$0]) }) {
          return false
        }
      case .call(_, let arguments):
        let passed = linked.facts.arguments[arguments.indices]
        if passed.contains(where: { receivers.contains($0.value.index) }) { return false }
      default:
        continue
      }
    }
    return true
  }

  private func calledMethod(_ name: Symbol, of owner: TypeID?) -> FunctionID? {
    guard let owner, let node = pointsTo.objects.find(.type(owner)) else { return nil }
    for ancestor in pointsTo.hierarchy.ancestry(of: owner) {
      let type = ancestor == owner ? node : pointsTo.objects.find(.type(ancestor)) ?? node
      guard let field = pointsTo.variables.find(.field(type, name)) else { continue }
      for member in pointsTo.sets[pointsTo.variables[field]] {
        if case .function(let function) = pointsTo.objects[member] { return function }
      }
    }
    return nil
  }

  /// A method of an object may give the object away.
  private func isMethod(_ value: SetID) -> Bool {
    pointsTo.sets[value].contains { object in
      switch pointsTo.objects[object] {
      case .boundMethod, .function: true
      default: false
      }
    }
  }

  /// Whether an instruction touches an attribute of an object that nobody else has yet.
  func touchesOwnInstance(_ index: Int, _ fold: FoldState) -> Bool {
    switch fold.linked.facts.body[index].operation {
    case .readMember(let base, _), .writeMember(let base, _, _), .deleteMember(let base, _):
      isOwned(base, at: index, fold, by: fold.instances)
    default: false
    }
  }
}
