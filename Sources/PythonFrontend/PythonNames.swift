internal import Diagnostics
internal import RaceIR
internal import SyntaxTree

extension PythonLowering {
  func name(of node: Int) -> NameID { NameID(scopes.notes[node]) }

  func isMember(_ name: NameID) -> Bool {
    frame.kind == .typeBody && frame.seesMembers && environment.isMember(name, of: frame.function)
  }

  mutating func read(_ name: NameID, _ flags: InstructionFlags = [], at span: SourceSpan) -> ValueID {
    if isMember(name) { return emit(.readTypeMember(name), flags, at: span) }
    let binding = environment[name]
    if binding.function < 0 { return emit(.readGlobal(name), flags, at: span) }
    let slot = Slot(binding.slot)
    if binding.function == frame.function.index { return emit(.readLocal(slot), flags, at: span) }
    return emit(.readCaptured(capture(binding), slot), flags, at: span)
  }

  mutating func write(_ name: NameID, _ value: ValueID, _ flags: InstructionFlags = [], at span: SourceSpan) {
    if isMember(name) {
      emit(.writeTypeMember(name, value), flags.union(.initialization), at: span)
      return
    }
    let binding = environment[name]
    let slot = Slot(binding.slot)
    if binding.function < 0 {
      emit(.writeGlobal(name, value), flags, at: span)
    } else if binding.function == frame.function.index {
      emit(.writeLocal(slot, value), flags, at: span)
    } else {
      emit(.writeCaptured(capture(binding), slot, value), flags, at: span)
    }
  }

  mutating func delete(_ name: NameID, at node: Int) {
    let binding = environment[name]
    if binding.function < 0, !isMember(name) {
      emit(.deleteGlobal(name), at: node)
    } else if binding.function == frame.function.index, !isMember(name) {
      emit(.deleteLocal(Slot(binding.slot)), at: node)
    } else {
      // Neither a captured variable nor a class attribute has a deletion of its own: the name gets no value.
      let nothing = unknown(at: node)
      write(name, nothing, at: tree.span(of: node))
    }
  }

  private mutating func capture(_ binding: PythonEnvironment.Binding) -> FunctionIndex {
    facts.functions[Int(binding.function)].variables[Int(binding.slot)].isCaptured = true
    return FunctionIndex(binding.function)
  }

  /// A new variable of the current function; the caller undoes the binding.
  mutating func declareVariable(_ name: NameID) {
    let function = Int(frame.function.index)
    let slot = Int32(facts.functions[function].variables.count)
    facts.functions[function].variables.append(Variable(name: name))
    environment.bind(name, to: .init(function: frame.function.index, slot: slot))
  }
}
