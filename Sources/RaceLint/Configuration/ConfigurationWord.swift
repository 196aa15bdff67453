internal import TOML

/// A choice among words, written as `new-thread` where the source says `newThread`.
protocol ConfigurationWord: ConfigurationValue, CaseIterable, RawRepresentable<String> {
  /// As the configuration spells it.
  var word: String { get }
}

extension ConfigurationWord {
  static var form: ConfigurationForm { .word(allCases.map(\.word)) }

  init(toml value: TOMLValue) throws(ConfigurationValueError) {
    let text = try String(toml: value)
    let words = Self.allCases.map(\.word)
    guard let choice = Self.allCases.first(where: { $0.word == text }) else {
      throw ConfigurationValueError(
        message: "expected one of \(words.joined(separator: ", ")), found `\(text)`",
        advice: Spelling.nearest(to: text, in: words).map { "did you mean `\($0)`?" } ?? "")
    }
    self = choice
  }

  var text: String { word.text }

  var word: String {
    rawValue.reduce(into: "") { word, character in
      word += character.isUppercase ? "-" + character.lowercased() : String(character)
    }
  }
}
