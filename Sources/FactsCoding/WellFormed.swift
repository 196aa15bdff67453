import RaceIR

extension FileFacts {
  /// Whether everything that facts refer to is there, as far as reading them one after another has not shown it.
  var isWellFormed: Bool {
    functions.allSatisfy { isWellFormed($0) }
      && types.allSatisfy { functions.indices.contains(Int($0.body.index)) }
  }

  private func isWellFormed(_ function: FunctionFacts) -> Bool {
    functions.indices.contains(Int(function.parent.index))
      && function.owner.map { types.indices.contains(Int($0.index)) } ?? true
      && function.parameters.count <= function.variables.count
      && function.arguments.allSatisfy { function.has($0.value.index) }
      && function.body.allSatisfy { isWellFormed($0.operation, of: function) }
  }

  private func isWellFormed(_ operation: Operation, of function: FunctionFacts) -> Bool {
    switch operation {
    case .readCaptured(let owner, let slot), .writeCaptured(let owner, let slot, _):
      functions.indices.contains(Int(owner.index))
        && functions[Int(owner.index)].variables.indices.contains(Int(slot.index))
    case .makeFunction(let index, let range):
      functions.indices.contains(Int(index.index))
        && range.indices.allSatisfy { function.has(function.operands[$0]) }
    case .makeType(let type, _):
      types.indices.contains(Int(type.index))
    case .container(_, let range), .derived(let range):
      range.indices.allSatisfy { function.has(function.operands[$0]) }
    case .handler(let range):
      range.indices.allSatisfy { names.indices.contains(Int(function.operands[$0])) }
    default:
      true
    }
  }
}

extension FunctionFacts {
  /// Whether a value is one of the body's, or none.
  fileprivate func has(_ value: Int32) -> Bool { value >= -1 && Int(value) < body.count }
}
