internal import Diagnostics
public import RaceIR
public import SyntaxTree

/// Swift source to facts.
public enum SwiftFrontend {
  public static let grammar = Grammar.swift

  /// Everything a file says; a pure function of its bytes.
  ///
  /// What does not parse is a problem of the file, together with the facts of what could be read.
  public static func lower(_ source: [UInt8], parser: inout Parser) -> FileFacts {
    do {
      let source = text(source)
      let syntax = try parser.parse(SwiftSource(source).patched)
      syntax.flatten(SwiftKind.treatments, into: &parser.flatTree)
      let tree = SwiftTree(tree: parser.flatTree, kinds: SwiftKind.table, source: source)
      var lowering = SwiftLowering(tree)
      lowering.lowerFile()
      lowering.report(syntax.problems())
      return lowering.facts
    } catch {
      var facts = FileFacts()
      facts.problems = [
        Problem(kind: .unreadable, message: "could not be parsed: \(error)", span: .fileStart)
      ]
      return facts
    }
  }

  /// The text that positions refer to: without a byte order mark.
  public static func text(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }
}

extension SwiftLowering {
  mutating func lowerFile() {
    let name = names.intern("<file>")
    let span = tree.count > 0 ? tree.span(of: 0) : .fileStart
    facts.functions.append(
      FunctionFacts(
        name: name, qualifiedName: name, kind: .topLevel, parent: .topLevel, owner: nil, span: span,
        nameSpan: .fileStart))
    frames.append(SwiftFrame(function: .topLevel, kind: .topLevel, qualifiedName: ""))
    if tree.count > 0 { for node in tree.nodes(of: 0) { lowerStatement(node) } }
    finishFrame()
    readComments()
    facts.isGenerated = isMarkedAsGenerated(tree.source)
    facts.names = names.strings
  }

  /// The first place that did not parse, and how much there is of it.
  mutating func report(_ problems: [SyntaxProblem]) {
    facts.unreadableBytes = problems.reduce(0) { $0 + $1.bytes.count }
    guard let first = problems.first else { return }
    let span = SourceSpan(
      startRow: Int32(first.start.row), startColumn: Int32(first.start.column), endRow: Int32(first.end.row),
      endColumn: Int32(first.end.column))
    let line = tree.source[first.bytes].prefix { $0 != UInt8(ascii: "\n") }
    let text = String(decoding: line.prefix(60), as: UTF8.self)
    let message =
      first.kind == .missing ? "something is missing here" : "the grammar cannot read this: \(text)"
    facts.problems.append(Problem(kind: .invalidSyntax, message: message, span: span))
  }
}
