import RaceIR

/// A function as it runs on one object.
struct Context: Hashable, Sendable {
  var function: FunctionID
  var receiver: ObjectID
  /// Part of making the receiver: nobody else has it yet.
  var isConstructing: Bool
}

extension Context: Interned {
  var scattered: UInt64 { Mix(function.index, receiver.index).with(isConstructing ? 1 : 0).bits }
}

/// A lock with its object, in the terms of the whole program.
struct AbsoluteLock: Hashable, Sendable {
  var variable: Location
  var owner: ObjectID
  var mode: LockMode
  var isGuess: Bool

  init(_ token: LockToken, receiver: ObjectID) {
    variable = token.variable
    mode = token.mode
    isGuess = token.isGuess
    switch token.owner {
    case .receiver: owner = receiver
    case .object(let object): owner = object
    case .any: owner = .none
    }
  }

  /// Whether the two may be taken for one lock; an unknown owner is given the benefit of the doubt.
  func isSame(as other: AbsoluteLock) -> Bool {
    variable == other.variable && (owner == other.owner || !owner.exists || !other.owner.exists)
  }
}

/// Every function in every context in which a thread of control reaches it, with the threads that do and the locks
/// that all callers hold.
///
/// The locks are the greatest solution of a must-analysis over the call graph, the threads the least one of a
/// may-analysis.
struct ContextGraph: Sendable {
  struct Node: Sendable {
    var context: Context
    var roots: RootSet
    /// Reached only because it is public and may be called from outside.
    var isAssumedPublic: Bool
    var heldByCallers: [AbsoluteLock]
    /// Reached only from closures that unknown code was given.
    var isEscaped = false
    /// One caller, for explanations: node and instruction.
    var caller: (node: Int, instruction: Int32)?
  }

  private(set) var nodes: [Node] = []
  /// In the order of the nodes.
  private var contexts = InternTable<Context>()
  private(set) var nodesOfFunction: [FunctionID: [Int]] = [:]
  /// The fallbacks that were entries in the end.
  private(set) var usedFallbacks: [MainEntry] = []
  private let summarizer: Summarizer
  private var queue: [Int] = []
  private var isQueued: [Bool] = []
  /// Closures that unknown code was given are being entered.
  private var isEscaping = false

  /// - Parameter fallbacks: entries where nothing else reaches their functions.
  init(_ summarizer: Summarizer, roots: [ThreadRoot], entries: [MainEntry], fallbacks: [MainEntry]) {
    self.summarizer = summarizer
    for (number, root) in roots.enumerated().dropFirst() {
      let held = root.held.map { AbsoluteLock($0, receiver: root.receiver) }
      enter(root.context, roots: RootSet([number]), spawn: root.spawn, held: held)
    }
    for entry in entries where !entry.isAssumed && !entry.isEscaped {
      enter(entry.context, roots: .main, spawn: nil)
    }
    drain()
    for entry in entries where entry.isAssumed && !entry.isEscaped { assume(entry) }
    drain()
    isEscaping = true
    for entry in entries where entry.isEscaped { visit(entry.context, roots: .main, held: [], caller: nil) }
    drain()
    fallBack(on: fallbacks)
  }

  /// Functions that call only each other are public all the same.
  private mutating func fallBack(on entries: [MainEntry]) {
    var last: FunctionID?
    for entry in entries
    where entry.context.function == last || nodesOfFunction[entry.context.function] == nil {
      if entry.context.function != last { drain() }
      guard entry.context.function == last || nodesOfFunction[entry.context.function] == nil else { continue }
      last = entry.context.function
      assume(entry)
      usedFallbacks.append(entry)
    }
    drain()
  }

  /// Who calls a decorated function calls what its decorators make of it; a thread that such a wrapper starts runs
  /// the function itself.
  private mutating func enter(
    _ context: Context, roots: RootSet, spawn: Site?, held own: [AbsoluteLock] = []
  ) {
    // What a library runs instead of the call is run by it without more ado.
    let effects = (summarizer.decoratorEffects[context.function] ?? []).filter {
      spawn == nil || $0.isCalled || $0.wrapper != nil
    }
    let wrappers = effects.compactMap(\.wrapper)
    if effects.isEmpty || spawn.map({ wrappers.contains($0.function) }) ?? false {
      visit(context, roots: roots, held: own, caller: nil)
      return
    }
    for wrapper in wrappers {
      let outer = Context(
        function: wrapper, receiver: context.receiver, isConstructing: context.isConstructing)
      visit(outer, roots: roots, held: [], caller: nil)
    }
    guard effects.allSatisfy(\.isCalled) else { return }
    let held = effects.flatMap(\.held).map { AbsoluteLock($0, receiver: context.receiver) }
    visit(context, roots: roots, held: held, caller: nil)
  }

  /// A public function that the program itself calls too: it runs on the main thread as well, under the locks its
  /// callers in the program hold.
  private mutating func assume(_ entry: MainEntry) {
    guard let index = index(of: entry.context) else {
      visit(entry.context, roots: .main, held: [], caller: nil)
      return
    }
    if nodes[index].roots.contains(0) { return }
    nodes[index].isAssumedPublic = true
    visit(entry.context, roots: .main, held: nodes[index].heldByCallers, caller: nil)
  }

  func index(of context: Context) -> Int? { contexts.find(context).map(Int.init) }

  private mutating func visit(
    _ context: Context, roots: RootSet, held: [AbsoluteLock], caller: (node: Int, instruction: Int32)?
  ) {
    let (number, isNew) = contexts.internNew(context)
    let index = Int(number)
    if !isNew {
      let isKnownOtherwise = isEscaping && !nodes[index].isEscaped
      var grown = isKnownOtherwise ? false : nodes[index].roots.formUnion(roots)
      let met = nodes[index].heldByCallers.filter {
        held.contains($0) || isKnownOtherwise && !isGlobalExecutor($0)
      }
      if met.count < nodes[index].heldByCallers.count {
        nodes[index].heldByCallers = met
        grown = true
      }
      if grown { enqueue(index) }
      return
    }
    nodesOfFunction[context.function, default: []].append(index)
    nodes.append(
      Node(context: context, roots: roots, isAssumedPublic: false, heldByCallers: held, caller: caller))
    nodes[index].isEscaped = isEscaping
    isQueued.append(false)
    enqueue(index)
  }

  /// Whether a lock stands for an executor that everybody shares.
  ///
  /// One of those who run a closure may go to it first, which says nothing of unknown code that was given the closure
  /// besides; a lock of the program's own is taken for an agreement among all of them.
  private func isGlobalExecutor(_ lock: AbsoluteLock) -> Bool {
    guard case .externalMember(let object, _) = lock.variable.base,
      case .externalInstance(let type, _) = summarizer.pointsTo.objects[object]
    else { return false }
    return summarizer.pointsTo.models.singletons.contains(type)
  }

  private mutating func enqueue(_ index: Int) {
    if isQueued[index] { return }
    isQueued[index] = true
    queue.append(index)
  }

  private mutating func drain() {
    var next = 0
    while next < queue.count {
      let index = queue[next]
      next += 1
      isQueued[index] = false
      expand(index)
    }
    queue.removeAll(keepingCapacity: true)
  }

  private mutating func expand(_ index: Int) {
    let node = nodes[index]
    let calls = summarizer[node.context.function].calls
    for call in calls {
      guard let target = target(of: call, in: node.context) else { continue }
      let own = call.held.map { AbsoluteLock($0.token, receiver: node.context.receiver) }
      var held =
        own.isEmpty
        ? node.heldByCallers : node.heldByCallers + own.filter { !node.heldByCallers.contains($0) }
      if !held.isEmpty, isDispatched(from: node.context.receiver, to: target.receiver) {
        for index in held.indices where held[index].owner == node.context.receiver {
          held[index].owner = target.receiver
        }
      }
      visit(
        target, roots: call.isScheduled ? .main : node.roots, held: call.isScheduled ? [] : held,
        caller: (index, call.instruction))
    }
  }

  /// Whether an object of which only its interface is known turns out to be one that implements it: what the one holds
  /// of its own is the other's.
  private func isDispatched(from receiver: ObjectID, to target: ObjectID) -> Bool {
    guard receiver.exists, target.exists, receiver != target,
      case .anyInstance(let interface) = summarizer.pointsTo.objects[receiver],
      summarizer.pointsTo.program[interface].facts.kind == .interface,
      let type = summarizer.pointsTo.objects.type(of: target)
    else { return false }
    return summarizer.pointsTo.hierarchy.inherits(type, from: interface)
  }

  /// The context that a call leads to; a constructor makes its object anew even when a method calls it again.
  func target(of call: CallEdge, in context: Context) -> Context? {
    guard var target = receivingContext(of: call, in: context) else { return nil }
    if summarizer.pointsTo.isInitializer(call.callee) || summarizer.remakers.contains(call.callee) {
      target.isConstructing = true
    }
    return target
  }

  private func receivingContext(of call: CallEdge, in context: Context) -> Context? {
    switch call.receiver {
    case .none:
      return Context(function: call.callee, receiver: .none, isConstructing: false)
    case .inherited:
      return Context(
        function: call.callee, receiver: context.receiver, isConstructing: context.isConstructing)
    case .object(let object):
      return Context(function: call.callee, receiver: object, isConstructing: call.isConstruction)
    case .same(let object):
      guard object == context.receiver || !context.receiver.exists else { return nil }
      return Context(function: call.callee, receiver: object, isConstructing: context.isConstructing)
    }
  }

  /// The chain of callers from an entry to a node, outermost first.
  func callChain(to node: Int) -> [Int] {
    var chain = [node]
    var current = node
    while let caller = nodes[current].caller, chain.count < 20, !chain.contains(caller.node) {
      chain.append(caller.node)
      current = caller.node
    }
    return chain.reversed()
  }
}

/// A function that the main thread, or a caller outside the program, runs.
struct MainEntry: Hashable, Sendable {
  var context: Context
  /// The program calls it too; that others do is an assumption.
  var isAssumed: Bool
  /// A closure that unknown code was given: who runs it, and under which locks, is not known.
  var isEscaped = false
}
