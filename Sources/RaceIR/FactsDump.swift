internal import Diagnostics

extension FileFacts {
  /// The facts as text, the same for the same facts: for golden tests and for people (`race-lint dump facts`).
  ///
  /// One line per instruction: `%12 = readMember %3 .count  @8:5`. Rows and columns are 1-based here.
  public var dump: String {
    var dump = FactsDump(facts: self)
    dump.write()
    return dump.lines.joined(separator: "\n") + "\n"
  }
}

private struct FactsDump {
  /// A chain of ten thousand `elif` is no reason for gigabytes of white space.
  static let widestMargin = 40

  let facts: FileFacts
  var lines: [String] = []

  mutating func write() {
    if facts.isGenerated { lines.append("generated") }
    for problem in facts.problems {
      lines.append("problem \(problem.kind.rawValue): \(problem.message)  @\(place(problem.span))")
    }
    if facts.unreadableBytes > 0 { lines.append("unreadable \(facts.unreadableBytes) bytes") }
    for suppression in facts.suppressions { lines.append(describe(suppression)) }
    for index in facts.types.indices { write(type: index) }
    for index in facts.functions.indices { write(function: index) }
  }

  private func describe(_ suppression: Suppression) -> String {
    let reason = suppression.reason.isEmpty ? "" : " because \(suppression.reason)"
    let alone = suppression.standsAlone ? " alone" : ""
    let rules = suppression.rules.joined(separator: ", ")
    return
      "suppression \(suppression.scope.rawValue) [\(rules)]\(alone)\(reason)  @\(place(suppression.span))"
  }

  private mutating func write(type index: Int) {
    let type = facts.types[index]
    let attributes = type.attributes.map { " \(facts[$0])" }.joined()
    lines.append(
      "type \(index) \(facts[type.qualifiedName]) \(type.kind)\(describe(type.flags))\(attributes)"
        + " body \(type.body.index)  @\(place(type.nameSpan))")
    for member in type.members {
      let kind = (member.isShared ? " shared" : "") + (member.isMutable ? "" : " constant")
      let attributes = member.attributes.map { " \(facts[$0])" }.joined()
      lines.append("  member \(facts[member.name])\(describe(member.annotation))\(kind)\(attributes)")
    }
  }

  private mutating func write(function index: Int) {
    let function = facts.functions[index]
    let attributes = function.attributes.map { " \(facts[$0])" }.joined()
    lines.append("")
    lines.append(
      "function \(index) \(facts[function.qualifiedName]) \(function.kind)\(describe(function.flags))\(attributes)"
        + (function.owner.map { " of type \($0.index)" } ?? "") + " in \(function.parent.index)"
        + describe(function.returnType, " ->") + "  @\(place(function.nameSpan))")
    for parameter in function.parameters { write(parameter) }
    for (slot, variable) in function.variables.enumerated() {
      let captured = variable.isCaptured ? " captured" : ""
      lines.append("  variable \(slot) \(facts[variable.name])\(describe(variable.annotation))\(captured)")
    }
    write(body: function)
  }

  private mutating func write(_ parameter: Parameter) {
    let hasDefault = parameter.hasDefault ? " = …" : ""
    lines.append(
      "  parameter \(facts[parameter.name]) \(parameter.kind)\(describe(parameter.annotation))\(hasDefault)")
  }

  private mutating func write(body function: FunctionFacts) {
    var indentation = 1
    let instructions = InstructionDump(facts: facts, function: function)
    for (index, instruction) in function.body.enumerated() {
      let (before, after) = instruction.operation.indentation
      indentation = max(1, indentation + before)
      let margin = String(repeating: "  ", count: min(indentation, Self.widestMargin))
      let text = instructions.describe(instruction.operation) + describe(instruction.flags)
      lines.append("\(margin)%\(index) = \(text)  @\(place(instruction.span))")
      indentation += after
    }
  }

  private func describe(_ type: TypeReference?, _ separator: String = ":") -> String {
    guard let type else { return "" }
    let names = type.names.map { facts[$0] }.joined(separator: " | ")
    let elements = type.elementNames.map { facts[$0] }.joined(separator: ", ")
    return "\(separator) \(names)" + (elements.isEmpty ? "" : "[\(elements)]")
  }

  private func describe(_ flags: FunctionFlags) -> String {
    let names: [(FunctionFlags, String)] = [
      (.asynchronous, "async"), (.generator, "generator"), (.claimsThreadSafety, "claims-thread-safety"),
      (.deniesThreadSafety, "denies-thread-safety"), (.getter, "getter"), (.setter, "setter"),
      (.typeMethod, "type-method"), (.mutating, "mutating"), (.parallel, "parallel"), (.modifier, "modifier"),
      (.fileLocal, "file-local"), (.moduleLocal, "module-local"),
      (.implicit, "implicit"),
    ]
    return names.filter { flags.contains($0.0) }.map { " \($0.1)" }.joined()
  }

  private func describe(_ flags: InstructionFlags) -> String {
    let names: [(InstructionFlags, String)] = [
      (.augmented, "augmented"), (.decorator, "decorator"), (.asynchronous, "async"), (.deferred, "deferred"),
      (.typeCheckingOnly, "type-checking"), (.importBinding, "import"), (.initialization, "initial"),
      (.implicitReceiver, "implicit"),
    ]
    let set = names.filter { flags.contains($0.0) }.map(\.1)
    return set.isEmpty ? "" : " (\(set.joined(separator: ", ")))"
  }

  private func place(_ span: SourceSpan) -> String {
    let end =
      span.endRow == span.startRow ? "\(span.endColumn + 1)" : "\(span.endRow + 1):\(span.endColumn + 1)"
    return "\(span.startRow + 1):\(span.startColumn + 1)-\(end)"
  }
}

extension Operation {
  /// By how much the margin changes before and after the instruction.
  fileprivate var indentation: (before: Int, after: Int) {
    switch self {
    case .branch, .loop, .attempt: (0, 1)
    case .otherwise, .loopOtherwise, .handler, .attemptOtherwise, .finally: (-1, 1)
    case .endBranch, .endLoop, .endAttempt: (-1, 0)
    default: (0, 0)
    }
  }
}
