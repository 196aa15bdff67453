import RaceIR

/// Which tasks of an event loop run a function in a context: at most two are told apart, which is as many as a race
/// needs.
struct TaskSet: Hashable, Sendable {
  private(set) var tasks: [Site] = []
  /// Some task runs it several times at once.
  private(set) var isMany = false
  /// That there are several is an assumption about a library or an outside caller.
  private(set) var isAssumed = false

  init(_ site: Site, isMany: Bool, isAssumed: Bool = false) {
    tasks = [site]
    self.isMany = isMany
    self.isAssumed = isAssumed
  }

  init() {}

  var overlapsItself: Bool { isMany || tasks.count > 1 }

  /// Whether anything was new.
  mutating func formUnion(_ other: TaskSet) -> Bool {
    let before = self
    for task in other.tasks where tasks.count < 2 && !tasks.contains(task) { tasks.append(task) }
    if other.isMany, !isMany {
      isMany = true
      isAssumed = other.isAssumed
    } else if other.isMany, !other.isAssumed {
      isAssumed = false
    }
    return self != before
  }
}

/// The tasks of the program: which coroutines are started rather than awaited, and what they reach.
///
/// A task is born where a coroutine is called and the caller does not wait for it (`create_task(f())`,
/// `gather(f(), g())`), or where a library is given a coroutine function to run for each request.
struct TaskGraph: Sendable {
  private(set) var tasksOfNode: [Int: TaskSet] = [:]
  /// By function; nil for those that no event loop runs.
  private var awaits: [Awaits?]
  private let summarizer: Summarizer
  private let graph: ContextGraph
  private let escape: Escape
  private var queue: [Int] = []

  init(_ summarizer: Summarizer, graph: ContextGraph, escape: Escape) {
    self.summarizer = summarizer
    self.graph = graph
    self.escape = escape
    awaits = summarizer.pointsTo.program.functions.map { function in
      function.facts.flags.runsOnEventLoop ? Awaits(function.facts) : nil
    }
    guard awaits.contains(where: { $0 != nil }) else { return }
    start()
    spread()
  }

  func awaits(of function: FunctionID) -> Awaits? { awaits[Int(function.index)] }

  private func isCoroutine(_ function: FunctionID) -> Bool { awaits[Int(function.index)] != nil }

  /// The tasks that run one of some contexts.
  func tasks(of nodes: [Int]) -> TaskSet {
    var result = TaskSet()
    for node in nodes { if let tasks = tasksOfNode[node] { _ = result.formUnion(tasks) } }
    return result
  }

  // MARK: Births

  private mutating func start() {
    for (number, node) in graph.nodes.enumerated() {
      let function = node.context.function
      for call in summarizer[function].calls
      where isCoroutine(call.callee) && !isAwaited(call.instruction, in: function) {
        guard let target = graph.target(of: call, in: node.context) else { continue }
        let isRepeated =
          summarizer[function].regions.isInLoop(call.instruction)
          && !isMadeBeside(call, target.receiver, in: function)
        add(TaskSet(Site(function, call.instruction), isMany: isRepeated), to: target)
      }
      for spawn in summarizer[function].spawns where spawn.root.domain == .eventLoop {
        startCallbacks(of: spawn, in: number)
      }
    }
    for index in summarizer.pointsTo.program.functions.indices {
      for function in summarizer[FunctionID(Int32(index))].escapingFunctions where isCoroutine(function) {
        for node in graph.nodesOfFunction[function] ?? [] {
          add(TaskSet(Site(function, -1), isMany: true, isAssumed: true), to: graph.nodes[node].context)
        }
      }
    }
  }

  private func isAwaited(_ call: Int32, in function: FunctionID) -> Bool {
    if let known = awaits[Int(function.index)] { return known.consumes(call) }
    return Awaits(summarizer.pointsTo.program[function].facts).consumes(call)
  }

  /// Whether the object is made in the same round of the loop that starts the task on it.
  private func isMadeBeside(_ call: CallEdge, _ receiver: ObjectID, in function: FunctionID) -> Bool {
    guard receiver.exists, case .instance(_, let site) = summarizer.pointsTo.objects[receiver] else {
      return false
    }
    return site.function == function
      && summarizer[function].regions.shareLoop(site.instruction, call.instruction)
  }

  private mutating func startCallbacks(of spawn: Spawn, in node: Int) {
    let context = graph.nodes[node].context
    for callback in spawn.callbacks {
      for number in graph.nodesOfFunction[callback.function] ?? [] {
        let site = Site(context.function, spawn.instruction)
        add(
          TaskSet(site, isMany: spawn.root.multiplicity == .many || spawn.isInLoop),
          to: graph.nodes[number].context)
      }
    }
  }

  private mutating func add(_ tasks: TaskSet, to context: Context) {
    guard let node = graph.index(of: context) else { return }
    if tasksOfNode[node, default: TaskSet()].formUnion(tasks) { queue.append(node) }
  }

  // MARK: Along the calls

  private mutating func spread() {
    while let node = queue.popLast() {
      guard let tasks = tasksOfNode[node] else { continue }
      let context = graph.nodes[node].context
      for call in summarizer[context.function].calls {
        guard let target = graph.target(of: call, in: context) else { continue }
        let isBirth = isCoroutine(call.callee) && !isAwaited(call.instruction, in: context.function)
        if isBirth && !tasks.overlapsItself { continue }
        var passed = isBirth ? TaskSet(Site(context.function, call.instruction), isMany: true) : tasks
        if tasks.overlapsItself, isOwn(target.receiver, of: tasks) {
          passed = TaskSet(passed.tasks[0], isMany: false)
        }
        add(passed, to: target)
      }
    }
  }

  /// Whether each task has made the object for itself.
  private func isOwn(_ receiver: ObjectID, of tasks: TaskSet) -> Bool {
    guard receiver.exists, case .instance(_, let site) = summarizer.pointsTo.objects[receiver],
      !escape.shared.contains(receiver)
    else { return false }
    return (graph.nodesOfFunction[site.function] ?? []).contains { tasksOfNode[$0]?.overlapsItself ?? false }
  }
}

extension FunctionFlags {
  /// A coroutine of one event loop, not a task that any thread may run.
  var runsOnEventLoop: Bool { contains(.asynchronous) && !contains(.parallel) }
}
