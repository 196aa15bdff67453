import Diagnostics
import RaceIR

/// Turns candidates into findings: asks the exclusions, picks the clearest rival, and words the report.
struct Judgement {
  let state: AnalysisState
  /// Places that a more specific rule has taken already.
  private var taken: Set<Place> = []
  /// Places that a rule has accused which accuses each only once.
  private var accused: Set<Site> = []
  private(set) var findings: [Finding] = []
  /// What the first of the findings are about.
  private var locations: [LocationID] = []
  /// The functions in which the last of the findings stand.
  private var primaries: [FunctionID] = []

  private struct Place: Hashable {
    var location: LocationID
    var function: FunctionID
    var instruction: Int32
  }

  /// That a lock is let go too early says nothing of a place in the same two functions that takes none.
  private struct Pair: Hashable {
    var left: FunctionID
    var right: FunctionID
    var isGuarded: Bool
    init(_ one: FunctionID, _ other: FunctionID, isGuarded: Bool) {
      left = min(one, other)
      right = max(one, other)
      self.isGuarded = isGuarded
    }
  }

  init(_ state: AnalysisState) {
    self.state = state
    for variable in state.sharedState.variables { judge(variable) }
    let declarations = Declarations(of: Set(locations), in: state)
    for (index, location) in locations.enumerated() { findings[index].declaration = declarations[location] }
    for rule in ProgramRule.all { report(rule) }
  }

  /// What a rule over the whole program finds at places that have not been reported yet.
  private mutating func report(_ rule: ProgramRule) {
    var places = Set(findings.map(\.location))
    for accusation in rule.accusations(state) {
      let finding = FindingBuilder(state).finding(rule, accusation)
      if places.insert(finding.location).inserted { findings.append(finding) }
    }
  }

  private mutating func judge(_ variable: SharedVariable) {
    var pairs: Set<Pair> = []
    for signal in state.signals(for: variable) {
      let start = findings.count
      var further = FurtherAccesses()
      primaries = []
      var clear: [(Rule, Survivor)] = []
      for rule in Rule.all {
        let survivors = rule.candidates(variable, state).compactMap { survivor($0, signal) }
        for survivor in survivors { further.add(survivor.candidate) }
        clear += clearest(survivors).map { (rule, $0.1) }
      }
      // What may be harmless must not stand for a pair of functions in place of what is not.
      let (doubtful, certain) = (
        clear.filter { $0.1.candidate.ceiling == .low }, clear.filter { $0.1.candidate.ceiling > .low }
      )
      for (rule, best) in certain + doubtful { report(best, rule, variable, signal, &pairs) }
      further.distribute(to: &findings[start...], of: primaries, state)
    }
  }

  private struct Survivor {
    var candidate: Candidate
    var threads: (Int, Int)
    var signal: Signal
    /// The two threads probably have an object each.
    var isApart: Bool
  }

  private func survivor(_ candidate: Candidate, _ signal: Signal) -> Survivor? {
    if isReentrancy(candidate) { return nil }
    let rivalry = Rivalry(
      victim: candidate.victim, first: candidate.first, held: candidate.held, rival: candidate.rival,
      signal: signal)
    guard !Exclusion.all.contains(where: { $0.excludes(rivalry, state) != nil }) else { return nil }
    let threads = state.overlap(of: rivalry) ?? (0, 0)
    let isApart =
      signal == .threadRoots && state.areProbablyApart(candidate.primary, candidate.rival, threads)
    return Survivor(candidate: candidate, threads: threads, signal: signal, isApart: isApart)
  }

  /// Both ends lie under one actor, which only a suspension in between can open: that is `await-interleaving`.
  private func isReentrancy(_ candidate: Candidate) -> Bool {
    candidate.first.held.contains { lock in
      state.isIsolation(lock) && candidate.victim.held.contains { $0.isSame(as: lock) }
        && candidate.rival.held.contains { $0.isSame(as: lock) }
    }
  }

  /// For each place and rival function, the rival that surely has the same object, in another function, with the
  /// fewest locks.
  private func clearest(_ survivors: [Survivor]) -> [(Place, Survivor)] {
    var best: [Place: Survivor] = [:]
    var order: [Place] = []
    for survivor in survivors {
      let primary = survivor.candidate.primary
      let place = Place(
        location: primary.access.location, function: primary.function, instruction: primary.access.instruction
      )
      if let known = best[place] {
        if isClearer(survivor, than: known) { best[place] = survivor }
      } else {
        best[place] = survivor
        order.append(place)
      }
    }
    return order.compactMap { place in best[place].map { (place, $0) } }
  }

  private func isClearer(_ left: Survivor, than right: Survivor) -> Bool { rank(left) < rank(right) }

  private func rank(_ survivor: Survivor) -> (Int, Int, Int, Int32, Int32) {
    let rival = survivor.candidate.rival
    let isSelf = rival.function == survivor.candidate.primary.function ? 1 : 0
    return (
      survivor.isApart ? 1 : 0, isSelf, rival.held.count, rival.function.index, rival.access.instruction
    )
  }

  private mutating func report(
    _ survivor: Survivor, _ rule: Rule, _ variable: SharedVariable, _ signal: Signal, _ pairs: inout Set<Pair>
  ) {
    let primary = survivor.candidate.primary
    let place = Place(
      location: variable.location, function: primary.function, instruction: primary.access.instruction)
    guard !taken.contains(place) else { return }
    let other =
      primary.function == survivor.candidate.rival.function
      ? survivor.candidate.victim : survivor.candidate.rival
    let isGuarded = primary.held.contains { $0.mode == .exclusive }
    guard pairs.insert(Pair(primary.function, other.function, isGuarded: isGuarded)).inserted else { return }
    taken.insert(place)
    if rule.reportsPlaceOnce, !accused.insert(Site(primary.function, primary.access.instruction)).inserted {
      return
    }
    locations.append(variable.location)
    primaries.append(primary.function)
    findings.append(
      FindingBuilder(state).finding(
        rule, survivor.candidate, survivor.threads, signal, variable, isApart: survivor.isApart))
  }
}
