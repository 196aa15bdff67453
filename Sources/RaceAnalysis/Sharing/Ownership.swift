import RaceIR

/// Which state belongs to one thread, as far as objects and variables tell.
extension AnalysisState {
  /// A local variable as used by the function that declares it, of which every call has its own.
  func isOwnVariable(_ access: AccessInstance) -> Bool {
    guard case .captured(let owner, _) = summarizer.locations[access.access.location].base else {
      return false
    }
    return !summarizer.locations[access.access.location].isItems && owner == access.function
  }

  /// Whether no other thread has the object that an access touches.
  func isOwned(_ access: AccessInstance, signal: Signal) -> Bool {
    let location = access.access.location
    switch summarizer.locations[location].base {
    case .global, .typeMember:
      return false
    case .externalMember(let object, _):
      if case .external = summarizer.pointsTo.objects[object] { return false }
      return signal == .threadRoots && !escape.shared.contains(object)
    case .container(let object):
      return signal == .threadRoots && !escape.handedOver.contains(object)
    case .captured(let function, let slot):
      if summarizer.locations[location].isItems {
        return !(summarizer.containers[location] ?? []).contains {
          escape.handedOver.contains($0) || isGivenToAll($0)
        }
      }
      // A variable of one activation is shared only with an inner function that another thread may run.
      return !escape.sharedCells.contains(Escape.Cell(function: function, slot: slot))
    case .member:
      guard signal == .threadRoots, let objects = access.objects else { return false }
      return objects.allSatisfy { !isShared($0) }
    }
  }

  /// Whether an object stands for one at run time: a thread is given it or runs on it, or it is made where files and types start.
  func isDistinct(_ object: ObjectID) -> Bool {
    if escape.receivers.contains(object) || escape.handedOver.contains(object) { return true }
    guard case .instance(_, let site) = summarizer.pointsTo.objects[object] else { return false }
    let kind = program[site.function].facts.kind
    return kind == .topLevel || kind == .typeBody
  }

  /// A cache gives every caller what the first call has made.
  private func isGivenToAll(_ object: ObjectID) -> Bool {
    let pointsTo = summarizer.pointsTo
    guard case .container(_, let site) = pointsTo.objects[object], site.function.index >= 0 else {
      return false
    }
    return pointsTo.traits[Int(site.function.index)].contains(.cached) && pointsTo.isReturnedByMaker(object)
  }

  /// An object made at a known place is shared when another thread can reach it. Of objects made anywhere, two
  /// accesses mean the same one only when a thread runs on it.
  private func isShared(_ object: ObjectID) -> Bool {
    switch summarizer.pointsTo.objects[object] {
    case .anyInstance: escape.receivers.contains(object)
    case .instance, .function, .boundMethod, .type, .module, .external, .externalInstance, .container,
      .parent:
      escape.shared.contains(object)
    }
  }
}
