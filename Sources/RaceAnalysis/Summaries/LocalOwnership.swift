import RaceIR

/// The containers that a function makes for itself, and from where on somebody else may have them.
///
/// Until then every activation has one of its own (ownership, RacerD section 4): what it does with it cannot race.
struct LocalOwnership {
  /// By the instruction that makes a container, the first instruction that gives it away; the largest number when
  /// none does.
  private var publications: [Int32: Int32] = [:]
  /// By local variable, the containers ever put there.
  private var contents: [Int32: [Int32]] = [:]
  /// By call that gives a view, what it is a view of.
  private var views: [Int32: ValueID] = [:]

  static let never = Int32.max

  /// - Parameter made: the instructions whose values are containers that nobody else has yet, in order.
  /// - Parameter keeps: whether a callee leaves its arguments where they are.
  /// - Parameter viewed: of what a call gives a live view: who has the view has the container.
  /// - Parameter leaks: whether the member that an instruction reads may give its object away.
  init(
    _ facts: FunctionFacts, made: [Int32], keeps: (ValueID) -> Bool,
    viewed: (ValueID) -> ValueID? = { _ in nil }, leaks: (Int32) -> Bool = { _ in false }
  ) {
    guard let first = made.first else { return }
    var rest = made[...]
    for index in Int(first)..<facts.body.count {
      if rest.first == Int32(index) {
        rest.removeFirst()
        publications[Int32(index)] = LocalOwnership.never
      }
      if case .readMember(let base, _) = facts.body[index].operation, leaks(Int32(index)) {
        publish(base, Int32(index), facts)
      }
      if case .call = facts.body[index].operation { views[Int32(index)] = viewed(ValueID(Int32(index))) }
      note(facts.body[index].operation, Int32(index), facts, keeps)
    }
  }

  private mutating func note(
    _ operation: Operation, _ index: Int32, _ facts: FunctionFacts, _ keeps: (ValueID) -> Bool
  ) {
    switch operation {
    case .writeLocal(let slot, let value):
      for made in denoted(value, facts) {
        if !(contents[slot.index]?.contains(made) ?? false) { contents[slot.index, default: []].append(made) }
        if facts.variables[Int(slot.index)].isCaptured { publish(made, index) }
      }
    case .writeCaptured(_, _, let value), .writeGlobal(_, let value), .writeTypeMember(_, let value),
      .writeMember(_, _, let value), .writeItem(_, _, let value), .yield(let value), .delegate(let value):
      publish(value, index, facts)
    case .container(_, let operands):
      for position in operands.indices { publish(ValueID(facts.operands[position]), index, facts) }
    case .makeFunction(_, let defaults):
      for position in defaults.indices { publish(ValueID(facts.operands[position]), index, facts) }
    case .call(let callee, let arguments):
      if keeps(callee) { return }
      for argument in facts.arguments[arguments.indices] { publish(argument.value, index, facts) }
    default:
      return
    }
  }

  private mutating func publish(_ value: ValueID, _ index: Int32, _ facts: FunctionFacts) {
    for made in denoted(value, facts) { publish(made, index) }
  }

  private mutating func publish(_ made: Int32, _ index: Int32) {
    if publications[made] == LocalOwnership.never { publications[made] = index }
  }

  private func denoted(_ value: ValueID, _ facts: FunctionFacts) -> [Int32] {
    guard value.exists else { return [] }
    if publications[value.index] != nil { return [value.index] }
    switch facts.body[Int(value.index)].operation {
    case .readLocal(let slot): return contents[slot.index] ?? []
    case .join(let left, let right): return denoted(left, facts) + denoted(right, facts)
    case .call: return views[value.index].map { denoted($0, facts) } ?? []
    default: return []
    }
  }

  /// Where a container is given away; nil for a value that is no container made here.
  func publication(of made: ValueID) -> Int32? { publications[made.index] }

  /// Whether nothing but the function's caller gets a container that it makes.
  func isKept(_ made: Int32) -> Bool { publications[made] == LocalOwnership.never }
}

extension Summarizer {
  func ownership(_ function: FunctionID, _ linked: LinkedFunction, _ values: [SetID]) -> LocalOwnership {
    var made: [Int32] = []
    for index in linked.facts.body.indices
    where isFresh(values[index], madeAt: Site(function, Int32(index)), in: linked) {
      made.append(Int32(index))
    }
    if made.isEmpty { return LocalOwnership(linked.facts, made: [], keeps: { _ in false }) }
    return LocalOwnership(
      linked.facts, made: made, keeps: { keepsArguments($0, linked, values) },
      viewed: { viewed(by: $0, linked, values) })
  }

  /// Whether a value is a container made by the instruction itself, or one that the function it calls has made for
  /// its caller alone.
  private func isFresh(_ value: SetID, madeAt place: Site, in linked: LinkedFunction) -> Bool {
    switch linked.facts.body[Int(place.instruction)].operation {
    case .container, .call: break
    default: return false
    }
    // A loop, because a closure would copy all that a summarizer holds, for every instruction of the program.
    for object in pointsTo.sets[value] {
      guard case .container(_, let site) = pointsTo.objects[object],
        site == place || pointsTo.madeForCaller.contains(object)
      else { return false }
    }
    return !value.isEmpty
  }

  /// Whether a callee only looks at what it is given: the built-ins, and what the models say gives back nothing of
  /// it. What others do with it (keep it, bind it, hand it to a thread) is not known.
  private func keepsArguments(_ callee: ValueID, _ linked: LinkedFunction, _ values: [SetID]) -> Bool {
    if case .readMember(_, let name) = linked.operation(callee),
      pointsTo.names.containerOperations[linked.symbol(name)] == .insertsElements
    {
      return true
    }
    for object in pointsTo.sets[values[Int(callee.index)]] {
      guard case .external(let name) = pointsTo.objects[object], looksOnly(name) else { return false }
    }
    return !values[Int(callee.index)].isEmpty
  }

  private func looksOnly(_ name: Symbol) -> Bool {
    guard pointsTo.models.callRoots[name] == nil else { return false }
    switch pointsTo.models.calls[name]?.result {
    case .nothing, .copy, .view: return true
    case .argument, .instance, .receiver, .task, .reference: return false
    case nil:
      return name != pointsTo.names.setAttribute && !pointsTo.models.typeNames.contains(name)
        && pointsTo.program.symbols[name].hasPrefix("builtins.")
    }
  }

  /// Of what a call gives a live view (`table.items()`, `iter(table)`).
  func viewed(by call: ValueID, _ linked: LinkedFunction, _ values: [SetID]) -> ValueID? {
    guard case .call(let callee, let arguments) = linked.operation(call) else { return nil }
    if let base = pointsTo.viewedReceiver(callee, linked) { return base }
    let passed = linked.facts.arguments[arguments.indices]
    for object in pointsTo.sets[values[Int(callee.index)]] {
      guard case .external(let name) = pointsTo.objects[object],
        case .view(let position) = pointsTo.models.calls[name]?.result, position < passed.count
      else { continue }
      return passed[passed.startIndex + position].value
    }
    return nil
  }

  /// Whether nobody but this activation has the container that an access touches.
  func isOwned(
    _ base: ValueID, at index: Int, _ fold: FoldState, by ownership: LocalOwnership? = nil
  ) -> Bool {
    let source = fold.resolved(base)
    guard source.exists, let publication = (ownership ?? fold.ownership).publication(of: source),
      fold.values[Int(base.index)] == fold.values[Int(source.index)], publication > Int32(index)
    else { return false }
    if publication == LocalOwnership.never { return true }
    let regions = fold.summary.regions
    return !regions.shareLoop(Int32(index), publication)
      || regions.isSameRepetition(source.index, Int32(index))
  }

  /// The container that an instruction goes to.
  func accessedContainer(_ index: Int, _ fold: FoldState) -> ValueID? {
    switch fold.linked.facts.body[index].operation {
    case .readItem(let base, _), .writeItem(let base, _, _), .deleteItem(let base, _), .iterate(let base):
      return base
    case .compare(.in, _, let base), .compare(.notIn, _, let base): return base
    case .branch(let condition): return condition
    case .call(let callee, let arguments):
      if case .readMember(let base, _) = fold.operation(callee), base.exists { return base }
      return fold.linked.facts.arguments[arguments.indices].first?.value
    default: return nil
    }
  }
}
