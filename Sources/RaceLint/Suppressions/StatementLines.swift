internal import Diagnostics
internal import RaceIR

/// Which lines belong to one statement, as far as the facts tell.
struct StatementLines {
  /// Line ranges of expressions and simple statements, by their first line.
  private let ranges: [ClosedRange<Int32>]

  init(_ facts: FileFacts) {
    let declarations =
      facts.functions.filter { $0.kind == .function }.map(\.span) + facts.types.map(\.span)
    var ranges: Set<ClosedRange<Int32>> = []
    for function in facts.functions {
      if function.kind == .function { ranges.insert(function.nameSpan.rows) }
      for instruction in function.body where instruction.operation.isPartOfOneStatement {
        let rows = function.rows(of: instruction)
        // The binding of a declaration spans its whole body.
        let holdsDeclaration = rows.count > 1 && declarations.contains { instruction.span.contains($0) }
        if !holdsDeclaration { ranges.insert(rows) }
      }
    }
    self.ranges = ranges.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }

  /// The lines of the statement around a line.
  func statement(around row: Int32) -> ClosedRange<Int32> {
    var result = row...row
    var grew = true
    while grew {
      let united = ranges.filter { $0.overlaps(result) }.reduce(result) { $0.union($1) }
      grew = united != result
      result = united
    }
    return result
  }

  /// The lines of the first statement after a line; nil at the end of the file.
  func statement(after row: Int32) -> ClosedRange<Int32>? {
    ranges.first { $0.lowerBound > row }.map { statement(around: $0.lowerBound) }
  }
}

extension FunctionFacts {
  /// The lines of an instruction and of the value that it stores, which may start on a later line.
  fileprivate func rows(of instruction: Instruction) -> ClosedRange<Int32> {
    let rows = instruction.span.rows
    guard let value = instruction.operation.storedValue, value.exists else { return rows }
    let source = body[Int(value.index)]
    return source.operation.isPartOfOneStatement ? rows.union(source.span.rows) : rows
  }
}

extension ClosedRange<Int32> {
  fileprivate func union(_ other: ClosedRange<Int32>) -> ClosedRange<Int32> {
    Swift.min(lowerBound, other.lowerBound)...Swift.max(upperBound, other.upperBound)
  }
}

extension SourceSpan {
  fileprivate var rows: ClosedRange<Int32> { startRow...max(startRow, endRow) }
}

extension Operation {
  /// What an assignment assigns.
  fileprivate var storedValue: ValueID? {
    switch self {
    case .writeLocal(_, let value), .writeCaptured(_, _, let value), .writeGlobal(_, let value),
      .writeTypeMember(_, let value), .writeMember(_, _, let value), .writeItem(_, key: _, let value):
      value
    default: nil
    }
  }

  /// Whether its span ends with the statement it stands in; those of regions span what they contain.
  fileprivate var isPartOfOneStatement: Bool {
    switch self {
    case .makeFunction, .makeType, .iterate, .branch, .otherwise, .endBranch, .loop, .loopOtherwise, .endLoop,
      .attempt,
      .handler, .attemptOtherwise, .finally, .endAttempt, .enter, .leave:
      false
    default: true
    }
  }
}
