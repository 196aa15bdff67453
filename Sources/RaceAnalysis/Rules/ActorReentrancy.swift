import Diagnostics
import RaceIR

/// The windows of one variable of an actor that a suspension opens to other calls of the same actor.
struct ActorReentrancy {
  private let variable: SharedVariable
  private let state: AnalysisState
  private var seen: Set<Site> = []
  private(set) var accusations: [Accusation] = []

  init(_ variable: SharedVariable, _ state: AnalysisState) {
    self.variable = variable
    self.state = state
    for window in variable.windows { consider(window) }
  }

  private mutating func consider(_ window: WindowInstance) {
    guard let lock = window.splitLock, state.isIsolation(lock), window.last.access.kind.isWrite,
      !variable.isTestedAgain(window), !window.isRestoring(state), let bound = variable.splitCeiling(window),
      let pause = pause(in: window), !isClaimed(window, before: pause),
      let rival = variable.accesses.first(where: { isRival($0, window) })
    else { return }
    let site = Site(window.last.function, window.last.access.instruction)
    guard seen.insert(site).inserted else { return }
    accuse(site, window, pause, rival, bound)
  }

  /// The last suspension between the ends of a window that can lead to the second.
  private func pause(in window: WindowInstance) -> Int32? {
    let first = window.first.access.instruction
    let last = window.last.access.instruction
    let body = state.program[window.last.function].facts.body
    let regions = state.summarizer[window.last.function].regions
    return (first..<max(first, last)).last { place in
      guard case .await = body[Int(place)].operation else { return false }
      return regions.leads(from: place, to: last, in: body)
    }
  }

  /// Whether the method has changed the state between its test and the suspension, and so keeps others out.
  private func isClaimed(_ window: WindowInstance, before pause: Int32) -> Bool {
    guard window.window.kind != .readModifyWrite else { return false }
    return variable.accesses.contains { access in
      access.function == window.last.function && access.access.kind.isWrite
        && window.first.access.instruction < access.access.instruction && access.access.instruction < pause
    }
  }

  private func isRival(_ access: AccessInstance, _ window: WindowInstance) -> Bool {
    guard access.access.kind.isWrite, !access.isConstructing, !access.access.isInitialization,
      window.isBroken(by: access)
    else { return false }
    guard let left = window.last.objects, let right = access.objects else { return true }
    return !left.isDisjoint(with: right)
  }

  private mutating func accuse(
    _ site: Site, _ window: WindowInstance, _ pause: Int32, _ rival: AccessInstance, _ confidence: Confidence
  ) {
    let name = state.name(of: variable.location)
    accusations.append(
      Accusation(
        place: site,
        message: "`\(name)` may have changed while this function was suspended: its actor is reentrant",
        label: "relies on what was read before the await",
        advice: "read and write without an await in between, or test again after it", variable: name,
        confidence: confidence, roots: [], reason: "other calls of the actor run while this one is suspended",
        observable: [],
        rivals: [
          note(window.first, "\(window.first.access.kind.word) here first"),
          Accusation.Rival(
            place: Site(site.function, pause), access: "await", message: "other calls may run here"),
          note(rival, "\(rival.access.kind.word) by another call"),
        ].filter { $0.place != site || $0.access == rival.access.kind.word }))
  }

  private func note(_ access: AccessInstance, _ message: String) -> Accusation.Rival {
    Accusation.Rival(
      place: Site(access.function, access.access.instruction), access: access.access.kind.word,
      message: message)
  }
}

extension AnalysisState {
  /// Whether a lock stands for what an actor promises.
  func isIsolation(_ lock: AbsoluteLock) -> Bool {
    switch lock.variable.base {
    case .member(_, let name), .typeMember(_, let name): name == summarizer.pointsTo.names.isolation
    case .externalMember: true
    case .global, .captured, .container: false
    }
  }
}
