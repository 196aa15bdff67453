import Diagnostics
import RaceIR

/// Answers why a place was reported or not, by asking the exclusions again about each of its rivals.
struct Explanation {
  private let state: AnalysisState
  private let findings: [Finding]

  init(_ state: AnalysisState, findings: [Finding]) {
    self.state = state
    self.findings = findings
  }

  func explain(path: String, row: Int32) -> [AccessExplanation] {
    var result: [AccessExplanation] = []
    for index in state.program.functions.indices {
      let function = FunctionID(Int32(index))
      let linked = state.program.functions[index]
      guard state.program[linked.module].path == path, linked.facts.span.startRow <= row,
        row <= linked.facts.span.endRow || linked.facts.kind == .topLevel
      else { continue }
      let summary = state.summarizer[function]
      for (position, access) in summary.accesses.enumerated() {
        let span = linked.facts.body[Int(access.instruction)].span
        guard span.startRow <= row, row <= span.endRow else { continue }
        result.append(explain(position, access, function))
      }
    }
    return result
  }

  private func explain(_ index: Int, _ access: Access, _ function: FunctionID) -> AccessExplanation {
    let location = state.location(of: function, access.instruction)
    let variable = state.sharedState.variables.first { $0.location == access.location }
    let instances = variable?.accesses.filter { $0.function == function && $0.index == index } ?? []
    return AccessExplanation(
      location: location, access: "\(access.kind.word) of \(state.name(of: access.location))",
      function: state.program.qualifiedName(of: function),
      locksHeld: instances.first?.held.map { state.name(of: $0) } ?? [],
      threads: threads(of: instances), outcome: outcome(instances, variable, location))
  }

  private func threads(of instances: [AccessInstance]) -> [String] {
    var roots = RootSet()
    for instance in instances { _ = roots.formUnion(instance.roots) }
    return roots.numbers.map { state.phrase(for: $0) }
  }

  private func outcome(
    _ instances: [AccessInstance], _ variable: SharedVariable?, _ location: Diagnostics.Location
  ) -> AccessExplanation.Outcome {
    if let finding = findings.first(where: { finding in
      finding.location == location || finding.related.contains { $0.location == location }
    }) {
      return .reported(finding.rule)
    }
    guard let variable, let instance = instances.first else {
      return .noRival(
        variable == nil ? "it is never written after construction" : "no thread that we know of runs it")
    }
    let evidence = exclusions(of: instance, in: variable)
    return evidence.isEmpty
      ? .noRival("every other access is atomic with respect to this one") : .excluded(evidence)
  }

  private func exclusions(
    of instance: AccessInstance, in variable: SharedVariable
  ) -> [AccessExplanation.ExclusionEvidence] {
    var result: [AccessExplanation.ExclusionEvidence] = []
    for rival in variable.accesses where rival.access.kind.isWrite || instance.access.kind.isWrite {
      let rivalry = Rivalry(
        victim: instance, first: instance, held: instance.held, rival: rival, signal: .threadRoots)
      for exclusion in Exclusion.all {
        guard let argument = exclusion.excludes(rivalry, state) else { continue }
        result.append(
          AccessExplanation.ExclusionEvidence(
            exclusion: exclusion.name, rival: state.location(of: rival), argument: argument))
        break
      }
    }
    return result
  }
}
