internal import RaceIR

/// What every name denotes at the place that is being lowered, as far as local variables go.
///
/// Declaring a name hides what it meant before; leaving the block puts that back.
struct SwiftEnvironment {
  struct Binding: Hashable {
    var function: FunctionIndex
    var slot: Slot
    /// Declared with `let`: whatever assigns it gives it its only value.
    var isConstant = false
  }

  private var visible: [NameID: Binding] = [:]
  private var replaced: [(name: NameID, binding: Binding?)] = []

  subscript(name: NameID) -> Binding? { visible[name] }

  /// How far `leave(to:)` has to go back.
  var mark: Int { replaced.count }

  /// - Parameter binding: nil hides the name.
  mutating func bind(_ name: NameID, to binding: Binding?) {
    replaced.append((name, visible[name]))
    visible[name] = binding
  }

  mutating func leave(to mark: Int) {
    while replaced.count > mark {
      let last = replaced.removeLast()
      visible[last.name] = last.binding
    }
  }
}
