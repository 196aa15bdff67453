internal import Hashing

/// What the facts of a file depend on: its bytes, its language, and what turns the one into the other.
///
/// No path, no time, no setting and no model comes into it.
struct FactsKey: Hashable, Sendable {
  /// 64 hexadecimal digits.
  let text: String

  init(_ source: [UInt8], _ language: LanguageFrontend) {
    text = ContentHash(Array("\(FrontendDigest.text) \(language.name)\n".utf8), source).text
  }
}
