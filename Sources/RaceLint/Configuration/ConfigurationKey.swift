internal import Diagnostics
internal import RaceAnalysis
internal import Reporting
internal import TOML

/// One key of the configuration: what it means and how its value becomes a setting.
public struct ConfigurationKey: Sendable {
  public let name: String
  public let summary: String
  /// As it would be written.
  public let defaultValue: String
  public let example: String
  let form: ConfigurationForm
  /// Throws what is wrong with the value.
  let apply: @Sendable (TOMLValue, inout Settings) throws(ConfigurationValueError) -> Void
  /// What holds now, as it would be written.
  let current: @Sendable (Settings) -> String

  /// The form of its values.
  public var type: String { form.description }

  /// A key that sets a property.
  init<Value: ConfigurationValue>(
    _ name: String, _ path: any WritableKeyPath<Settings, Value> & Sendable, _ summary: String,
    example: String,
    default usual: String? = nil
  ) {
    self.init(
      name, Value.form, summary, example: example, default: usual ?? Settings(root: "/")[keyPath: path].text,
      apply: { (value, settings) throws(ConfigurationValueError) in
        settings[keyPath: path] = try Value(toml: value)
      },
      current: { $0[keyPath: path].text })
  }

  init(
    _ name: String, _ form: ConfigurationForm, _ summary: String, example: String, default usual: String,
    apply: @escaping @Sendable (TOMLValue, inout Settings) throws(ConfigurationValueError) -> Void,
    current: @escaping @Sendable (Settings) -> String
  ) {
    self.name = name
    self.form = form
    self.summary = summary
    self.example = "\(name) = \(example)"
    self.defaultValue = usual
    self.apply = apply
    self.current = current
  }
}
