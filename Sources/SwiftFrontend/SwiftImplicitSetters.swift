internal import RaceIR

extension SwiftLowering {
  /// A public variable of a type has a setter that others may call, though nobody has written one.
  mutating func lowerImplicitSetter(_ accessors: SwiftAccessorNames, _ modifiers: SwiftModifiers) {
    guard isSetByOthers(modifiers), let context = types.last else { return }
    let span = tree.span(of: accessors.nameNode)
    _ = function(
      accessors.setter, shown: accessors.shown, .function, at: accessors.nameNode, nameSpan: span,
      owner: context.type, receiver: .type, flags: [.implicit], attributes: modifiers.names
    ) { lowering in
      let name = lowering.names.intern("newValue")
      lowering.addParameter(label: "_", name: name, annotation: nil)
      let given = lowering.read(name, at: span)
      let type = lowering.emit(.readGlobal(lowering.names.intern(context.name)), at: span)
      lowering.emit(.writeMember(type, lowering.names.intern(accessors.setter), given), at: span)
    }
  }

  private func isSetByOthers(_ modifiers: SwiftModifiers) -> Bool {
    let words = modifiers.names.map { names.string($0) }
    return !modifiers.visibility.contains(.moduleLocal) && modifiers.wrapper == nil
      && !words.contains { $0.hasSuffix("(set)") }
  }
}
