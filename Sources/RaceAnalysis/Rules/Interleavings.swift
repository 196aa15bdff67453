import Diagnostics
import RaceIR

/// The windows of one variable that an await opens to other tasks.
struct Interleavings {
  private let variable: SharedVariable
  private let state: AnalysisState
  private let tasks: TaskGraph
  private var seen: Set<Site> = []
  private(set) var accusations: [Accusation] = []

  init(_ variable: SharedVariable, _ state: AnalysisState, _ tasks: TaskGraph) {
    self.variable = variable
    self.state = state
    self.tasks = tasks
    for window in variable.windows {
      guard let awaits = tasks.awaits(of: window.last.function), let pause = pause(in: window, awaits) else {
        continue
      }
      consider(window, pause)
    }
  }

  private mutating func consider(_ window: WindowInstance, _ pause: Int32) {
    let own = tasks.tasks(of: window.last.nodes)
    guard let bound = ceiling(window), !isExcluded(window), !isRepeated(window, after: pause),
      !isClaimed(window, before: pause), !isOfActivation(window),
      let rival = rival(of: window, own)
    else { return }
    let site = Site(window.last.function, window.last.access.instruction)
    guard seen.insert(site).inserted else { return }
    let together = own.tasks.isEmpty ? tasks.tasks(of: rival.nodes) : own
    accuse(site, window, pause, rival, min(bound, confidence(own, together)))
  }

  // MARK: What is in between

  /// An await between the ends of a window that can lead to the last of them.
  private func pause(in window: WindowInstance, _ awaits: Awaits) -> Int32? {
    let first = window.first.access.instruction
    let last = window.last.access.instruction
    let regions = state.summarizer[window.last.function].regions
    let body = state.program[window.last.function].facts.body
    if window.window.kind == .iteration {
      return awaits.places.first {
        $0 > first && regions.shareLoop(first, $0) && regions.isSameRepetition(first, $0)
      }
    }
    return awaits.places.last { place in
      first < place && place < last && regions.leads(from: place, to: last, in: body)
    }
  }

  /// A lock of any kind keeps the other tasks out, as far as they take it.
  private func isExcluded(_ window: WindowInstance) -> Bool {
    window.held.contains { $0.mode == .taskOnly || $0.mode == .exclusive }
  }

  /// Whether the state is read or tested again after the await, before it is written.
  private func isRepeated(_ window: WindowInstance, after pause: Int32) -> Bool {
    guard window.window.kind != .iteration else { return false }
    return variable.windows.contains { other in
      other.last.function == window.last.function && other.last.index == window.last.index
        && other.first.access.instruction > pause && other.window.kind != .readModifyWrite
    }
  }

  /// Whether the coroutine itself has changed the state between its test and the await, and so keeps others out.
  private func isClaimed(_ window: WindowInstance, before pause: Int32) -> Bool {
    guard window.window.kind == .checkThenAct || window.window.kind == .lazyInitialization else {
      return false
    }
    let first = window.first.access.instruction
    return variable.accesses.contains { access in
      access.function == window.last.function && access.access.kind.isWrite
        && first < access.access.instruction && access.access.instruction < pause
    }
  }

  /// Whether every call of the coroutine has the variable for itself.
  private func isOfActivation(_ window: WindowInstance) -> Bool {
    switch state.summarizer.locations[variable.location].base {
    case .captured(let owner, _): owner == window.last.function
    case .container: true
    case .global, .member, .typeMember, .externalMember: false
    }
  }

  // MARK: Who comes in between

  private func rival(of window: WindowInstance, _ own: TaskSet) -> AccessInstance? {
    var found: AccessInstance?
    for rival in variable.accesses where rival.access.kind.isWrite && isBroken(window, by: rival) {
      let isSelf = rival.function == window.last.function && rival.index == window.last.index
      guard !rival.isConstructing, !isSetUp(rival), mayOverlap(own, rival), isOnSameObject(window.last, rival)
      else { continue }
      if !isSelf { return rival }
      found = rival
    }
    return found
  }

  /// Constructors of other objects register themselves; that happens while things are set up.
  private func isSetUp(_ rival: AccessInstance) -> Bool {
    let linked = state.program[rival.function]
    return linked.owner != nil
      && linked.symbol(linked.facts.name) == state.summarizer.pointsTo.names.initializer
  }

  private func mayOverlap(_ own: TaskSet, _ rival: AccessInstance) -> Bool {
    var both = tasks.tasks(of: rival.nodes)
    guard !both.tasks.isEmpty, !own.tasks.isEmpty else { return false }
    _ = both.formUnion(own)
    return both.overlapsItself
  }

  private func isOnSameObject(_ left: AccessInstance, _ right: AccessInstance) -> Bool {
    guard let left = left.objects, let right = right.objects else { return true }
    return !left.isDisjoint(with: right)
  }

  private func isBroken(_ window: WindowInstance, by rival: AccessInstance) -> Bool {
    switch window.window.kind {
    case .readModifyWrite: rival.access.kind != .add
    case .lazyInitialization: rival.access.kind == .write || rival.access.kind == .itemWrite
    case .checkThenAct: Rule.invalidates(window, rival)
    case .iteration: state.disturbs(rival, window.last)
    case .escapingView: false
    }
  }

  // MARK: How sure

  private func ceiling(_ window: WindowInstance) -> Confidence? {
    switch window.window.kind {
    case .readModifyWrite, .iteration: return .high
    case .lazyInitialization: return window.last.access.kind == .itemWrite ? .medium : .high
    case .checkThenAct:
      if window.first.access.kind == .measure, window.last.access.kind == .add { return .low }
      switch window.last.access.stored {
      case .none: return .low
      case .constant: return window.window.guardsEffects ? .medium : .low
      case .nothing, .freshObject, .container, .other: return window.last.access.kind.isWrite ? .high : .low
      }
    case .escapingView: return nil
    }
  }

  private func confidence(_ own: TaskSet, _ both: TaskSet) -> Confidence {
    own.isAssumed || both.isAssumed ? .low : .high
  }

  private mutating func accuse(
    _ site: Site, _ window: WindowInstance, _ pause: Int32, _ rival: AccessInstance, _ confidence: Confidence
  ) {
    let name = state.name(of: variable.location)
    let function = state.program.name(of: site.function)
    accusations.append(
      Accusation(
        place: site, message: "`\(name)` may have changed while this coroutine awaited: other tasks ran",
        label: window.window.kind == .iteration
          ? "goes through it" : "relies on what was read before the await",
        advice: "hold an `asyncio.Lock` over the read and the write, or do both before the await",
        variable: name,
        confidence: confidence, roots: [], reason: "several tasks of the event loop run `\(function)`",
        rivals: [
          rivalNote(window.first, "\(window.first.access.kind.word) here first"),
          Accusation.Rival(
            place: Site(site.function, pause), access: "await", message: "other tasks may run here"),
          rivalNote(rival, "\(rival.access.kind.word) by another task"),
        ].filter { $0.place != site || $0.access == rival.access.kind.word }))
  }

  private func rivalNote(_ access: AccessInstance, _ message: String) -> Accusation.Rival {
    Accusation.Rival(
      place: Site(access.function, access.access.instruction), access: access.access.kind.word,
      message: message)
  }
}
