internal import TOML

/// What is wrong with a value, in words that follow the key's name.
struct ConfigurationValueError: Error, Hashable {
  var message: String
  /// What the user may have meant.
  var advice = ""
  /// Where it is wrong, if that is not the key itself; the width in bytes.
  var place: Place?

  struct Place: Hashable {
    var position: TOMLPosition
    var width: Int
  }
}

/// A type whose values can stand in the configuration.
protocol ConfigurationValue: Sendable {
  static var form: ConfigurationForm { get }
  init(toml value: TOMLValue) throws(ConfigurationValueError)
  /// As it would be written.
  var text: String { get }
}

extension TOMLValue {
  func expected(_ what: String) -> ConfigurationValueError {
    ConfigurationValueError(message: "expected \(what), found \(kind)")
  }
}

extension String: ConfigurationValue {
  static var form: ConfigurationForm { .string }

  init(toml value: TOMLValue) throws(ConfigurationValueError) {
    guard case .string(let text) = value else { throw value.expected("a string") }
    self = text
  }

  var text: String {
    var result = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\u{0}"..."\u{1F}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension Int: ConfigurationValue {
  static var form: ConfigurationForm { .integer }

  init(toml value: TOMLValue) throws(ConfigurationValueError) {
    guard case .integer(let number) = value else { throw value.expected("an integer") }
    self = number
  }

  var text: String { String(self) }
}

extension Bool: ConfigurationValue {
  static var form: ConfigurationForm { .boolean }

  init(toml value: TOMLValue) throws(ConfigurationValueError) {
    guard case .boolean(let truth) = value else { throw value.expected("true or false") }
    self = truth
  }

  var text: String { self ? "true" : "false" }
}

extension Array: ConfigurationValue where Element: ConfigurationValue {
  static var form: ConfigurationForm { .list(of: Element.form) }

  init(toml value: TOMLValue) throws(ConfigurationValueError) {
    guard case .array(let elements) = value else { throw value.expected("a \(Self.form.description)") }
    self = []
    for element in elements { append(try Element(toml: element)) }
  }

  var text: String { "[\(map(\.text).joined(separator: ", "))]" }
}

/// Nothing is written by leaving the key out.
extension Optional: ConfigurationValue where Wrapped: ConfigurationValue {
  static var form: ConfigurationForm { Wrapped.form }
  init(toml value: TOMLValue) throws(ConfigurationValueError) { self = try Wrapped(toml: value) }
  var text: String { self?.text ?? "none" }
}
