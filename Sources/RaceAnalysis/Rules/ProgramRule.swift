import Diagnostics
import RaceIR

/// A fault that is not a matter of one shared variable and two accesses to it: an order of statements, the life of
/// an object, the tasks of an event loop.
struct ProgramRule: Sendable {
  var description: RuleDescription
  var accusations: @Sendable (AnalysisState) -> [Accusation]

  static let all: [ProgramRule] = [
    .threadBeforeReady, .awaitInterleaving, .tornState, .threadLocalSetOnce, .sharedIterator,
    .cacheComputedTwice,
  ]
}

/// One place that a `ProgramRule` accuses.
struct Accusation: Sendable {
  var place: Site
  var message: String
  var label: String
  var advice: String
  /// The state concerned.
  var variable: String
  var confidence: Confidence
  /// The threads that come into it.
  var roots: [Int]
  var reason: String
  var observable = Observability.allCases
  var rivals: [Rival]

  struct Rival: Sendable {
    var place: Site
    /// `read`, `write`, …
    var access: String
    var message: String
  }
}

extension FindingBuilder {
  func finding(_ rule: ProgramRule, _ accusation: Accusation) -> Finding {
    let place = accusation.place
    return Finding(
      rule: rule.description.rule, severity: accusation.confidence == .high ? .error : .warning,
      confidence: accusation.confidence, message: accusation.message,
      location: state.location(of: place.function, place.instruction), label: accusation.label,
      variable: accusation.variable, function: state.program.qualifiedName(of: place.function), locksHeld: [],
      threadRoots: accusation.roots.map { evidence(of: $0) }, reason: accusation.reason,
      observable: accusation.observable, related: accusation.rivals.map { related($0) },
      advice: accusation.advice)
  }

  private func related(_ rival: Accusation.Rival) -> RelatedAccess {
    RelatedAccess(
      location: state.location(of: rival.place.function, rival.place.instruction),
      function: state.program.qualifiedName(of: rival.place.function), access: rival.access, locksHeld: [],
      message: rival.message)
  }

  private func evidence(of root: Int) -> ThreadRootEvidence {
    let found = state.roots[root]
    let place =
      found.spawn.map { state.location(of: $0.function, $0.instruction) }
      ?? state.declaration(of: found.function)
    return ThreadRootEvidence(
      function: state.program.qualifiedName(of: found.function), kind: state.program.symbols[found.kind],
      multiplicity: state.overlapsItself(root) ? .many : .one, location: place)
  }
}
