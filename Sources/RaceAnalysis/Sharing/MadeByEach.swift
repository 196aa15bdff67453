import RaceIR

/// Objects that are told apart only by the place that makes them, where both of two threads come by that place.
extension AnalysisState {
  /// Whether two accesses probably touch different objects: each of the two threads itself runs the function that
  /// makes them, and neither that function nor those that it returns them to store them anywhere.
  ///
  /// Some other object of that place may still be held where everybody finds it, so this is no proof.
  func areProbablyApart(_ left: AccessInstance, _ right: AccessInstance, _ threads: (Int, Int)) -> Bool {
    guard let met = objectsMet(left, right), !met.isEmpty else { return false }
    return met.allSatisfy { isMadeByEach($0, threads, depth: 3) }
  }

  private func objectsMet(_ left: AccessInstance, _ right: AccessInstance) -> Set<ObjectID>? {
    if case .container(let object) = summarizer.locations[left.access.location].base { return [object] }
    guard let left = left.objects, let right = right.objects else { return nil }
    return left.intersection(right)
  }

  private func isMadeByEach(_ object: ObjectID, _ threads: (Int, Int), depth: Int) -> Bool {
    let site: Site
    switch summarizer.pointsTo.objects[object] {
    case .instance(_, let place), .container(_, let place): site = place
    case .function, .boundMethod, .type, .anyInstance, .module, .external, .externalInstance, .parent:
      return false
    }
    guard depth > 0, site.function.index >= 0, program[site.function].facts.kind == .function,
      let nodes = graph.nodesOfFunction[site.function], runs(nodes, threads.0), runs(nodes, threads.1)
    else { return false }
    switch keeping(of: site) {
    case .nowhere: return !isKeptByCallers(of: site.function, object, depth: 3)
    case .elsewhere: return false
    case .onReceiver:
      // A part of the object under construction is as much one's own as the whole.
      guard summarizer.pointsTo.isInitializer(site.function) else { return false }
      return nodes.allSatisfy { node in
        let whole = graph.nodes[node].context.receiver
        return whole.exists && isMadeByEach(whole, threads, depth: depth - 1)
      }
    }
  }

  /// Whether a caller stores what a function returns to it, or returns it to one that does.
  private func isKeptByCallers(of function: FunctionID, _ object: ObjectID, depth: Int) -> Bool {
    let pointsTo = summarizer.pointsTo
    guard pointsTo.sets[pointsTo.variables[pointsTo.variables.returnValue(of: function)]].contains(object)
    else {
      return false
    }
    return (callers[function] ?? []).contains { call in
      keeping(of: call) != .nowhere
        || depth > 0 && call.function != function
          && isKeptByCallers(of: call.function, object, depth: depth - 1)
    }
  }

  private func runs(_ nodes: [Int], _ thread: Int) -> Bool {
    nodes.contains { graph.nodes[$0].roots.contains(thread) }
  }

  private enum Keeping { case nowhere, onReceiver, elsewhere }

  /// Where the function that makes an object stores it.
  private func keeping(of site: Site) -> Keeping {
    let linked = program[site.function]
    var names: Set<Int32> = [site.instruction]
    var slots: Set<Int32> = []
    var result = Keeping.nowhere
    for (index, instruction) in linked.facts.body.enumerated() where index > Int(site.instruction) {
      switch instruction.operation {
      case .writeLocal(let slot, let value):
        if names.contains(value.index) { slots.insert(slot.index) } else { slots.remove(slot.index) }
      case .readLocal(let slot):
        if slots.contains(slot.index) { names.insert(Int32(index)) }
      case .join(let left, let right):
        if names.contains(left.index) || names.contains(right.index) { names.insert(Int32(index)) }
      case .writeMember(let base, _, let value) where names.contains(value.index):
        if !linked.isReceiver(base) { return .elsewhere }
        result = .onReceiver
      case .writeGlobal(_, let value), .writeTypeMember(_, let value), .writeCaptured(_, _, let value),
        .writeItem(_, _, let value):
        if names.contains(value.index) { return .elsewhere }
      default: continue
      }
    }
    return result
  }
}
