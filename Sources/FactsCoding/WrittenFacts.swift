import Diagnostics
import RaceIR

/// Facts as bytes, in the order of their declarations.
extension ByteWriter {
  mutating func facts(_ facts: FileFacts) {
    list(facts.names) { $0.text($1) }
    list(facts.functions) { $0.function($1) }
    list(facts.types) { $0.type($1) }
    list(facts.suppressions) { $0.suppression($1) }
    list(facts.problems) { $0.problem($1) }
    count(facts.unreadableBytes)
    flag(facts.isGenerated)
    byte(facts.traits.rawValue)
  }

  private mutating func function(_ function: FunctionFacts) {
    name(function.name)
    name(function.qualifiedName)
    byte(function.kind.rawValue)
    count(Int(function.flags.rawValue))
    count(Int(function.parent.index))
    optional(function.owner) { $0.count(Int($1.index)) }
    list(function.attributes) { $0.name($1) }
    list(function.parameters) { $0.parameter($1) }
    list(function.variables) { $0.variable($1) }
    optional(function.returnType) { $0.reference($1) }
    list(function.operands) { $0.number($1) }
    list(function.arguments) { $0.argument($1) }
    span(function.span, after: 0)
    span(function.nameSpan, after: function.span.startRow)
    body(function.body, from: function.span.startRow)
  }

  private mutating func body(_ body: [Instruction], from row: Int32) {
    count(body.count)
    var row = row
    for (index, instruction) in body.enumerated() {
      operation(instruction.operation, at: index)
      byte(instruction.flags.rawValue)
      span(instruction.span, after: row)
      row = instruction.span.startRow
    }
  }

  private mutating func parameter(_ parameter: Parameter) {
    name(parameter.name)
    byte(parameter.kind.rawValue)
    flag(parameter.hasDefault)
    optional(parameter.annotation) { $0.reference($1) }
  }

  private mutating func variable(_ variable: Variable) {
    name(variable.name)
    flag(variable.isCaptured)
    optional(variable.annotation) { $0.reference($1) }
  }

  private mutating func argument(_ argument: Argument) {
    number(argument.value.index)
    byte(argument.kind.rawValue)
    optional(argument.label) { $0.name($1) }
  }

  private mutating func reference(_ reference: TypeReference) {
    list(reference.names) { $0.name($1) }
    list(reference.elementNames) { $0.name($1) }
  }

  private mutating func type(_ type: TypeFacts) {
    name(type.name)
    name(type.qualifiedName)
    byte(type.kind.rawValue)
    count(Int(type.flags.rawValue))
    list(type.attributes) { $0.name($1) }
    count(Int(type.body.index))
    list(type.members) { $0.member($1) }
    span(type.span, after: 0)
    span(type.nameSpan, after: type.span.startRow)
  }

  private mutating func member(_ member: Member) {
    name(member.name)
    optional(member.annotation) { $0.reference($1) }
    list(member.attributes) { $0.name($1) }
    flag(member.isMutable)
    flag(member.isShared)
    span(member.span, after: 0)
  }

  private mutating func suppression(_ suppression: Suppression) {
    text(suppression.scope.rawValue)
    text(suppression.keyword)
    list(suppression.rules) { $0.text($1) }
    text(suppression.reason)
    span(suppression.span, after: 0)
    flag(suppression.standsAlone)
  }

  private mutating func problem(_ problem: Problem) {
    text(problem.kind.rawValue)
    text(problem.message)
    span(problem.span, after: 0)
  }

  private mutating func name(_ name: NameID) { count(Int(name.index)) }

  /// Mostly on the same line as what came before, and on one line.
  private mutating func span(_ span: SourceSpan, after row: Int32) {
    number(span.startRow - row)
    number(span.startColumn)
    number(span.endRow - span.startRow)
    number(span.endColumn - span.startColumn)
  }
}
