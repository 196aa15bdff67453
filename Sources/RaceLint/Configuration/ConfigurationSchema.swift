public import Reporting

/// The configuration as a JSON Schema, for editors.
public enum ConfigurationSchema {
  /// The whole document.
  public static var document: JSONValue {
    let members = ConfigurationKey.all.map { key in
      ConfigurationForm.Member(name: key.name, summary: key.summary, form: key.form)
    }
    guard case .object(let root) = ConfigurationForm.table(members, required: []).schema else { return .null }
    return .object(
      [
        (key: "$schema", value: "http://json-schema.org/draft-07/schema#"),
        (key: "title", value: "race-lint"),
        (key: "description", value: "The keys of race-lint.toml and of [tool.race-lint] in pyproject.toml."),
      ] + root)
  }
}
