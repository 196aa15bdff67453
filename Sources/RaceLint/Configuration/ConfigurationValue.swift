internal import TOML

/// What is wrong with a value, in words that follow the key's name.
struct ConfigurationValueError: Error, Hashable {
  var message: String
}

/// Values in the forms that the keys take.
extension TOMLValue {
  var string: String {
    get throws(ConfigurationValueError) {
      guard case .string(let text) = self else { throw expected("a string") }
      return text
    }
  }

  var boolean: Bool {
    get throws(ConfigurationValueError) {
      guard case .boolean(let value) = self else { throw expected("true or false") }
      return value
    }
  }

  var strings: [String] {
    get throws(ConfigurationValueError) {
      guard case .array(let elements) = self else { throw expected("a list of strings") }
      var strings: [String] = []
      for element in elements { strings.append(try element.string) }
      return strings
    }
  }

  var lists: [(String, [String])] {
    get throws(ConfigurationValueError) {
      guard case .table(let table) = self else { throw expected("a table") }
      var lists: [(String, [String])] = []
      for entry in table.entries { lists.append((entry.key, try entry.value.strings)) }
      return lists
    }
  }

  func word(of words: [String]) throws(ConfigurationValueError) -> String {
    let text = try string
    guard words.contains(text) else {
      throw ConfigurationValueError(
        message: "expected one of \(words.joined(separator: ", ")), found `\(text)`")
    }
    return text
  }

  func choice<Choice: RawRepresentable<String>>(
    of choices: [Choice]
  ) throws(ConfigurationValueError) -> Choice {
    let text = try word(of: choices.map(\.rawValue))
    guard let choice = Choice(rawValue: text) else { throw expected(text) }
    return choice
  }

  private func expected(_ what: String) -> ConfigurationValueError {
    ConfigurationValueError(message: "expected \(what), found \(kind)")
  }
}
