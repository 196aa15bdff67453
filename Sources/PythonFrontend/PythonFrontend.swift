internal import Diagnostics
public import RaceIR
public import SyntaxTree

/// Python source to facts.
public enum PythonFrontend {
  public static let name = "python"
  public static let grammar = Grammar.python
  public static let fileExtensions = ["py", "pyw", "pyi"]

  /// Everything a file says; a pure function of its bytes.
  ///
  /// A file that cannot be read as text has a problem and no facts. One that does not parse has a problem, and the
  /// facts of what could be read.
  public static func lower(_ source: [UInt8], parser: inout Parser) -> FileFacts {
    do {
      let text = try SourceText(decoding: source)
      let syntax = try parser.parse(text.bytes)
      syntax.flatten(PythonKind.treatments, into: &parser.flatTree)
      return lower(syntax, parser.flatTree)
    } catch let error as SourceTextError {
      return unreadable(error.message, at: error.span)
    } catch {
      return unreadable("could not be parsed: \(error)", at: .fileStart)
    }
  }

  private static func lower(_ syntax: borrowing SyntaxTree, _ flatTree: FlatTree) -> FileFacts {
    let tree = PythonTree(tree: flatTree, kinds: PythonKind.table, source: syntax.source)
    var lowering = PythonLowering(tree)
    lowering.lowerFile()
    lowering.report(syntax.problems())
    return lowering.facts
  }

  private static func unreadable(_ message: String, at span: SourceSpan) -> FileFacts {
    var facts = FileFacts()
    facts.problems = [Problem(kind: .unreadable, message: message, span: span)]
    return facts
  }
}

extension PythonLowering {
  mutating func lowerFile() {
    let name = scopes.names.intern("<module>")
    let span = tree.count > 0 ? tree.span(of: 0) : .fileStart
    facts.functions.append(
      FunctionFacts(
        name: name, qualifiedName: name, kind: .topLevel, parent: .topLevel, owner: nil, span: span,
        nameSpan: .fileStart))
    if tree.count > 0 {
      readDocumentation(of: 0)
      lowerBlock(0)
    }
    finishFunction()
    readComments()
    facts.isGenerated = isMarkedAsGenerated(tree.source)
    facts.names = scopes.names.strings
  }

  /// The first place that did not parse, and how much there is of it.
  mutating func report(_ problems: [SyntaxProblem]) {
    facts.unreadableBytes = problems.reduce(0) { $0 + $1.bytes.count }
    guard let first = problems.first else { return }
    let span = SourceSpan(
      startRow: Int32(first.start.row), startColumn: Int32(first.start.column), endRow: Int32(first.end.row),
      endColumn: Int32(first.end.column))
    let message =
      switch first.kind {
      case .missing: "something is missing here"
      case .unexpected: "this is not Python 3: \(excerpt(first.bytes))"
      }
    facts.problems.append(Problem(kind: .invalidSyntax, message: message, span: span))
    facts.problems.sort { $0.span < $1.span }
  }

  private func excerpt(_ bytes: Range<Int>) -> String {
    let line = tree.source[bytes].prefix { $0 != UInt8(ascii: "\n") }
    let text = String(decoding: line, as: UTF8.self)
    return text.count > 40 ? "\(text.prefix(40))…" : text
  }
}
