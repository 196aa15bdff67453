internal import PythonFrontend
internal import SyntaxTree

extension LanguageFrontend {
  static let python = LanguageFrontend(
    name: "Python", extensions: ["py", "pyw"], interpreter: "python", lineComment: "#",
    naming: .byFile,
    lockedBlock: { LockedBlock(opening: "with \($0):", closing: nil, indentation: "    ") },
    text: { (try? SourceText(decoding: $0))?.bytes },
    makeWorker: {
      let parser = ParserBox(try Parser(.python))
      return { PythonFrontend.lower($0, parser: &parser.parser) }
    },
    hasInterpreters: true)
}

/// Keeps a parser, which cannot be copied, for a closure to use again and again.
final class ParserBox {
  var parser: Parser
  init(_ parser: consuming Parser) { self.parser = parser }
}
