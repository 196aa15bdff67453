import RaceIR

/// What there is for an operation of a function to refer to.
struct Scope {
  var names: Int
  var instructions: Int
  var variables: Int
  var operands: Int
  var arguments: Int
}

extension ByteReader {
  mutating func operation(at position: Int, in scope: Scope) -> Operation {
    switch byte() {
    case 0: return .constant(constant(scope))
    case 1: return .container(choice(.list), operands(scope))
    case 2: return .makeFunction(FunctionIndex(index(below: Int(Int32.max))), defaults: operands(scope))
    case 3: return .makeType(TypeIndex(index(below: Int(Int32.max))), arguments(scope))
    case 4: return .derived(operands(scope))
    case 5: return .readLocal(Slot(index(below: scope.variables)))
    case 6: return .writeLocal(Slot(index(below: scope.variables)), value(at: position, scope))
    case 7: return .deleteLocal(Slot(index(below: scope.variables)))
    case 8:
      return .readCaptured(FunctionIndex(index(below: Int(Int32.max))), Slot(index(below: Int(Int32.max))))
    case 9:
      return .writeCaptured(
        FunctionIndex(index(below: Int(Int32.max))), Slot(index(below: Int(Int32.max))),
        value(at: position, scope))
    case 10: return .readGlobal(name(scope))
    case 11: return .writeGlobal(name(scope), value(at: position, scope))
    case 12: return .deleteGlobal(name(scope))
    case 13: return .readTypeMember(name(scope))
    case 14: return .writeTypeMember(name(scope), value(at: position, scope))
    case 15: return .readMember(value(at: position, scope), name(scope))
    case 16: return .writeMember(value(at: position, scope), name(scope), value(at: position, scope))
    case 17: return .deleteMember(value(at: position, scope), name(scope))
    case 18: return .readItem(value(at: position, scope), key: value(at: position, scope))
    case 19:
      return .writeItem(
        value(at: position, scope), key: value(at: position, scope), value(at: position, scope))
    case 20: return .deleteItem(value(at: position, scope), key: value(at: position, scope))
    case 21: return .importModule(name(scope))
    case 22: return .importMember(value(at: position, scope), name(scope))
    case 23: return .importAll(value(at: position, scope))
    case 24: return .call(value(at: position, scope), arguments(scope))
    case 25: return .unary(choice(.other), value(at: position, scope))
    case 26: return .binary(choice(.other), value(at: position, scope), value(at: position, scope))
    case 27: return .compare(choice(.is), value(at: position, scope), value(at: position, scope))
    case 28: return .join(value(at: position, scope), value(at: position, scope))
    case 29: return .iterate(value(at: position, scope))
    case 30: return .unpack(value(at: position, scope), number())
    case 31: return .await(value(at: position, scope))
    case 32: return .yield(value(at: position, scope))
    case 33: return .delegate(value(at: position, scope))
    case 34: return .branch(value(at: position, scope))
    case 35: return .otherwise
    case 36: return .endBranch
    case 37: return .loop(choice(.each))
    case 38: return .loopOtherwise
    case 39: return .endLoop
    case 40: return .attempt
    case 41: return .handler(operands(scope))
    case 42: return .attemptOtherwise
    case 43: return .finally
    case 44: return .endAttempt
    case 45: return .enter(value(at: position, scope))
    case 46: return .leave(value(at: position, scope))
    case 47: return .exit(choice(.raise), value(at: position, scope))
    default:
      fail()
      return .otherwise
    }
  }

  private mutating func value(at position: Int, _ scope: Scope) -> ValueID {
    let value = position - Int(number())
    if value < -1 || value >= scope.instructions { fail() }
    return hasFailed ? .none : ValueID(Int32(value))
  }

  private mutating func name(_ scope: Scope) -> NameID { NameID(index(below: scope.names)) }

  private mutating func operands(_ scope: Scope) -> OperandRange {
    let (start, length) = range(below: scope.operands)
    return OperandRange(start: start, count: length)
  }

  private mutating func arguments(_ scope: Scope) -> ArgumentRange {
    let (start, length) = range(below: scope.arguments)
    return ArgumentRange(start: start, count: length)
  }

  private mutating func range(below limit: Int) -> (Int32, Int32) {
    let start = index(below: limit + 1)
    let length = index(below: limit - Int(start) + 1)
    return (start, length)
  }

  private mutating func constant(_ scope: Scope) -> Constant {
    switch byte() {
    case 0: return .none
    case 1: return .boolean(false)
    case 2: return .boolean(true)
    case 3: return .integer(number())
    case 4: return .string(name(scope))
    case 5: return .other
    default:
      fail()
      return .none
    }
  }
}
