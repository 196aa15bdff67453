import RaceIR

extension Summarizer {
  /// Looks back from an access for what it depends on: a read of the same location that feeds it, or decides
  /// whether it happens.
  mutating func noteWindows(_ position: Int, _ value: ValueID, _ fold: inout FoldState) {
    let access = fold.summary.accesses[position]
    if access.kind.isWrite, let read = earliestSource(of: value, for: access, fold) {
      let isLazy = fallsBack(value, to: access, fold)
      add(isLazy ? .lazyInitialization : .readModifyWrite, read, position, guardsEffects: false, &fold)
    }
    if empties(access, fold), let copy = earlierCopy(of: access, position, fold) {
      add(.readModifyWrite, copy, position, guardsEffects: false, &fold)
    }
    noteCheck(before: position, &fold)
    if access.kind.isWrite {
      noteDependence(on: dependencies(of: value, access, fold), access.instruction, &fold)
    }
  }

  private func add(
    _ kind: WindowKind, _ first: Int, _ last: Int, guardsEffects: Bool, testsValue: Bool = false,
    refuses: Bool = false, _ fold: inout FoldState
  ) {
    let start = fold.summary.accesses[first]
    let end = fold.summary.accesses[last]
    let held = start.held.filter { held in end.held.contains(held) }
    let before = start.instruction > 0 ? fold.switchPoints[Int(start.instruction) - 1] : 0
    let after = end.instruction > 0 ? fold.switchPoints[Int(end.instruction) - 1] : 0
    fold.summary.windows.append(
      Window(
        kind: kind, first: first, last: last, heldThroughout: held, hasSwitchPoint: after > before,
        guardsEffects: guardsEffects, testsValue: testsValue, refuses: refuses))
  }

  /// `self.x = self.x or Make()`.
  private func fallsBack(_ value: ValueID, to access: Access, _ fold: FoldState) -> Bool {
    guard value.exists, case .join(let left, _) = fold.operation(fold.resolved(value)), left.exists else {
      return false
    }
    return accesses(at: fold.resolved(left).index, fold).contains {
      fold.summary.accesses[$0].location == access.location
    }
  }

  /// Everything is taken out, or the variable gets a new container.
  private func empties(_ access: Access, _ fold: FoldState) -> Bool {
    switch access.kind {
    case .mutate:
      guard case .call(let callee, _) = fold.linked.facts.body[Int(access.instruction)].operation,
        case .readMember(_, let name) = fold.operation(callee)
      else { return false }
      return pointsTo.program.symbols[fold.linked.symbol(name)] == "clear"
    case .read, .write, .delete, .itemRead, .contains, .itemWrite, .itemDelete, .add, .remove, .discard,
      .measure,
      .iterate, .snapshot:
      return false
    }
  }

  /// A copy of the elements, or a walk over them, before they are thrown away: what comes in between is lost.
  private func earlierCopy(of access: Access, _ position: Int, _ fold: FoldState) -> Int? {
    fold.summary.accesses[..<position].lastIndex { earlier in
      (earlier.kind == .snapshot || earlier.kind == .iterate) && touchSame(earlier, access)
    }
  }

  // MARK: Data dependence

  /// The earliest read of the same place that the value, or the key it is stored under, was computed from.
  private func earliestSource(of value: ValueID, for access: Access, _ fold: FoldState) -> Int? {
    var found: Int?
    visit(from: dependencies(of: value, access, fold), fold, notThrough: access.location) { read in
      let candidate = fold.summary.accesses[read]
      guard candidate.kind == .read || candidate.kind == .itemRead || candidate.kind == .measure,
        touchSame(candidate, access)
      else { return }
      if found.map({ read < $0 }) ?? true { found = read }
    }
    return found
  }

  private func dependencies(of value: ValueID, _ access: Access, _ fold: FoldState) -> [ValueID] {
    switch fold.linked.facts.body[Int(access.instruction)].operation {
    case .writeItem(_, let key, let value): [value, key]
    default: [value]
    }
  }

  func touchSame(_ left: Access, _ right: Access) -> Bool {
    left.location == right.location && !left.isCertainlyElsewhere(than: right)
      && (left.base == right.base || left.base == .absolute)
  }

  /// Walks the values that a value is computed from, and reports the accesses among them.
  func visit(
    from roots: [ValueID], _ fold: FoldState, notThrough location: LocationID? = nil, _ report: (Int) -> Void
  ) {
    visitValues(from: roots, fold, notThrough: location) { value in
      for access in accesses(at: value, fold) { report(access) }
    }
  }

  /// Walks the values that a value is computed from, itself among them.
  ///
  /// - Parameter location: a reading of it is the end of the way, whatever was stored there before.
  func visitValues(
    from roots: [ValueID], _ fold: FoldState, notThrough location: LocationID? = nil,
    _ report: (Int32) -> Void
  ) {
    var pending = roots
    // An array, because there are mostly less than ten.
    var seen: [Int32] = []
    while let value = pending.popLast(), seen.count < 200 {
      guard value.exists, !seen.contains(value.index) else { continue }
      seen.append(value.index)
      report(value.index)
      pending += operands(of: value, fold, notThrough: location)
    }
  }

  private func accesses(at instruction: Int32, _ fold: FoldState) -> [Int] {
    let first = Int(fold.accessOf[Int(instruction)])
    guard first >= 0 else { return [] }
    var result: [Int] = []
    var position = first
    while position < fold.summary.accesses.count, fold.summary.accesses[position].instruction == instruction {
      result.append(position)
      position += 1
    }
    return result
  }

  private func operands(of value: ValueID, _ fold: FoldState, notThrough location: LocationID?) -> [ValueID] {
    let facts = fold.linked.facts
    switch facts.body[Int(value.index)].operation {
    case .readLocal: return fold.values(reaching: value)
    case .container(_, let range), .derived(let range):
      return range.indices.map { ValueID(facts.operands[$0]) }
    case .call(let callee, let arguments):
      return [callee] + facts.arguments[arguments.indices].map(\.value)
    case .readMember(let base, _): return [base] + storedBefore(value, fold, notThrough: location)
    case .unary(_, let base), .unpack(let base, _), .await(let base), .iterate(let base),
      .enter(let base):
      return [base]
    case .readItem(let base, let key): return [base, key]
    case .binary(_, let left, let right), .compare(_, let left, let right), .join(let left, let right):
      return [left, right]
    default: return []
    }
  }

  /// The value that the same function stored last in the attribute of its receiver which an instruction reads, with
  /// no lock taken or released in between.
  private func storedBefore(_ read: ValueID, _ fold: FoldState, notThrough location: LocationID?) -> [ValueID]
  {
    let position = Int(fold.accessOf[Int(read.index)])
    guard position > 0 else { return [] }
    let access = fold.summary.accesses[position]
    let earlier = fold.summary.accesses[..<position].last {
      $0.kind == .write && $0.location == access.location
    }
    guard access.location != location, access.base == .receiver, let earlier, earlier.base == .receiver,
      earlier.held == access.held,
      case .writeMember(_, _, let value) = fold.linked.facts.body[Int(earlier.instruction)].operation
    else { return [] }
    return [value]
  }

  // MARK: Control dependence

  /// The nearest test of the same place under which the access stands.
  private mutating func noteCheck(before position: Int, _ fold: inout FoldState) {
    let access = fold.summary.accesses[position]
    for condition in fold.conditions.reversed() {
      guard let check = check(condition, before: access, fold) else { continue }
      guard var kind = kind(of: access, after: check) else { return }
      if condition.refusesOtherwise && kind == .lazyInitialization { kind = .checkThenAct }
      add(
        kind, check.access, position, guardsEffects: guardsEffects(condition, fold),
        testsValue: check.foundAbsent == nil, refuses: condition.refusesOtherwise, &fold)
      return
    }
  }

  private struct Check {
    var access: Int
    /// The test found nothing there; nil when the test is of another nature.
    var foundAbsent: Bool?
  }

  private func check(_ condition: FoldState.Condition, before access: Access, _ fold: FoldState) -> Check? {
    switch condition.test {
    case .value(let value):
      var latest: Int?
      visit(from: [value], fold) { read in
        if read > latest ?? -1, isTest(fold.summary.accesses[read], before: access) { latest = read }
      }
      // `if queue:` asks for the elements of what was read.
      for read in condition.branch.map({ accesses(at: Int32($0), fold) }) ?? [] {
        if read > latest ?? -1, isTest(fold.summary.accesses[read], before: access) { latest = read }
      }
      return latest.map { Check(access: $0, foundAbsent: absence(value, condition.polarity, fold)) }
    case .exception(let range):
      let attempted = fold.summary.accesses.indices.last { index in
        isAttempt(fold.summary.accesses[index], in: range, before: access)
      }
      return attempted.map { Check(access: $0, foundAbsent: true) }
    }
  }

  private func isTest(_ candidate: Access, before access: Access) -> Bool {
    !candidate.kind.isWrite && candidate.kind != .iterate && candidate.instruction < access.instruction
      && touchSame(candidate, access)
  }

  private func isAttempt(_ candidate: Access, in range: Range<Int>, before access: Access) -> Bool {
    range.contains(Int(candidate.instruction)) && (candidate.kind == .itemRead || candidate.kind == .read)
      && touchSame(candidate, access)
  }

  /// What a test that came out as it did says about the thing tested: it is absent, it is there, or something else.
  func absence(_ value: ValueID, _ outcome: Bool, _ fold: FoldState) -> Bool? {
    let source = fold.resolved(value)
    guard source.exists else { return nil }
    switch fold.operation(source) {
    case .unary(.not, let operand): return absence(operand, !outcome, fold)
    case .compare(let comparison, _, let right): return absence(comparison, right, outcome, fold)
    case .readMember, .readGlobal, .readCaptured, .readTypeMember, .readItem, .call, .readLocal:
      return !outcome
    case .join(let left, let right): return absence(left, outcome, fold) ?? absence(right, outcome, fold)
    default: return nil
    }
  }

  private func absence(
    _ comparison: ComparisonOperator, _ right: ValueID, _ outcome: Bool, _ fold: FoldState
  ) -> Bool? {
    let isAgainstNone = right.exists && fold.operation(right) == .constant(.none)
    switch comparison {
    case .is, .equal: return isAgainstNone ? outcome : nil
    case .isNot, .notEqual: return isAgainstNone ? !outcome : nil
    case .in: return !outcome
    case .notIn: return outcome
    case .less, .lessOrEqual, .greater, .greaterOrEqual: return nil
    }
  }

  private func kind(of access: Access, after check: Check) -> WindowKind? {
    switch access.kind {
    case .write, .itemWrite:
      return check.foundAbsent == true && access.stored != .constant && access.stored != .none
        ? .lazyInitialization : .checkThenAct
    case .add:
      // `setdefault` tests and stores in one step.
      return access.key == .unknown ? .checkThenAct : nil
    case .delete, .itemDelete, .remove, .mutate:
      return .checkThenAct
    case .discard:
      return nil
    case .read, .itemRead:
      return check.foundAbsent == false ? .checkThenAct : nil
    case .contains, .measure, .iterate, .snapshot:
      return nil
    }
  }

  /// Whether the arm that a condition guards calls anything.
  private func guardsEffects(_ condition: FoldState.Condition, _ fold: FoldState) -> Bool {
    let body = fold.linked.facts.body
    var depth = 0
    for index in (condition.instruction + 1)..<max(condition.instruction + 1, body.count) {
      switch body[index].operation {
      case .branch, .loop, .attempt: depth += 1
      case .endBranch, .endLoop, .endAttempt:
        if depth == 0 { return false }
        depth -= 1
      case .otherwise, .handler:
        if depth == 0 { return false }
      case .call: return true
      default: break
      }
    }
    return false
  }
}
