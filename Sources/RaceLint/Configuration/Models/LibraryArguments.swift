internal import RaceAnalysis
internal import TOML

/// `1`, `"target"`, or `{ position = 1, labels = ["target"] }`.
extension ArgumentSelector: ConfigurationValue {
  private struct Table: ConfigurationTable {
    static let blank = Table()
    static let fields: [ConfigurationField<Table>] = [
      ConfigurationField(
        "position", \.position, "Its place among the arguments, from 0, without the receiver."),
      ConfigurationField("labels", \.labels, "Its keywords."),
      ConfigurationField("closure", \.takesTrailing, "It may be the closure after the parentheses."),
    ]
    var position: Int?
    var labels: [String] = []
    var takesTrailing = false
  }

  static let form = ConfigurationForm.either([.integer, .string, Table.form])

  init(toml value: TOMLValue) throws(ConfigurationValueError) {
    switch value {
    case .integer(let position): self.init(position)
    case .string(let label): self.init(nil, label)
    case .table:
      let table = try Table(toml: value)
      self.init(table.position)
      labels = table.labels
      takesTrailing = table.takesTrailing
    default: throw value.expected("a position, a keyword, or a table of both")
    }
  }

  var text: String {
    switch (position, labels, takesTrailing) {
    case (let position?, [], false): position.text
    case (nil, let labels, false) where labels.count == 1: labels[0].text
    default: Table(position: position, labels: labels, takesTrailing: takesTrailing).text
    }
  }
}

/// `{ argument = "max_workers", is = [1] }`.
extension Condition: ConfigurationTable {
  static let blank = Condition(.none)
  static let required = ["argument", "is"]
  static let fields: [ConfigurationField<Condition>] = [
    ConfigurationField("argument", \.argument, "The argument, or the attribute of the class."),
    ConfigurationField("is", \.values, "The values with which it holds."),
    ConfigurationField("by-default", \.holdsByDefault, "Whether it holds when the argument is not given."),
  ]
}

/// `1`, `true`, `"text"`, `{ none = true }`, `{ name = "module.CONSTANT" }`, `{ subtype-of = "module.Type" }`.
extension ConstantValue: ConfigurationValue {
  static let form = ConfigurationForm.either([
    .integer, .boolean, .string,
    .variant([], [("none", .boolean), ("anything", .boolean), ("name", .string), ("subtype-of", .string)]),
  ])

  init(toml value: TOMLValue) throws(ConfigurationValueError) {
    switch value {
    case .integer(let number): self = .integer(number)
    case .boolean(let truth): self = .boolean(truth)
    case .string(let text): self = .string(text)
    default:
      let variant = try ConfigurationVariant(value, Self.form)
      switch variant.tag {
      case "none": self = .none
      case "anything": self = .anything
      case "name": self = .name(try variant.value())
      case "subtype-of": self = .subtype(of: try variant.value())
      default: throw variant.wrong(Self.form)
      }
    }
  }

  var text: String {
    switch self {
    case .integer(let number): number.text
    case .boolean(let truth): truth.text
    case .string(let text): text.text
    case .none: "{ none = true }"
    case .anything: "{ anything = true }"
    case .name(let name): "{ name = \(name.text) }"
    case .subtype(let name): "{ subtype-of = \(name.text) }"
    }
  }
}

/// A table whose keys the user chooses.
extension Dictionary: ConfigurationValue where Key == String, Value: ConfigurationValue {
  static var form: ConfigurationForm { .map(to: Value.form) }

  init(toml value: TOMLValue) throws(ConfigurationValueError) {
    guard case .table(let table) = value else { throw value.expected("a table") }
    self = [:]
    for entry in table.entries { self[entry.key] = try Value(toml: entry.value) }
  }

  var text: String {
    let members = sorted { $0.key < $1.key }.map { "\($0.key.text) = \($0.value.text)" }
    return members.isEmpty ? "{}" : "{ \(members.joined(separator: ", ")) }"
  }
}
