/// One access in the contexts that reach it under the same circumstances.
///
/// Its fields are behind a reference, because every rule and exclusion is handed instances by the million: a copy
/// counts one reference, and not one for each field that is an array.
struct AccessInstance: Sendable {
  struct Fields: Sendable {
    var function: FunctionID
    /// Index into the function's summary.
    var index: Int
    var access: Access
    var roots: RootSet
    /// Locks held, by the function itself and by all its callers in these contexts.
    var held: [AbsoluteLock]
    /// The objects it may touch; nil for state that there is once, or when any object is possible.
    var objects: Set<ObjectID>?
    var isConstructing: Bool
    /// The contexts in which it runs, for order and explanations.
    var nodes: [Int]
    /// Only an assumed outside caller makes the main thread run it.
    var isAssumedPublic: Bool
  }

  private final class Storage: Sendable {
    let fields: Fields
    init(_ fields: Fields) { self.fields = fields }
  }

  private var storage: Storage

  init(_ fields: Fields) { storage = Storage(fields) }

  /// Changes fields, in a copy of their own.
  mutating func change(_ body: (inout Fields) -> Void) {
    var fields = storage.fields
    body(&fields)
    storage = Storage(fields)
  }
}

extension AccessInstance {
  var function: FunctionID {
    get { storage.fields.function }
    set { change { $0.function = newValue } }
  }

  var index: Int {
    get { storage.fields.index }
    set { change { $0.index = newValue } }
  }

  var access: Access {
    get { storage.fields.access }
    set { change { $0.access = newValue } }
  }

  var roots: RootSet {
    get { storage.fields.roots }
    set { change { $0.roots = newValue } }
  }

  var held: [AbsoluteLock] {
    get { storage.fields.held }
    set { change { $0.held = newValue } }
  }

  var objects: Set<ObjectID>? {
    get { storage.fields.objects }
    set { change { $0.objects = newValue } }
  }

  var isConstructing: Bool {
    get { storage.fields.isConstructing }
    set { change { $0.isConstructing = newValue } }
  }

  var nodes: [Int] {
    get { storage.fields.nodes }
    set { change { $0.nodes = newValue } }
  }

  var isAssumedPublic: Bool {
    get { storage.fields.isAssumedPublic }
    set { change { $0.isAssumedPublic = newValue } }
  }
}
