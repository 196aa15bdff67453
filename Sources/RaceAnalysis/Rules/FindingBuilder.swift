import Diagnostics
import RaceIR

/// Words a finding.
struct FindingBuilder {
  let state: AnalysisState

  init(_ state: AnalysisState) { self.state = state }

  func finding(
    _ rule: Rule, _ candidate: Candidate, _ threads: (Int, Int), _ signal: Signal, _ variable: SharedVariable,
    isApart: Bool
  ) -> Finding {
    let name = state.name(of: variable.location)
    let phrase = rule.phrase(candidate, name)
    let confidence = min(candidate.ceiling, confidence(candidate, threads, signal, variable, isApart))
    let primary = candidate.primary
    var finding = Finding(
      rule: rule.description.rule, severity: confidence == .high ? .error : .warning, confidence: confidence,
      message: phrase.message, location: state.location(of: primary), label: phrase.label, variable: name,
      function: state.program.qualifiedName(of: primary.function), locksHeld: locks(primary),
      threadRoots: evidence(candidate, threads, signal), reason: reason(candidate, threads, signal),
      observable: observability(candidate),
      related: related(candidate, threads, signal), advice: phrase.advice)
    finding.guards = state.guards(of: variable)
    return finding
  }

  private func locks(_ access: AccessInstance) -> [String] { access.held.map { state.name(of: $0) } }

  /// On which interpreters it shows; a language without atomic accesses has no such choice.
  private func observability(_ candidate: Candidate) -> [Observability] {
    let module = state.program[candidate.primary.function].module
    guard state.program[module].facts.traits.contains(.atomicAccesses) else { return [] }
    return candidate.hasSwitchPoint ? Observability.allCases : [.globalLockUpTo39, .freeThreaded]
  }

  // MARK: Confidence

  private func confidence(
    _ candidate: Candidate, _ threads: (Int, Int), _ signal: Signal, _ variable: SharedVariable,
    _ isApart: Bool
  ) -> Confidence {
    if isOfEscapedClosure(candidate) { return .low }
    if isVague(candidate, signal) { return isMeantToBeShared(candidate, variable) ? .medium : .low }
    guard signal == .threadRoots else { return .medium }
    if isApart { return .low }
    let sides = [(candidate.victim, threads.0), (candidate.rival, threads.1)]
    for (access, thread) in sides where thread == 0 && access.isAssumedPublic { return .medium }
    return .high
  }

  /// The type itself expects several threads, by its locks or its own word: that is evidence enough, whatever the
  /// threads are.
  private func isMeantToBeShared(_ candidate: Candidate, _ variable: SharedVariable) -> Bool {
    if isLockedOnBothSides(candidate) { return true }
    guard candidate.primary.access.base == .receiver else { return false }
    let isOwn = candidate.rival.access.base == .receiver
    return state.signals(for: variable).contains { signal in
      switch signal {
      case .guardedElsewhere: isOwn
      case .ownerHasLock, .declaredShared: true
      case .threadRoots, .isLock, .library: false
      }
    }
  }

  /// Nobody locks what is not shared.
  private func isLockedOnBothSides(_ candidate: Candidate) -> Bool {
    candidate.primary.held.contains { lock in
      lock.mode == .exclusive && !state.isIsolation(lock)
        && candidate.rival.held.contains { $0.variable == lock.variable && $0.mode == .exclusive }
    }
  }

  private func isOfEscapedClosure(_ candidate: Candidate) -> Bool {
    [candidate.primary, candidate.rival].contains { side in
      state.program[side.function].facts.kind == .lambda
        && side.nodes.allSatisfy { state.graph.nodes[$0].isEscaped }
    }
  }

  /// Where every access counts, objects that are told apart only by the place that makes them are no evidence that
  /// two accesses meet, unless a thread runs on the object or there is only one.
  private func isVague(_ candidate: Candidate, _ signal: Signal) -> Bool {
    let module = state.program[candidate.primary.function].module
    guard !state.program[module].facts.traits.contains(.atomicAccesses),
      case .member = state.summarizer.locations[candidate.primary.access.location].base
    else { return false }
    let isOwn = candidate.primary.access.base == .receiver && candidate.rival.access.base == .receiver
    if signal != .threadRoots { return !isOwn }
    guard let left = candidate.primary.objects, let right = candidate.rival.objects else { return !isOwn }
    return !left.intersection(right).contains { state.isDistinct($0) }
  }

  // MARK: Evidence

  private func evidence(
    _ candidate: Candidate, _ threads: (Int, Int), _ signal: Signal
  ) -> [ThreadRootEvidence] {
    var roots = [state.evidence(of: threads.0, for: candidate.victim)]
    let second = state.evidence(of: threads.1, for: candidate.rival)
    if second != roots[0] { roots.append(second) }
    if candidate.accusesRival { roots.reverse() }
    // Without a thread that the program starts, the callers are taken to come in several.
    for index in roots.indices where signal != .threadRoots && roots[index].kind == "main" {
      roots[index].kind = "library"
    }
    return roots
  }

  private func reason(_ candidate: Candidate, _ threads: (Int, Int), _ signal: Signal) -> String {
    switch signal {
    case .threadRoots:
      if threads.0 == threads.1 {
        return "\(state.phrase(for: threads.0)) overlap each other"
      }
      return "\(state.phrase(for: threads.0)) and \(state.phrase(for: threads.1)) run at the same time"
    case .ownerHasLock(let lock):
      return "its type takes `\(state.name(of: lock))` for other state, so it expects several threads"
    case .declaredShared(let type):
      return "`\(state.program.qualifiedName(of: type))` says that several threads may use its instances"
    case .isLock:
      return "it is a lock, so its owner expects several threads"
    case .guardedElsewhere(let lock):
      return "`\(state.name(of: lock))` guards it elsewhere, so its owner expects several threads"
    case .library:
      return "library mode: the public interface is taken to be called from several threads"
    }
  }

  private func related(
    _ candidate: Candidate, _ threads: (Int, Int), _ signal: Signal
  ) -> [RelatedAccess] {
    var result: [RelatedAccess] = []
    var seen = [state.location(of: candidate.primary)]
    let sides: [(AccessInstance, String)] = [
      (
        candidate.first,
        candidate.first.access.kind == .iterate
          ? "goes through it" : "\(candidate.first.access.kind.word) here first"
      ),
      (candidate.victim, "\(candidate.victim.access.kind.word) that needs it unchanged"),
      (candidate.rival, rivalMessage(candidate, threads, signal)),
    ]
    let order = candidate.accusesRival ? [1, 2, 0] : [2, 1, 0]
    for (access, message) in order.map({ sides[$0] }) {
      let location = state.location(of: access)
      let isRivalTwin = access.function == candidate.rival.function && access.index == candidate.rival.index
      let isWanted = isRivalTwin && (result.isEmpty || candidate.accusesRival)
      if seen.contains(location), !isWanted { continue }
      seen.append(location)
      result.append(
        RelatedAccess(
          location: location, function: state.program.qualifiedName(of: access.function),
          access: access.access.kind.word, locksHeld: locks(access), message: message))
    }
    return result
  }

  private func rivalMessage(_ candidate: Candidate, _ threads: (Int, Int), _ signal: Signal) -> String {
    let thread = signal != .threadRoots && threads.1 == 0 ? "another caller" : state.phrase(for: threads.1)
    return "\(candidate.rival.access.kind.word) by \(thread); locks held: "
      + (candidate.rival.held.isEmpty ? "none" : locks(candidate.rival).joined(separator: ", "))
  }
}

extension Candidate {
  /// The finding stands at the access that interferes, not at the one that is interfered with: threads and accesses are
  /// told in that order, so that the two sides of a race come first.
  fileprivate var accusesRival: Bool {
    func isPrimary(_ access: AccessInstance) -> Bool {
      access.function == primary.function && access.access.instruction == primary.access.instruction
    }
    return isPrimary(rival) && !isPrimary(victim)
  }
}
