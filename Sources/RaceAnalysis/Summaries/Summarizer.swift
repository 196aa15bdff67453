import RaceIR

/// Turns each function into its summary, in one pass over its body.
struct Summarizer: Sendable {
  var pointsTo: PointsTo
  let members: MemberIndex
  let constants: NamedConstants
  var locations = LocationTable()
  /// The containers seen at a location.
  var containers: [LocationID: Set<ObjectID>] = [:]
  /// What kinds of container were seen at a location.
  var shapes: [LocationID: Set<ContainerShape>] = [:]
  /// Containers that may hold one thing twice.
  var repetitive: Set<ObjectID> = []
  var summaries: [Summary]
  /// By decorated function, what its decorators add to each call of it.
  var decoratorEffects: [FunctionID: [DecoratorEffect]] = [:]
  /// By external name that was called, the roots whose pattern it fits.
  var patternRoots: [Symbol: [RootModel]] = [:]
  /// Methods that the constructor calls to make the state of its object, and its lock.
  var remakers: Set<FunctionID> = []
  private var isSummarized: [Bool]
  private var inProgress: Set<FunctionID> = []
  /// Functions whose bodies mention lock operations: only their effect on the caller's locks needs to be known early.
  private let touchesLocks: [Bool]
  /// Functions that enter a context manager or mention lock operations: they may take a lock and let go of it.
  let mayLock: [Bool]
  private let isolation: Isolation

  init(_ pointsTo: PointsTo) {
    self.pointsTo = pointsTo
    self.pointsTo.noteMadeForCallers()
    members = MemberIndex(pointsTo)
    constants = NamedConstants(pointsTo.program, members)
    isolation = Isolation(&self.pointsTo)
    summaries = Array(repeating: Summary(), count: pointsTo.program.functions.count)
    isSummarized = Array(repeating: false, count: pointsTo.program.functions.count)
    touchesLocks = Summarizer.lockFunctions(of: pointsTo)
    mayLock = zip(touchesLocks, pointsTo.program.functions).map { $0 || $1.entersContext }
  }

  mutating func summarizeAll() {
    for index in summaries.indices { complete(FunctionID(Int32(index))) }
    connectRunners()
    connectReflection()
    findRemakers()
    applyDecorators()
  }

  subscript(function: FunctionID) -> Summary {
    _read { yield summaries[Int(function.index)] }
  }

  /// By function, where it is called.
  func callers() -> [FunctionID: [Site]] {
    var callers: [FunctionID: [Site]] = [:]
    for index in summaries.indices {
      let function = FunctionID(Int32(index))
      for call in summaries[index].calls {
        let site = Site(function, call.instruction)
        if callers[call.callee]?.last != site { callers[call.callee, default: []].append(site) }
      }
    }
    return callers
  }

  private mutating func complete(_ function: FunctionID) {
    if isSummarized[Int(function.index)] { return }
    inProgress.insert(function)
    summaries[Int(function.index)] = summarize(function)
    inProgress.remove(function)
    isSummarized[Int(function.index)] = true
  }

  private mutating func summarize(_ function: FunctionID) -> Summary {
    pointsTo.evaluate(function)
    let linked = pointsTo.program[function]
    let values = pointsTo.values
    var fold = FoldState(
      function: function, linked: linked, values: values, ownership: ownership(function, linked, values),
      instances: instanceOwnership(function, linked, values))
    fold.isolation = isolation.tokens(of: function, pointsTo)
    fold.held = fold.isolation.map { Held(token: $0, section: -2) }
    for index in linked.facts.body.indices { step(index, linked.facts.body[index], &fold) }
    if fold.isReachable { fold.heldAtExit = meet(fold.heldAtExit, fold.held) }
    fold.summary.leavesHeld = (fold.heldAtExit ?? []).filter { $0.section >= 0 }.map(\.token)
    return fold.summary
  }

  /// Deeper chains of functions that only take and release locks for each other are not followed.
  private static let deepestEffect = 64

  /// What a callee does to its caller's locks, if anything.
  mutating func lockEffect(of callee: FunctionID) -> Summary? {
    guard touchesLocks[Int(callee.index)], !inProgress.contains(callee),
      inProgress.count < Summarizer.deepestEffect
    else { return nil }
    let values = pointsTo.values
    complete(callee)
    pointsTo.values = values
    return self[callee]
  }

  private static let lockWords: Set<String> = [
    "acquire", "release", "__enter__", "__exit__", "lock", "unlock",
  ]

  private static func lockFunctions(of pointsTo: PointsTo) -> [Bool] {
    let words = SymbolSet(lockWords.compactMap { pointsTo.program.symbols.find($0) })
    return pointsTo.program.functions.indices.map { index in
      let function = pointsTo.program.functions[index]
      if pointsTo.traits[index].contains(.contextManager) { return true }
      if words.contains(function.symbol(function.facts.name)) { return true }
      return function.facts.body.contains { instruction in
        guard case .readMember(_, let name) = instruction.operation else { return false }
        return words.contains(function.symbol(name))
      }
    }
  }

  // MARK: One instruction

  mutating func step(_ index: Int, _ instruction: Instruction, _ fold: inout FoldState) {
    fold.switchPoints.append((fold.switchPoints.last ?? 0) + (instruction.operation.isSwitchPoint ? 1 : 0))
    let callsBefore = fold.summary.calls.count
    defer { noteCheckedCalls(from: callsBefore, &fold) }
    defer { noteLockingCalls(from: callsBefore, index, instruction.operation, &fold) }
    switch instruction.operation {
    case .branch, .otherwise, .endBranch, .loop, .loopOtherwise, .endLoop, .attempt, .handler,
      .attemptOtherwise,
      .finally, .endAttempt:
      region(instruction.operation, index, &fold)
    case .enter(let manager):
      enter(manager, index, &fold)
    case .leave(let entered):
      leave(entered, index, &fold)
    case .exit(let kind, let value):
      exit(kind, value, index, &fold)
    case .await:
      suspend(index, &fold)
    case .yield, .delegate:
      let held = fold.held.map(\.token)
      fold.summary.heldAtYield = fold.summary.heldAtYield.map { $0.filter(held.contains) } ?? held
    case .call(let callee, let arguments):
      call(callee, arguments, index, instruction, &fold)
    default:
      access(instruction, index, &fold)
    }
  }

  /// While a task waits, others run under the same isolation: what follows is another section.
  private func suspend(_ index: Int, _ fold: inout FoldState) {
    for position in fold.held.indices where fold.isolation.contains(fold.held[position].token) {
      fold.held[position].section = -3 - Int32(index)
    }
  }

  private mutating func exit(_ kind: ExitKind, _ value: ValueID, _ index: Int, _ fold: inout FoldState) {
    if kind == .returnValue {
      noteReturnedView(value, index, &fold)
      noteReturnedReads(value, &fold)
      noteEscape(of: value, &fold)
      fold.heldAtExit = meet(fold.heldAtExit, heldAfterFinally(fold))
    }
    fold.isReachable = false
  }

  /// A `return` inside `try … finally` still runs the `finally`, which typically releases what is held.
  private func heldAfterFinally(_ fold: FoldState) -> [Held] {
    guard let outer = fold.frames.first(where: { $0.kind == .attempt }) else { return fold.held }
    return fold.held.filter { held in
      outer.entry.contains { $0 == held } && !isReleasedInFinally(held, fold)
    }
  }

  private func isReleasedInFinally(_ held: Held, _ fold: FoldState) -> Bool {
    fold.summary.regions.regions.contains { $0.kind == .finally }
  }
}

extension Operation {
  /// Whether CPython from 3.10 on may switch threads here: calls, backward jumps, and what calls behind the scenes.
  var isSwitchPoint: Bool {
    switch self {
    case .call, .loop, .endLoop, .enter, .leave, .await, .yield, .delegate, .iterate, .importModule,
      .importMember,
      .importAll, .makeType:
      true
    case .constant, .container, .makeFunction, .derived, .readLocal, .writeLocal, .deleteLocal, .readCaptured,
      .writeCaptured, .readGlobal, .writeGlobal, .deleteGlobal, .readTypeMember, .writeTypeMember,
      .readMember,
      .writeMember, .deleteMember, .readItem, .writeItem, .deleteItem, .unary, .binary, .compare, .join,
      .unpack,
      .branch, .otherwise, .endBranch, .loopOtherwise, .attempt, .handler, .attemptOtherwise, .finally,
      .endAttempt,
      .exit:
      false
    }
  }
}
