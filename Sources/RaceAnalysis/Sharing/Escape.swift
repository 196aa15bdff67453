import RaceIR

/// The objects that more than one thread can get at: what a global, a type's attribute or a thread's callable
/// reaches. Every other object belongs to the thread that made it.
struct Escape: Sendable {
  private(set) var shared: ObjectMarks
  /// Variables of an enclosing function that a shared or thread-run function uses.
  private(set) var sharedCells: Set<Cell> = []

  struct Cell: Hashable, Sendable {
    var function: FunctionID
    var slot: Int32
  }

  /// Objects given to a thread as such, or as elements of a container given to it.
  private(set) var handedOver: ObjectMarks
  /// Objects on which threads run.
  private(set) var receivers: Set<ObjectID> = []
  private let pointsTo: PointsTo
  /// By set, whether its members have been followed.
  private var isSeen: [Bool]
  /// By object.
  private var fields: [[SetID]]
  private var familyFields: [Int32: [SetID]] = [:]

  init(_ pointsTo: PointsTo, roots: [ThreadRoot]) {
    self.pointsTo = pointsTo
    let count = pointsTo.objects.objects.count
    shared = ObjectMarks(count: count)
    handedOver = ObjectMarks(count: count)
    isSeen = Array(repeating: false, count: pointsTo.sets.count)
    fields = Array(repeating: [], count: count)
    var pending: [SetID] = []
    for (key, set) in pointsTo.variables.dynamicNodes {
      switch key {
      case .global: pending.append(set)
      case .field(let object, _):
        if case .type = pointsTo.objects[object] {
          pending.append(set)
        } else {
          fields[Int(object.index)].append(set)
        }
      case .familyField(let family, _): familyFields[family, default: []].append(set)
      }
    }
    for root in roots.dropFirst() {
      let given = Escape.reachable(from: root, pointsTo)
      handOver(given)
      pending += given
      if root.receiver.exists && !root.hasOwnReceiver { receivers.insert(root.receiver) }
    }
    // Who can call a decorated function can call what stands in for it.
    let wrappers = pointsTo.decorated.keys.flatMap { pointsTo.innerFunctions(of: $0) }
    for wrapper in wrappers {
      pending += Escape.captured(by: wrapper, pointsTo)
      addCells(usedBy: wrapper)
    }
    close(pending)
    for root in roots.dropFirst() where root.receiver.exists && !root.hasOwnReceiver { add(root.receiver) }
    for root in roots.dropFirst() { addCells(usedBy: root.function) }
    for object in shared.members {
      if case .function(let function) = pointsTo.objects[object] { addCells(usedBy: function) }
    }
  }

  private mutating func addCells(usedBy function: FunctionID) {
    let linked = pointsTo.program[function]
    for instruction in linked.facts.body {
      switch instruction.operation {
      case .readCaptured(let owner, let slot), .writeCaptured(let owner, let slot, _):
        sharedCells.insert(Cell(function: linked.function(owner), slot: slot.index))
      default: break
      }
    }
  }

  /// What a thread is given: its arguments, and what its function captures.
  private static func reachable(from root: ThreadRoot, _ pointsTo: PointsTo) -> [SetID] {
    let linked = pointsTo.program[root.function]
    var sets: [SetID] = []
    for slot in linked.facts.parameters.indices where !(slot == 0 && pointsTo.hasReceiver(root.function)) {
      sets.append(pointsTo.variables[pointsTo.variables.slot(root.function, Int32(slot))])
    }
    return sets + captured(by: root.function, pointsTo)
  }

  private static func captured(by function: FunctionID, _ pointsTo: PointsTo) -> [SetID] {
    let linked = pointsTo.program[function]
    return linked.facts.body.compactMap { instruction in
      guard case .readCaptured(let owner, let slot) = instruction.operation else { return nil }
      return pointsTo.variables[pointsTo.variables.slot(linked.function(owner), slot.index)]
    }
  }

  private mutating func handOver(_ sets: [SetID]) {
    var pending = sets
    while let set = pending.popLast() {
      for object in pointsTo.sets[set] where handedOver.insert(object) {
        if case .container = pointsTo.objects[object] { pending += fields[Int(object.index)] }
      }
    }
  }

  private mutating func add(_ object: ObjectID) {
    if shared.insert(object) { close(reachedFrom(object)) }
  }

  private mutating func close(_ sets: [SetID]) {
    var pending = sets
    while let set = pending.popLast() {
      if isSeen[Int(set.index)] { continue }
      isSeen[Int(set.index)] = true
      for object in pointsTo.sets[set] where shared.insert(object) { pending += reachedFrom(object) }
    }
  }

  private func reachedFrom(_ object: ObjectID) -> [SetID] {
    var sets = fields[Int(object.index)]
    switch pointsTo.objects[object] {
    case .function(let function): sets += Escape.captured(by: function, pointsTo)
    case .boundMethod(_, let receiver), .parent(_, let receiver):
      if let set = pointsTo.sets.findSingleton(receiver) { sets.append(set) }
    case .anyInstance(let type): sets += familyFields[pointsTo.hierarchy.family(of: type)] ?? []
    case .type, .instance, .module, .external, .externalInstance, .container: break
    }
    return sets
  }
}
