import RaceIR

/// What the main thread runs: the files' top levels, and every function that nobody in the program calls.
struct MainEntries {
  private let summarizer: Summarizer
  private let library: LibraryScope
  private var called: Set<FunctionID> = []
  /// Methods that a constructor calls on its object.
  private var calledInConstruction: Set<FunctionID> = []
  private var escaping: Set<FunctionID> = []
  private var excluded: Set<FunctionID> = []
  /// What decorators put in the place of functions: called where these are.
  private var wrappers: Set<FunctionID> = []
  /// Types of which the program itself makes objects: then its own calls show how they are used.
  private var madeTypes: Set<TypeID> = []
  private(set) var entries: [MainEntry] = []
  /// Public functions that the program calls too: entries where none of these calls is ever reached.
  private(set) var fallbacks: [MainEntry] = []

  init(_ summarizer: Summarizer, discovery: RootDiscovery, library: LibraryScope) {
    self.summarizer = summarizer
    self.library = library
    let program = summarizer.pointsTo.program
    for index in program.functions.indices {
      let function = FunctionID(Int32(index))
      let summary = summarizer[function]
      for call in summary.calls where call.callee != function {
        if isPartOfConstruction(call, in: function) {
          calledInConstruction.insert(call.callee)
        } else {
          called.insert(call.callee)
        }
      }
      escaping.formUnion(summary.escapingFunctions)
    }
    for object in summarizer.pointsTo.objects.objects {
      if case .instance(let type, _) = object { madeTypes.insert(type) }
    }
    excluded = Set(discovery.found.map(\.function)).union(discovery.processEntries)
    escaping.formUnion(discovery.calledBack)
    wrappers = Set(summarizer.decoratorEffects.values.flatMap { $0.compactMap(\.wrapper) })
    for index in program.functions.indices { consider(FunctionID(Int32(index))) }
  }

  private func isPartOfConstruction(_ call: CallEdge, in caller: FunctionID) -> Bool {
    guard summarizer.pointsTo.isInitializer(caller), case .same = call.receiver else { return false }
    return true
  }

  private mutating func consider(_ function: FunctionID) {
    let linked = summarizer.pointsTo.program[function]
    if wrappers.contains(function) { return }
    switch linked.facts.kind {
    case .topLevel:
      entries.append(entry(function, receiver: .none, isAssumed: false))
    case .typeBody:
      return
    case .lambda:
      if escaping.contains(function) {
        addOnEveryReceiver(function, isAssumed: called.contains(function), isEscaped: isEscaped(linked))
      }
    case .function:
      considerFunction(function, linked)
    }
  }

  private mutating func considerFunction(_ function: FunctionID, _ linked: LinkedFunction) {
    let name = summarizer.pointsTo.program.name(of: function)
    let isNested =
      linked.owner == nil && linked.parent != summarizer.pointsTo.program.topLevel(of: linked.module)
    if linked.facts.flags.contains(.implicit) { return considerImplicit(function, linked) }
    if isNested && !escaping.contains(function) && !summarizer.pointsTo.wrappers.contains(function) { return }
    if excluded.contains(function) && !escaping.contains(function) { return }
    let isPublic = !name.hasPrefix("_") || name.hasPrefix("__") && name.hasSuffix("__")
    // Its file holds all its calls: one that is not seen is made in a way that is not followed.
    if linked.facts.flags.contains(.fileLocal), !escaping.contains(function) { return }
    let isCalled = called.contains(function) || calledInConstruction.contains(function)
    if !isCalled || escaping.contains(function) {
      addOnEveryReceiver(function, isAssumed: false)
    } else if isPublic, !called.contains(function) {
      // That its constructor needs it, too, does not keep others from calling it.
      addOnEveryReceiver(function, isAssumed: true)
    } else if isPublic, let type = linked.owner, !madeTypes.contains(type) {
      addOnEveryReceiver(function, isAssumed: true)
    } else if isPublic {
      fallbacks += entries(on: function, isAssumed: true)
    }
  }

  /// That others set a variable is to be expected only of a library.
  private mutating func considerImplicit(_ function: FunctionID, _ linked: LinkedFunction) {
    guard library.contains(summarizer.pointsTo.program[linked.module].module) else { return }
    addOnEveryReceiver(function, isAssumed: true)
  }

  /// Where closures are given away so that they run on a queue of their owner's choice, nothing is known of when one
  /// runs that unknown code was given.
  private func isEscaped(_ linked: LinkedFunction) -> Bool {
    !summarizer.pointsTo.program[linked.module].facts.traits.contains(.atomicAccesses)
  }

  private mutating func addOnEveryReceiver(
    _ function: FunctionID, isAssumed: Bool, isEscaped: Bool = false
  ) {
    entries += entries(on: function, isAssumed: isAssumed, isEscaped: isEscaped)
  }

  /// On unknown objects, and on each that the program makes.
  private func entries(
    on function: FunctionID, isAssumed: Bool, isEscaped: Bool = false
  ) -> [MainEntry] {
    var receivers = receivers(of: function)
    if receivers.isEmpty { receivers = [.none] }
    return receivers.map { entry(function, receiver: $0, isAssumed: isAssumed, isEscaped: isEscaped) }
  }

  private func receivers(of function: FunctionID) -> [ObjectID] {
    let pointsTo = summarizer.pointsTo
    if let method = pointsTo.enclosingMethod(of: function) { return summarizer.receivers(of: method) }
    return pointsTo.wrappers.contains(function) ? summarizer.receivers(of: function) : []
  }

  private func entry(
    _ function: FunctionID, receiver: ObjectID, isAssumed: Bool, isEscaped: Bool = false
  ) -> MainEntry {
    let isConstructor =
      summarizer.pointsTo.isInitializer(function) || isFinalizer(function)
      || summarizer.remakers.contains(function)
    let context = Context(function: function, receiver: receiver, isConstructing: isConstructor)
    return MainEntry(context: context, isAssumed: isAssumed, isEscaped: isEscaped)
  }

  /// Nobody else has an object any more while it is destroyed.
  private func isFinalizer(_ function: FunctionID) -> Bool {
    let linked = summarizer.pointsTo.program[function]
    return linked.owner != nil && linked.symbol(linked.facts.name) == summarizer.pointsTo.names.finalizer
  }
}
