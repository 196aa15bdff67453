internal import RaceIR

/// What every name denotes at the place that is being lowered.
///
/// For every name of the file it holds the innermost visible binding. Entering a scope overwrites the names that the
/// scope binds and leaving it puts back what they were before, so that a look-up is one load.
struct PythonEnvironment {
  struct Binding {
    /// The function whose variable it is, or `global`.
    var function: Int32
    var slot: Int32
    static let global = Binding(function: -1, slot: -1)
  }

  private var visible: [Binding]
  /// The class body that binds the name, seen from within that very body alone.
  private var typeBodies: [Int32]
  private var replaced: [(name: NameID, binding: Binding, typeBody: Int32)] = []

  init(nameCount: Int) {
    visible = Array(repeating: .global, count: nameCount)
    typeBodies = Array(repeating: -1, count: nameCount)
  }

  /// A name that became known only after the bindings were collected is bound nowhere.
  subscript(name: NameID) -> Binding {
    let index = Int(name.index)
    return index < visible.count ? visible[index] : .global
  }

  func isMember(_ name: NameID, of body: FunctionIndex) -> Bool {
    let index = Int(name.index)
    return index < typeBodies.count && typeBodies[index] == body.index
  }

  /// How far `leave(to:)` has to go back.
  var mark: Int { replaced.count }

  mutating func bind(_ name: NameID, to binding: Binding) {
    remember(name)
    visible[Int(name.index)] = binding
  }

  mutating func bindMember(_ name: NameID, of body: FunctionIndex) {
    remember(name)
    typeBodies[Int(name.index)] = body.index
  }

  mutating func leave(to mark: Int) {
    while replaced.count > mark {
      let last = replaced.removeLast()
      visible[Int(last.name.index)] = last.binding
      typeBodies[Int(last.name.index)] = last.typeBody
    }
  }

  private mutating func remember(_ name: NameID) {
    let index = Int(name.index)
    replaced.append((name, visible[index], typeBodies[index]))
  }
}
