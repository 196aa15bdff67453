import RaceIR

extension AnalysisState {
  /// A function's run as if it were an access, so that the exclusions can be asked about two of them.
  func run(of function: FunctionID, at instruction: Int32, held: [Held] = []) -> [AccessInstance] {
    let access = Access(
      instruction: instruction, kind: .write, location: LocationID(0), base: .absolute, held: held,
      key: .unknown,
      stored: .nothing, isInitialization: false)
    return (graph.nodesOfFunction[function] ?? []).map { number in
      let node = graph.nodes[number]
      let own = held.map { AbsoluteLock($0.token, receiver: node.context.receiver) }
      return AccessInstance(
        AccessInstance.Fields(
          function: function, index: -1, access: access, roots: node.roots, held: node.heldByCallers + own,
          objects: nil, isConstructing: node.context.isConstructing, nodes: [number],
          isAssumedPublic: node.isAssumedPublic))
    }
  }

  /// The threads that may run both at once with no lock in common; nil when there are none.
  func overlap(_ left: AccessInstance, _ right: AccessInstance) -> (Int, Int)? {
    let rivalry = Rivalry(victim: left, first: left, held: left.held, rival: right, signal: .threadRoots)
    let asked: [Exclusion] = [.initialization, .sameThread, .startJoinOrder, .commonLock]
    guard !asked.contains(where: { $0.excludes(rivalry, self) != nil }) else { return nil }
    return overlap(of: rivalry)
  }
}
