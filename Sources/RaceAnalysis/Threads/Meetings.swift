import RaceIR

/// What barriers order: what one thread does before a meeting comes before what another does after it.
struct Meetings: Sendable {
  /// How often a function has met before an instruction; in a loop, within one round.
  private struct Phases: Sendable {
    var places: [Int32]
    /// The loop in which the meetings repeat; -1 when they do not.
    var loop: Int32

    func phase(of instruction: Int32) -> Int {
      let passed = places.count { $0 < instruction }
      return loop < 0 ? passed : passed % places.count
    }

    /// Both go through the same phases.
    func isAlike(_ other: Phases) -> Bool {
      (loop < 0) == (other.loop < 0) && (loop < 0 || places.count == other.places.count)
    }
  }

  /// By barrier and function.
  private var phases: [ObjectID: [FunctionID: Phases]] = [:]

  init(_ summarizer: Summarizer) {
    var places: [ObjectID: [FunctionID: [Int32]]] = [:]
    for index in summarizer.summaries.indices {
      for event in summarizer.summaries[index].signals where event.kind == .met {
        let barriers = summarizer.pointsTo.sets[event.objects]
        for object in barriers where barriers.count == 1 && summarizer.isMadeOnce(object) {
          places[object, default: [:]][FunctionID(Int32(index)), default: []].append(event.instruction)
        }
      }
    }
    for (barrier, functions) in places {
      var found: [FunctionID: Phases] = [:]
      for (function, places) in functions {
        found[function] = Meetings.phases(places.sorted(), summarizer[function].regions)
      }
      if found.count == functions.count { phases[barrier] = found }
    }
  }

  /// Nil when a thread may pass by a meeting.
  private static func phases(_ places: [Int32], _ regions: RegionTable) -> Phases? {
    guard let first = places.first else { return nil }
    let loop = regions.innermostLoopStart(first)
    let areSteady = places.allSatisfy { regions.innermostLoopStart($0) == loop && regions.isAlwaysPassed($0) }
    guard areSteady, regions.loopDepth(first) < 2 else { return nil }
    return Phases(places: places, loop: loop)
  }

  /// The barrier that keeps two accesses apart.
  func barrier(between left: AccessInstance, _ right: AccessInstance) -> ObjectID? {
    phases.first { _, functions in
      guard let one = functions[left.function], let other = functions[right.function] else { return false }
      return one.isAlike(other)
        && one.phase(of: left.access.instruction) != other.phase(of: right.access.instruction)
    }?.key
  }
}
