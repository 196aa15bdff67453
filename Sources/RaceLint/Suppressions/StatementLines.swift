internal import Diagnostics
public import RaceIR

/// Which lines belong to one statement, as far as the facts tell.
public struct StatementLines {
  /// The first lines of expressions and simple statements.
  private let starts: [Int32]
  /// Their lines, those that overlap united.
  private let statements: [ClosedRange<Int32>]

  public init(_ facts: FileFacts) {
    let declarations = DeclarationSpans(facts)
    var ranges: Set<ClosedRange<Int32>> = []
    for function in facts.functions {
      if function.kind == .function { ranges.insert(function.nameSpan.rows) }
      for instruction in function.body where instruction.operation.isPartOfOneStatement {
        let rows = function.rows(of: instruction)
        // The binding of a declaration spans its whole body.
        let holdsDeclaration = rows.count > 1 && declarations.hasOne(within: instruction.span)
        if !holdsDeclaration { ranges.insert(rows) }
      }
    }
    let sorted = ranges.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    starts = sorted.map(\.lowerBound)
    statements = sorted.reduce(into: []) { united, range in
      if let last = united.last, last.overlaps(range) {
        united[united.count - 1] = last.union(range)
      } else {
        united.append(range)
      }
    }
  }

  /// The lines of the statement around a line.
  public func statement(around row: Int32) -> ClosedRange<Int32> {
    let next = statements.firstPosition { $0.upperBound >= row }
    guard next < statements.count, statements[next].contains(row) else { return row...row }
    return statements[next]
  }

  /// The lines of the first statement after a line; nil at the end of the file.
  func statement(after row: Int32) -> ClosedRange<Int32>? {
    let next = starts.firstPosition { $0 > row }
    return next < starts.count ? statement(around: starts[next]) : nil
  }
}

/// The declarations of functions and types in a file.
private struct DeclarationSpans {
  private let spans: [SourceSpan]

  init(_ facts: FileFacts) {
    let functions = facts.functions.filter { $0.kind == .function }
    spans = (functions.map(\.span) + facts.types.map(\.span)).sorted()
  }

  /// Whether one lies within a span; spans nest, so the first that begins there tells.
  func hasOne(within span: SourceSpan) -> Bool {
    let next = spans.firstPosition { ($0.startRow, $0.startColumn) >= (span.startRow, span.startColumn) }
    return next < spans.count && span.contains(spans[next])
  }
}

extension Array {
  /// The first position whose element fits, where all those after it fit as well.
  fileprivate func firstPosition(where fits: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if fits(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
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
