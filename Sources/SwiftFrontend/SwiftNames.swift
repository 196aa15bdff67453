internal import Diagnostics
internal import RaceIR

extension SwiftLowering {
  var selfName: NameID { mutating get { names.intern("self") } }

  /// A name as an expression: a local variable, a member of the type around it, or a global.
  mutating func read(_ name: NameID, at span: SourceSpan) -> ValueID {
    if let binding = environment[name] { return readVariable(binding, at: span) }
    guard let receiver = readSelf(at: span) else {
      if frame.kind == .typeBody { return emit(.readTypeMember(name), .implicitReceiver, at: span) }
      return emit(.readGlobal(name), at: span)
    }
    return emit(.readMember(receiver, name), .implicitReceiver, at: span)
  }

  mutating func write(
    _ name: NameID, _ value: ValueID, _ flags: InstructionFlags = [], at span: SourceSpan
  ) {
    if names.string(name) == "_" { return }
    if let binding = environment[name] { return writeVariable(binding, value, flags, at: span) }
    if let receiver = readSelf(at: span) {
      emit(.writeMember(receiver, name, value), flags.union(.implicitReceiver), at: span)
    } else {
      emit(.writeGlobal(name, value), flags, at: span)
    }
  }

  /// The object on which the method around the place runs, or its type; nil outside of methods.
  mutating func readSelf(at span: SourceSpan) -> ValueID? {
    environment[selfName].map { readVariable($0, at: span) }
  }

  private mutating func readVariable(_ binding: SwiftEnvironment.Binding, at span: SourceSpan) -> ValueID {
    if binding.function == frame.function { return emit(.readLocal(binding.slot), at: span) }
    noteCapture(binding)
    return emit(.readCaptured(binding.function, binding.slot), at: span)
  }

  private mutating func writeVariable(
    _ binding: SwiftEnvironment.Binding, _ value: ValueID, _ flags: InstructionFlags, at span: SourceSpan
  ) {
    if binding.function == frame.function {
      emit(
        .writeLocal(binding.slot, value), binding.isConstant ? flags.union(.initialization) : flags, at: span)
    } else {
      noteCapture(binding)
      emit(.writeCaptured(binding.function, binding.slot, value), flags, at: span)
    }
  }

  private mutating func noteCapture(_ binding: SwiftEnvironment.Binding) {
    facts.functions[Int(binding.function.index)].variables[Int(binding.slot.index)].isCaptured = true
  }

  /// A new variable of the current function.
  @discardableResult
  mutating func declare(_ name: NameID, annotation: TypeReference? = nil, isConstant: Bool = false) -> Slot {
    let function = Int(frame.function.index)
    let slot = Slot(Int32(facts.functions[function].variables.count))
    facts.functions[function].variables.append(Variable(name: name, annotation: annotation))
    environment.bind(name, to: .init(function: frame.function, slot: slot, isConstant: isConstant))
    return slot
  }

  /// Declares a local variable, or a global at the top level, with its first value.
  mutating func define(
    _ name: NameID, _ value: ValueID, annotation: TypeReference? = nil, isConstant: Bool = false,
    at span: SourceSpan
  ) {
    if names.string(name) == "_" { return }
    if isTopLevel {
      emit(.writeGlobal(name, value), .initialization, at: span)
    } else {
      let slot = declare(name, annotation: annotation, isConstant: isConstant)
      emit(.writeLocal(slot, value), .initialization, at: span)
    }
  }

  /// Whether declarations are those of the file itself, not of a block in it.
  var isTopLevel: Bool { frames.count == 1 && blockDepth == 0 }
}
