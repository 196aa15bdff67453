internal import Diagnostics
internal import RaceIR
internal import RaceLint

/// A finding, and what is known about the file that it is in.
struct FixContext {
  let finding: Finding
  let unit: SourceUnit
  let source: SourceLines
  let language: LanguageFrontend
  let calls: CallNames

  var facts: FileFacts { unit.facts }

  /// The variable's own name: `hits` of `app.Counter.hits[]`.
  var variableName: String {
    let path = finding.variable.prefix { $0 != "[" }
    return path.split(separator: ".").last.map(String.init) ?? ""
  }

  /// The innermost function around a place.
  func function(at span: SourceSpan) -> FunctionFacts? {
    facts.functions.filter { $0.kind == .function && $0.span.contains(span) }
      .max { $0.span.startRow < $1.span.startRow }
  }

  /// The text of a place within one line; empty otherwise.
  func text(_ span: SourceSpan) -> String {
    guard span.startRow == span.endRow, span.startColumn <= span.endColumn else { return "" }
    return source.text(Int(span.startRow), Int(span.startColumn)..<Int(span.endColumn))
  }

  /// What happens on some lines of a function.
  func instructions(of function: FunctionFacts, in rows: ClosedRange<Int>) -> [Instruction] {
    function.body.filter { rows.contains(Int($0.span.startRow)) && rows.contains(Int($0.span.endRow)) }
  }
}

extension FunctionFacts {
  subscript(value: ValueID) -> Instruction? {
    value.exists && body.indices.contains(Int(value.index)) ? body[Int(value.index)] : nil
  }
}
