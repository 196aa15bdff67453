import Diagnostics

/// Accesses of one variable that race like those that findings show, and that it would take as many findings to show.
struct FurtherAccesses {
  /// By the function in which a finding would stand.
  private var sites: [FunctionID: Set<Site>] = [:]

  /// Takes note of a race, whether or not it is reported.
  mutating func add(_ candidate: Candidate) {
    for access in [candidate.primary, candidate.first, candidate.victim, candidate.rival] {
      sites[candidate.primary.function, default: []].insert(Site(access.function, access.access.instruction))
    }
  }

  /// Gives each finding those of the function in which it stands: each place to one finding, and none that is shown
  /// already.
  func distribute(to findings: inout ArraySlice<Finding>, of functions: [FunctionID], _ state: AnalysisState)
  {
    var seen = Set(findings.flatMap { [$0.location] + $0.related.map(\.location) }.map(Start.init))
    for (index, function) in zip(findings.indices, functions) {
      for site in (sites[function] ?? []).sorted() {
        let place = state.location(of: site.function, site.instruction)
        if seen.insert(Start(place)).inserted { findings[index].furtherAccesses.append(place) }
      }
    }
  }

  /// The read and the write of `n += 1` are one access to whoever reads it.
  private struct Start: Hashable {
    var path: String
    var row: Int32
    var column: Int32

    init(_ place: Diagnostics.Location) {
      path = place.path
      row = place.span.startRow
      column = place.span.startColumn
    }
  }
}
