import RaceIR

/// What depends on the values of calls that lock for themselves: the raw material of split critical sections
/// that lie in several functions (`set(get() + 1)`, where `get` and `set` each lock).
extension Summarizer {
  /// Remembers calls of functions that may lock, and on which earlier ones they depend.
  mutating func noteLockingCalls(
    from first: Int, _ index: Int, _ operation: Operation, _ fold: inout FoldState
  ) {
    guard fold.summary.calls.count > first,
      fold.summary.calls[first...].contains(where: { worksUnderLock($0.callee) })
    else { return }
    noteDependence(on: passedValues(operation, fold), Int32(index), &fold)
    fold.lockingCalls.insert(Int32(index))
  }

  /// Whether a function may take a lock, or leave its work to a queue that is one.
  private func worksUnderLock(_ function: FunctionID) -> Bool {
    mayLock[Int(function.index)] || self[function].spawns.contains { !$0.callbacks.isEmpty }
  }

  private func passedValues(_ operation: Operation, _ fold: FoldState) -> [ValueID] {
    switch operation {
    case .call(let callee, let arguments):
      fold.linked.facts.arguments[arguments.indices].map(\.value) + changedValues(callee, fold)
    // To change a part of a value that a getter gave is to set all of it.
    case .writeMember(let base, _, let value): hasValueContainers(fold) ? [base, value] : [value]
    case .writeItem(let base, _, let value): [base, value]
    default: []
    }
  }

  /// The value that a method changes in place, where values are written back.
  private func changedValues(_ callee: ValueID, _ fold: FoldState) -> [ValueID] {
    guard hasValueContainers(fold), case .readMember(let base, _) = fold.operation(callee) else { return [] }
    return [base]
  }

  /// Notes on which locking calls an instruction depends: by the values it takes, or by the tests it stands under.
  func noteDependence(on values: [ValueID], _ target: Int32, _ fold: inout FoldState) {
    guard !fold.lockingCalls.isEmpty else { return }
    for source in lockingCalls(feeding: values, fold) where source != target {
      fold.summary.dependences.append(CallDependence(source: source, target: target, isControl: false))
    }
    let tests = fold.conditions.compactMap { condition in
      if case .value(let value) = condition.test { value } else { nil }
    }
    for source in lockingCalls(feeding: tests, fold) where source != target {
      fold.summary.dependences.append(CallDependence(source: source, target: target, isControl: true))
    }
  }

  private func lockingCalls(feeding values: [ValueID], _ fold: FoldState) -> [Int32] {
    var found: [Int32] = []
    visitValues(from: values, fold) { if fold.lockingCalls.contains($0) { found.append($0) } }
    return found.sorted()
  }

  /// The reads under a lock that the returned value was computed from.
  func noteReturnedReads(_ value: ValueID, _ fold: inout FoldState) {
    guard value.exists, !fold.summary.acquisitions.isEmpty else { return }
    var reads: [Int] = []
    visit(from: [value], fold) { position in
      let access = fold.summary.accesses[position]
      if !access.kind.isWrite, access.held.contains(where: { $0.token.mode == .exclusive }) {
        reads.append(position)
      }
    }
    for read in reads.sorted() where !fold.summary.returnedReads.contains(read) {
      fold.summary.returnedReads.append(read)
    }
  }
}

extension LinkedFunction {
  /// Whether it has a `with` block.
  var entersContext: Bool {
    facts.body.contains { if case .enter = $0.operation { true } else { false } }
  }
}
