import RaceIR

extension Summarizer {
  /// Notes the use of an attribute of a `threading.local` object.
  func noteLocalUse(
    _ kind: LocalUse.Kind, of name: Symbol, on base: ValueID, _ index: Int, _ fold: inout FoldState
  ) {
    guard base.exists else { return }
    for object in pointsTo.sets[fold.values[Int(base.index)]] where isThreadLocal(object) {
      fold.summary.localUses.append(
        LocalUse(instruction: Int32(index), object: object, name: name, kind: kind))
    }
  }

  private func isThreadLocal(_ object: ObjectID) -> Bool {
    switch pointsTo.objects[object] {
    case .externalInstance(let type, _): type == pointsTo.names.threadLocal
    case .instance(let type, _):
      pointsTo.hierarchy.externalAncestors(of: type).contains(pointsTo.names.threadLocal)
    case .function, .boundMethod, .type, .anyInstance, .module, .external, .container, .parent: false
    }
  }

  /// Notes that a generator is asked for its next element; a value that may be many things is no evidence of one.
  func noteAdvance(of value: ValueID, _ index: Int, _ fold: inout FoldState) {
    guard value.exists else { return }
    let objects = pointsTo.sets[fold.values[Int(value.index)]]
    let isCertain = objects.allSatisfy {
      if case .container(.generator, _) = pointsTo.objects[$0] { true } else { false }
    }
    for object in objects where isCertain {
      guard case .container(.generator, let site) = pointsTo.objects[object], site.instruction >= 0 else {
        continue
      }
      let attribute = path(of: value, fold)?.1
      fold.summary.advances.append(
        Advance(
          instruction: Int32(index), generator: object, held: fold.held,
          isOfReceiver: attribute.map { isReceiver($0, fold) } ?? false))
    }
  }
}
