internal import RaceAnalysis
internal import TOML

/// A value that is a word, or a table with one key that says what it is: `"receiver"`, `{ member = "_lock" }`.
struct ConfigurationVariant {
  let tag: String
  let payload: TOMLValue?

  init(_ value: TOMLValue, _ forms: ConfigurationForm) throws(ConfigurationValueError) {
    switch value {
    case .string(let word): (tag, payload) = (word, nil)
    case .table(let table) where table.entries.count == 1:
      (tag, payload) = (table.entries[0].key, table.entries[0].value)
    default: throw value.expected(forms.description)
    }
  }

  func wrong(_ forms: ConfigurationForm) -> ConfigurationValueError {
    ConfigurationValueError(message: "expected \(forms.description), found `\(tag)`")
  }

  /// The value after the key.
  func value<Value: ConfigurationValue>(_: Value.Type = Value.self) throws(ConfigurationValueError) -> Value {
    guard let payload else {
      throw ConfigurationValueError(message: "`\(tag)` needs a value: { \(tag) = … }")
    }
    return try Value(toml: payload)
  }
}

extension ConfigurationForm {
  /// Words, and tables with one of the keys.
  static func variant(_ words: [String], _ keys: [(name: String, form: ConfigurationForm)])
    -> ConfigurationForm
  {
    let tables = keys.map { key in
      ConfigurationForm.table([Member(name: key.name, summary: "", form: key.form)], required: [key.name])
    }
    return .either((words.isEmpty ? [] : [.word(words)]) + tables)
  }
}

extension Forwarding: ConfigurationValue {
  static let form = ConfigurationForm.variant(
    ["nothing"],
    [("packed", .list(of: ArgumentSelector.form)), ("variadic", .integer), ("elements", .integer)])

  init(toml value: TOMLValue) throws(ConfigurationValueError) {
    let variant = try ConfigurationVariant(value, Self.form)
    switch variant.tag {
    case "nothing": self = .nothing
    case "variadic": self = .variadic(from: try variant.value())
    case "elements": self = .elements(from: try variant.value())
    case "packed":
      let selectors = try variant.value([ArgumentSelector].self)
      guard selectors.count == 2 else {
        throw ConfigurationValueError(message: "`packed` needs two arguments: the tuple and the mapping")
      }
      self = .packed(selectors[0], selectors[1])
    default: throw variant.wrong(Self.form)
    }
  }

  var text: String {
    switch self {
    case .nothing: "nothing".text
    case .variadic(let start): "{ variadic = \(start) }"
    case .elements(let start): "{ elements = \(start) }"
    case .packed(let tuple, let mapping): "{ packed = \([tuple, mapping].text) }"
    }
  }
}

extension DecoratorLock: ConfigurationValue {
  static let form = ConfigurationForm.variant(["receiver", "everywhere"], [("member", .string)])

  init(toml value: TOMLValue) throws(ConfigurationValueError) {
    let variant = try ConfigurationVariant(value, Self.form)
    switch variant.tag {
    case "receiver": self = .receiver
    case "everywhere": self = .everywhere
    case "member": self = .member(try variant.value())
    default: throw variant.wrong(Self.form)
    }
  }

  var text: String {
    switch self {
    case .receiver: "receiver".text
    case .everywhere: "everywhere".text
    case .member(let name): "{ member = \(name.text) }"
    }
  }
}

extension CallModel.Result: ConfigurationValue {
  static let form = ConfigurationForm.variant(
    ["nothing", "receiver"],
    [
      ("argument", .integer), ("copy", TypeModel.Kind.form), ("instance", .string), ("view", .integer),
      ("task", .integer), ("reference", .integer),
    ])

  init(toml value: TOMLValue) throws(ConfigurationValueError) {
    let variant = try ConfigurationVariant(value, Self.form)
    switch variant.tag {
    case "nothing": self = .nothing
    case "receiver": self = .receiver
    case "argument": self = .argument(try variant.value())
    case "copy": self = .copy(try variant.value())
    case "instance": self = .instance(try variant.value())
    case "view": self = .view(try variant.value())
    case "task": self = .task(try variant.value())
    case "reference": self = .reference(try variant.value())
    default: throw variant.wrong(Self.form)
    }
  }

  var text: String {
    switch self {
    case .nothing: "nothing".text
    case .receiver: "receiver".text
    case .argument(let position): "{ argument = \(position) }"
    case .copy(let kind): "{ copy = \(kind.text) }"
    case .instance(let name): "{ instance = \(name.text) }"
    case .view(let position): "{ view = \(position) }"
    case .task(let position): "{ task = \(position) }"
    case .reference(let position): "{ reference = \(position) }"
    }
  }
}
