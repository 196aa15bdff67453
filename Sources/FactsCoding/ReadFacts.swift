import Diagnostics
import RaceIR

/// Reads facts in the order in which they are written.
extension ByteReader {
  mutating func facts() -> FileFacts {
    var facts = FileFacts()
    facts.names = list { $0.text() }
    let names = facts.names.count
    facts.functions = list { $0.function(names) }
    facts.types = list { $0.type(names) }
    facts.suppressions = list { $0.suppression() }
    facts.problems = list { $0.problem() }
    facts.unreadableBytes = count()
    facts.isGenerated = flag()
    facts.traits = LanguageTraits(rawValue: byte())
    return facts
  }

  private mutating func function(_ names: Int) -> FunctionFacts {
    var function = FunctionFacts(
      name: name(names), qualifiedName: name(names), kind: choice(.function), parent: .topLevel, owner: nil,
      span: .fileStart, nameSpan: .fileStart)
    function.flags = functionFlags()
    function.parent = FunctionIndex(index(below: Int(Int32.max)))
    function.owner = optional { TypeIndex($0.index(below: Int(Int32.max))) }
    function.attributes = list { $0.name(names) }
    function.parameters = list { $0.parameter(names) }
    function.variables = list { $0.variable(names) }
    function.returnType = optional { $0.reference(names) }
    function.operands = list { $0.number() }
    function.arguments = list { $0.argument(names) }
    function.span = span(after: 0)
    function.nameSpan = span(after: function.span.startRow)
    readBody(of: &function, names)
    return function
  }

  private mutating func readBody(of function: inout FunctionFacts, _ names: Int) {
    var reader = self
    let length = reader.count()
    let scope = Scope(
      names: names, instructions: length, variables: function.variables.count,
      operands: function.operands.count, arguments: function.arguments.count)
    var row = function.span.startRow
    var index = 0
    function.body = list { reader in
      let operation = reader.operation(at: index, in: scope)
      let flags = InstructionFlags(rawValue: reader.byte())
      let span = reader.span(after: row)
      row = span.startRow
      index += 1
      return Instruction(operation, flags: flags, span: span)
    }
  }

  private mutating func functionFlags() -> FunctionFlags {
    FunctionFlags(rawValue: UInt16(truncatingIfNeeded: index(below: 1 << 16)))
  }

  private mutating func parameter(_ names: Int) -> Parameter {
    Parameter(
      name: name(names), kind: choice(.positional), hasDefault: flag(),
      annotation: optional { $0.reference(names) })
  }

  private mutating func variable(_ names: Int) -> Variable {
    Variable(name: name(names), isCaptured: flag(), annotation: optional { $0.reference(names) })
  }

  private mutating func argument(_ names: Int) -> Argument {
    Argument(value: ValueID(number()), kind: choice(.positional), label: optional { $0.name(names) })
  }

  private mutating func reference(_ names: Int) -> TypeReference {
    TypeReference(names: list { $0.name(names) }, elementNames: list { $0.name(names) })
  }

  private mutating func type(_ names: Int) -> TypeFacts {
    var type = TypeFacts(
      name: name(names), qualifiedName: name(names), kind: choice(.reference), body: .topLevel,
      span: .fileStart, nameSpan: .fileStart)
    type.flags = functionFlags()
    type.attributes = list { $0.name(names) }
    type.body = FunctionIndex(index(below: Int(Int32.max)))
    type.members = list { $0.member(names) }
    type.span = span(after: 0)
    type.nameSpan = span(after: type.span.startRow)
    return type
  }

  private mutating func member(_ names: Int) -> Member {
    Member(
      name: name(names), annotation: optional { $0.reference(names) }, attributes: list { $0.name(names) },
      isMutable: flag(), isShared: flag(), span: span(after: 0))
  }

  private mutating func suppression() -> Suppression {
    Suppression(
      scope: named(.unknown), keyword: text(), rules: list { $0.text() }, reason: text(),
      span: span(after: 0), standsAlone: flag())
  }

  private mutating func problem() -> Problem {
    Problem(kind: named(.unreadable), message: text(), span: span(after: 0))
  }

  private mutating func name(_ names: Int) -> NameID { NameID(index(below: names)) }

  private mutating func span(after row: Int32) -> SourceSpan {
    let startRow = row &+ number()
    let startColumn = number()
    return SourceSpan(
      startRow: startRow, startColumn: startColumn, endRow: startRow &+ number(),
      endColumn: startColumn &+ number())
  }
}
