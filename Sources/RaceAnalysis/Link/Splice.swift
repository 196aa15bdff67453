import Diagnostics
import RaceIR

/// Builds the body of a function anew, with the bodies of closures in the place of the calls that run them.
struct Splice {
  private var facts: FileFacts
  private let index: FunctionIndex
  private let function: FunctionFacts
  private var builder = BodyBuilder()
  private var own: BodyCopy

  init(_ function: FunctionFacts, _ index: FunctionIndex, _ facts: FileFacts) {
    self.function = function
    self.index = index
    self.facts = facts
    own = BodyCopy(function, from: index, into: index, slots: nil)
  }

  func finished() -> FileFacts {
    var result = facts
    let number = Int(index.index)
    result.functions[number].body = builder.body
    result.functions[number].operands = builder.operands
    result.functions[number].arguments = builder.arguments
    return result
  }

  mutating func copy(at position: Int) {
    let instruction = function.body[position]
    let operation = own.operation(instruction.operation, &builder)
    own.values[position] = builder.append(operation, flags: instruction.flags, at: instruction.span)
  }

  /// `call; enter; body; leave`: the value of the call is what the closure gives back.
  mutating func spliceCall(at position: Int, _ closure: FunctionIndex, of scope: ImmediateCall) {
    let instruction = function.body[position]
    guard case .call(let callee, let passed) = instruction.operation else { return }
    let arguments = own.arguments(passed).filter { argument in
      !isClosure(argument.value, closure)
    }
    let range = builder.argumentRange(of: arguments)
    let call = builder.append(
      .call(own.value(callee), range), flags: instruction.flags, at: instruction.span)
    var entered = builder.append(.enter(call), at: instruction.span)
    let manager = entered
    if scope.givesElements, case .readMember(let base, _) = function.body[Int(callee.index)].operation {
      entered = builder.append(.iterate(own.value(base)), at: instruction.span)
    }
    let result = insert(closure, entered, alias(scope.lends, callee, closure), at: instruction.span)
    builder.append(.leave(manager), at: instruction.span)
    own.values[position] = result ?? call
  }

  private mutating func alias(_ state: String?, _ callee: ValueID, _ closure: FunctionIndex) -> BodyCopy
    .Alias?
  {
    guard let state, !facts[closure].parameters.isEmpty,
      case .readMember(let base, _) = function.body[Int(callee.index)].operation
    else { return nil }
    let name: NameID
    if let known = facts.names.firstIndex(of: state) {
      name = NameID(Int32(known))
    } else {
      name = NameID(Int32(facts.names.count))
      facts.names.append(state)
    }
    return BodyCopy.Alias(slot: Slot(0), base: own.value(base), member: name)
  }

  private func isClosure(_ value: ValueID, _ closure: FunctionIndex) -> Bool {
    guard value.exists, case .makeFunction(closure, _) = builder.body[Int(value.index)].operation else {
      return false
    }
    return true
  }

  // MARK: The closure's body

  /// The value that the body gives back.
  private mutating func insert(
    _ closure: FunctionIndex, _ entered: ValueID, _ alias: BodyCopy.Alias?, at span: SourceSpan
  ) -> ValueID? {
    let body = facts[closure]
    facts.functions[Int(closure.index)].body = []
    let slots = adopt(body.variables)
    rename(closure, slots)
    var copy = BodyCopy(body, from: closure, into: index, slots: slots)
    copy.alias = alias
    for (number, _) in body.parameters.enumerated() {
      let given = builder.append(.unpack(entered, Int32(number)), at: span)
      builder.append(
        .writeLocal(slots[number], number == 0 ? entered : given), flags: .initialization, at: span)
    }
    let returns = body.body.indices.filter { isReturn(body.body[$0]) }
    if returns.isEmpty || returns == [body.body.count - 1] {
      for position in body.body.indices where !isReturn(body.body[position]) { append(position, &copy) }
      guard let last = returns.first, case .exit(_, let value) = body.body[last].operation else { return nil }
      return value.exists ? copy.value(value) : nil
    }
    return insertWithExits(body, &copy, at: span)
  }

  /// Early returns leave a region that runs once.
  private mutating func insertWithExits(
    _ body: FunctionFacts, _ copy: inout BodyCopy, at span: SourceSpan
  ) -> ValueID? {
    let result = adopt([Variable(name: body.name)])[0]
    builder.append(.loop(.once), at: span)
    for position in body.body.indices {
      guard isReturn(body.body[position]), case .exit(_, let value) = body.body[position].operation else {
        append(position, &copy)
        continue
      }
      if value.exists {
        builder.append(.writeLocal(result, copy.value(value)), at: body.body[position].span)
      }
      copy.values[position] = builder.append(.exit(.leaveLoop, .none), at: body.body[position].span)
    }
    builder.append(.endLoop, at: span)
    return builder.append(.readLocal(result), at: span)
  }

  private mutating func append(_ position: Int, _ copy: inout BodyCopy) {
    let instruction = copy.source.body[position]
    let operation = copy.operation(instruction.operation, &builder)
    copy.values[position] = builder.append(operation, flags: instruction.flags, at: instruction.span)
  }

  private func isReturn(_ instruction: Instruction) -> Bool {
    if case .exit(.returnValue, _) = instruction.operation { true } else { false }
  }

  /// The closure's variables become variables of the function.
  private mutating func adopt(_ variables: [Variable]) -> [Slot] {
    let first = facts[index].variables.count
    facts.functions[Int(index.index)].variables += variables
    return variables.indices.map { Slot(Int32(first + $0)) }
  }

  /// Functions inside the closure now stand inside the function, and see its variables there.
  private mutating func rename(_ closure: FunctionIndex, _ slots: [Slot]) {
    for number in facts.functions.indices {
      if facts.functions[number].parent == closure { facts.functions[number].parent = index }
      guard number > Int(closure.index) else { continue }
      for position in facts.functions[number].body.indices {
        switch facts.functions[number].body[position].operation {
        case .readCaptured(closure, let slot):
          facts.functions[number].body[position].operation = .readCaptured(index, slots[Int(slot.index)])
        case .writeCaptured(closure, let slot, let value):
          facts.functions[number].body[position].operation = .writeCaptured(
            index, slots[Int(slot.index)], value)
        default: continue
        }
      }
    }
    facts.functions[Int(closure.index)].parent = closure
  }
}
