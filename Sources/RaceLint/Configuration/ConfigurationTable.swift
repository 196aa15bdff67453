internal import TOML

/// A type that is written as a table with known keys.
protocol ConfigurationTable: ConfigurationValue {
  static var fields: [ConfigurationField<Self>] { get }
  /// The keys that cannot be left out.
  static var required: [String] { get }
  /// What is there before any key is read.
  static var blank: Self { get }
}

/// One key of a table, and the property that it sets.
struct ConfigurationField<Model>: Sendable {
  let name: String
  let summary: String
  let form: ConfigurationForm
  let set: @Sendable (TOMLValue, inout Model) throws(ConfigurationValueError) -> Void
  let text: @Sendable (Model) -> String

  init<Value: ConfigurationValue>(
    _ name: String, _ path: any WritableKeyPath<Model, Value> & Sendable, _ summary: String
  ) {
    self.name = name
    self.summary = summary
    form = Value.form
    set = { (value, model) throws(ConfigurationValueError) in model[keyPath: path] = try Value(toml: value) }
    text = { $0[keyPath: path].text }
  }
}

extension ConfigurationTable {
  static var required: [String] { [] }

  static var form: ConfigurationForm {
    .table(
      fields.map { ConfigurationForm.Member(name: $0.name, summary: $0.summary, form: $0.form) },
      required: required)
  }

  init(toml value: TOMLValue) throws(ConfigurationValueError) {
    guard case .table(let table) = value else { throw value.expected("a table") }
    self = .blank
    for entry in table.entries { try set(entry) }
    for key in Self.required where table[key] == nil {
      throw ConfigurationValueError(message: "`\(key)` is missing")
    }
  }

  private mutating func set(_ entry: TOMLTable.Entry) throws(ConfigurationValueError) {
    let place = ConfigurationValueError.Place(position: entry.position, width: entry.key.utf8.count)
    guard let field = Self.fields.first(where: { $0.name == entry.key }) else {
      throw .unknownKey(entry.key, among: Self.fields.map(\.name), at: place)
    }
    do throws(ConfigurationValueError) {
      try field.set(entry.value, &self)
    } catch {
      var error = error
      if error.place == nil {
        error.message = "`\(field.name)`: \(error.message)"
        error.place = place
      }
      throw error
    }
  }

  /// Only what differs from the blank table.
  var text: String {
    let blank = Self.blank
    let members = Self.fields.map { ($0.name, $0.text(self), $0.text(blank)) }
      .filter { name, text, usual in text != usual || Self.required.contains(name) }
      .map { name, text, _ in "\(name) = \(text)" }
    return members.isEmpty ? "{}" : "{ \(members.joined(separator: ", ")) }"
  }
}

extension ConfigurationValueError {
  static func unknownKey(_ key: String, among names: [String], at place: Place) -> ConfigurationValueError {
    let nearest = Spelling.nearest(to: key, in: names)
    return ConfigurationValueError(
      message: "unknown key `\(key)`",
      advice: nearest.map { "did you mean `\($0)`?" } ?? "expected one of \(names.joined(separator: ", "))",
      place: place)
  }
}
