import RaceIR

/// Operations as bytes: a number for the case, then what belongs to it.
extension ByteWriter {
  /// - Parameter index: of the instruction; the values it takes lie shortly before it.
  mutating func operation(_ operation: Operation, at index: Int) {
    switch operation {
    case .constant(let a):
      byte(0)
      constant(a)
    case .container(let a, let b):
      byte(1)
      byte(a.rawValue)
      range(b.start, b.count)
    case .makeFunction(let a, defaults: let b):
      byte(2)
      count(Int(a.index))
      range(b.start, b.count)
    case .makeType(let a, let b):
      byte(3)
      count(Int(a.index))
      range(b.start, b.count)
    case .derived(let a):
      byte(4)
      range(a.start, a.count)
    case .readLocal(let a):
      byte(5)
      count(Int(a.index))
    case .writeLocal(let a, let b):
      byte(6)
      count(Int(a.index))
      value(b, at: index)
    case .deleteLocal(let a):
      byte(7)
      count(Int(a.index))
    case .readCaptured(let a, let b):
      byte(8)
      count(Int(a.index))
      count(Int(b.index))
    case .writeCaptured(let a, let b, let c):
      byte(9)
      count(Int(a.index))
      count(Int(b.index))
      value(c, at: index)
    case .readGlobal(let a):
      byte(10)
      count(Int(a.index))
    case .writeGlobal(let a, let b):
      byte(11)
      count(Int(a.index))
      value(b, at: index)
    case .deleteGlobal(let a):
      byte(12)
      count(Int(a.index))
    case .readTypeMember(let a):
      byte(13)
      count(Int(a.index))
    case .writeTypeMember(let a, let b):
      byte(14)
      count(Int(a.index))
      value(b, at: index)
    case .readMember(let a, let b):
      byte(15)
      value(a, at: index)
      count(Int(b.index))
    case .writeMember(let a, let b, let c):
      byte(16)
      value(a, at: index)
      count(Int(b.index))
      value(c, at: index)
    case .deleteMember(let a, let b):
      byte(17)
      value(a, at: index)
      count(Int(b.index))
    case .readItem(let a, key: let b):
      byte(18)
      value(a, at: index)
      value(b, at: index)
    case .writeItem(let a, key: let b, let c):
      byte(19)
      value(a, at: index)
      value(b, at: index)
      value(c, at: index)
    case .deleteItem(let a, key: let b):
      byte(20)
      value(a, at: index)
      value(b, at: index)
    case .importModule(let a):
      byte(21)
      count(Int(a.index))
    case .importMember(let a, let b):
      byte(22)
      value(a, at: index)
      count(Int(b.index))
    case .importAll(let a):
      byte(23)
      value(a, at: index)
    case .call(let a, let b):
      byte(24)
      value(a, at: index)
      range(b.start, b.count)
    case .unary(let a, let b):
      byte(25)
      byte(a.rawValue)
      value(b, at: index)
    case .binary(let a, let b, let c):
      byte(26)
      byte(a.rawValue)
      value(b, at: index)
      value(c, at: index)
    case .compare(let a, let b, let c):
      byte(27)
      byte(a.rawValue)
      value(b, at: index)
      value(c, at: index)
    case .join(let a, let b):
      byte(28)
      value(a, at: index)
      value(b, at: index)
    case .iterate(let a):
      byte(29)
      value(a, at: index)
    case .unpack(let a, let b):
      byte(30)
      value(a, at: index)
      number(b)
    case .await(let a):
      byte(31)
      value(a, at: index)
    case .yield(let a):
      byte(32)
      value(a, at: index)
    case .delegate(let a):
      byte(33)
      value(a, at: index)
    case .branch(let a):
      byte(34)
      value(a, at: index)
    case .otherwise: byte(35)
    case .endBranch: byte(36)
    case .loop(let a):
      byte(37)
      byte(a.rawValue)
    case .loopOtherwise: byte(38)
    case .endLoop: byte(39)
    case .attempt: byte(40)
    case .handler(let a):
      byte(41)
      range(a.start, a.count)
    case .attemptOtherwise: byte(42)
    case .finally: byte(43)
    case .endAttempt: byte(44)
    case .enter(let a):
      byte(45)
      value(a, at: index)
    case .leave(let a):
      byte(46)
      value(a, at: index)
    case .exit(let a, let b):
      byte(47)
      byte(a.rawValue)
      value(b, at: index)
    }
  }

  private mutating func value(_ value: ValueID, at index: Int) {
    // Mostly the one just computed; no value is -1.
    number(Int32(index) - value.index)
  }

  private mutating func range(_ start: Int32, _ length: Int32) {
    count(Int(start))
    count(Int(length))
  }

  private mutating func constant(_ constant: Constant) {
    switch constant {
    case .none: byte(0)
    case .boolean(let value): byte(value ? 2 : 1)
    case .integer(let value):
      byte(3)
      number(value)
    case .string(let name):
      byte(4)
      count(Int(name.index))
    case .other: byte(5)
    }
  }
}
