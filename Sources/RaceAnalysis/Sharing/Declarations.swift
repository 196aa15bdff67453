import Diagnostics
import RaceIR

/// Where variables get their first values: at import, in a type's body, or in a constructor.
struct Declarations {
  private var places: [LocationID: Diagnostics.Location] = [:]

  /// The items of a container are declared where the variable that holds it is.
  init(of locations: Set<LocationID>, in state: AnalysisState) {
    let table = state.summarizer.locations
    var sought: [LocationID: [LocationID]] = [:]
    for location in locations {
      let variable =
        table[location].isItems ? table.find(Location(base: table[location].base, isItems: false)) : nil
      sought[variable ?? location, default: []].append(location)
    }
    guard !sought.isEmpty else { return }
    for node in state.graph.nodes {
      let isAtStart = state.program[node.context.function].facts.kind == .topLevel
      for access in state.summarizer[node.context.function].accesses {
        guard let wanted = sought[access.location], access.kind == .write,
          isAtStart || access.isInitialization || (node.context.isConstructing && access.base == .receiver)
        else { continue }
        let place = state.location(of: node.context.function, access.instruction)
        for location in wanted where places[location].map({ Self.precedes(place, $0) }) ?? true {
          places[location] = place
        }
      }
    }
  }

  subscript(location: LocationID) -> Diagnostics.Location? { places[location] }

  private static func precedes(_ left: Diagnostics.Location, _ right: Diagnostics.Location) -> Bool {
    (left.path, left.span) < (right.path, right.span)
  }
}
