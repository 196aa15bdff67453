internal import SwiftFrontend
internal import SyntaxTree

extension LanguageFrontend {
  static let swift = LanguageFrontend(
    name: "Swift", extensions: ["swift"], interpreter: "swift", lineComment: "//",
    naming: .byTarget, lockedBlock: nil,
    text: { SwiftFrontend.text($0) },
    makeWorker: {
      let parser = ParserBox(try Parser(.swift))
      return { SwiftFrontend.lower($0, parser: &parser.parser) }
    })
}
