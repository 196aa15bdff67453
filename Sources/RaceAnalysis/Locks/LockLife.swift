import RaceIR

/// How many there are of a lock, judged by where it is made and what becomes of it.
struct LockLife {
  private let state: AnalysisState
  private var pointsTo: PointsTo { state.summarizer.pointsTo }

  init(_ state: AnalysisState) { self.state = state }

  /// Why a lock held in a function does not protect a location; nil when it may.
  func ineffectiveness(of held: Held, in window: Window, _ function: FunctionID) -> Ineffectiveness? {
    let access = state.summarizer[function].accesses[window.last]
    switch held.token.mode {
    case .counting: return .counting
    case .taskOnly: return .tasksOnly
    case .processOnly: return .processesOnly
    case .shared: return access.kind.isWrite ? .readSide : nil
    case .exclusive: return held.token.isGuess ? nil : multiplicity(of: held, access, function)
    }
  }

  private func multiplicity(of held: Held, _ access: Access, _ function: FunctionID) -> Ineffectiveness? {
    let variable = held.token.variable
    switch variable.base {
    case .container(let object):
      guard case .externalInstance(_, let site) = pointsTo.objects[object], site.instruction >= 0 else {
        return nil
      }
      if site.function == function { return isConfined(site) ? .perCall : nil }
      return isGivenToThread(site) ? .perThread : nil
    case .member(let type, _):
      if variable.isItems { return isKeyed(held, function) && !isItemOfKey(access) ? .perKey : nil }
      return isCommonToObjects(access, type) && isMadePerObject(variable, type) && hasSeveral(type)
        ? .perInstance : nil
    case .global, .typeMember:
      return variable.isItems && isKeyed(held, function) && !isItemOfKey(access) ? .perKey : nil
    case .captured(let owner, _):
      if isKeyed(held, function), !isItemOfKey(access) { return .perKey }
      return owner == function
        && makers(of: variable).allSatisfy { $0.function == function && isConfined($0) }
        ? .perCall : nil
    case .externalMember:
      return nil
    }
  }

  /// Where the locks are made that a variable is the first to hold.
  private func makers(of variable: Location) -> [Site] { state.makers[variable] ?? [] }

  // MARK: Made in a call

  /// Whether the value of an instruction stays in one activation of its function: it is entered and released, and
  /// otherwise only kept in local variables.
  private func isConfined(_ site: Site) -> Bool {
    let facts = state.program[site.function].facts
    guard facts.kind == .function || facts.kind == .lambda else { return false }
    var use = LockUse(made: ValueID(site.instruction))
    return facts.body.allSatisfy { use.isHarmless($0, in: facts) }
  }

  /// Whether it is made in a loop, and there handed to a thread at once: `Thread(args=(Lock(),))`.
  private func isGivenToThread(_ site: Site) -> Bool {
    let summary = state.summarizer[site.function]
    let facts = state.program[site.function].facts
    let isStored = facts.body.contains { instruction in
      switch instruction.operation {
      case .writeLocal(_, let value), .writeCaptured(_, _, let value), .writeGlobal(_, let value),
        .writeMember(_, _, let value), .writeItem(_, _, let value):
        value.index == site.instruction
      default: false
      }
    }
    return !isStored
      && summary.spawns.contains { spawn in
        summary.regions.shareLoop(site.instruction, spawn.instruction)
          && summary.regions.isSameRepetition(site.instruction, spawn.instruction)
      }
  }

  // MARK: Made for an object

  /// State that all objects of a type share.
  private func isCommonToObjects(_ access: Access, _ type: TypeID) -> Bool {
    switch state.summarizer.locations[access.location].base {
    case .global, .typeMember: true
    case .member, .captured, .container, .externalMember: false
    }
  }

  /// Whether a method of the type itself makes the lock.
  private func isMadePerObject(_ variable: Location, _ type: TypeID) -> Bool {
    let makers = makers(of: variable)
    return !makers.isEmpty
      && makers.allSatisfy { site in
        guard let owner = state.program[site.function].owner else { return false }
        return pointsTo.hierarchy.inherits(owner, from: type)
          || pointsTo.hierarchy.inherits(type, from: owner)
      }
  }

  /// Whether several objects of a type are in use at once: made at several places, in a loop, or by several threads.
  private func hasSeveral(_ type: TypeID) -> Bool {
    var sites = 0
    for object in pointsTo.hierarchy.descendants(of: type).flatMap({ pointsTo.objects.instances(of: $0) }) {
      guard case .instance(_, let site) = pointsTo.objects[object] else { continue }
      sites += 1
      if sites > 1 || state.summarizer[site.function].regions.isInLoop(site.instruction) { return true }
      if runsOftenAtOnce(site.function) { return true }
    }
    return false
  }

  private func runsOftenAtOnce(_ function: FunctionID) -> Bool {
    (state.graph.nodesOfFunction[function] ?? []).contains { node in
      state.graph.nodes[node].roots.numbers.contains { state.overlapsItself($0) }
    }
  }

  // MARK: Made for a key

  /// Whether the lock was looked up under a key that is not a literal.
  private func isKeyed(_ held: Held, _ function: FunctionID) -> Bool {
    let facts = state.program[function].facts
    guard held.section >= 0 else { return false }
    return KeyedLock(facts).isLookedUp(at: facts.body[Int(held.section)])
  }

  /// Items, and state of objects that may themselves belong to a key.
  private func isItemOfKey(_ access: Access) -> Bool {
    if state.summarizer.locations[access.location].isItems { return true }
    switch access.base {
    case .absolute, .receiver: return false
    case .objects: return true
    }
  }
}
