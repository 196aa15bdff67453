internal import Reporting

/// The form of a value in the configuration: what checks it, describes it, and writes its schema.
indirect enum ConfigurationForm: Sendable {
  case string, integer, boolean
  case word([String])
  case list(of: ConfigurationForm)
  /// A table whose keys the user chooses.
  case map(to: ConfigurationForm)
  case table([Member], required: [String])
  case either([ConfigurationForm])

  /// A key of a table.
  struct Member: Sendable {
    var name: String
    var summary: String
    var form: ConfigurationForm
  }

  /// In words, in the singular.
  var description: String {
    switch self {
    case .string: "string"
    case .integer: "integer"
    case .boolean: "boolean"
    case .word(let words): words.map { "\"\($0)\"" }.joined(separator: " | ")
    case .list(let element): "list of \(element.plural)"
    case .map(let value): "table of \(value.plural)"
    case .table(let members, _): "table with \(members.map(\.name).joined(separator: ", "))"
    case .either(let forms): forms.map(\.description).joined(separator: " | ")
    }
  }

  private var plural: String {
    switch self {
    case .string, .integer, .boolean: description + "s"
    case .list(let element): "lists of \(element.plural)"
    case .map(let value): "tables of \(value.plural)"
    case .table(let members, _): "tables with \(members.map(\.name).joined(separator: ", "))"
    case .word, .either: "(\(description))"
    }
  }

  /// As a JSON Schema.
  var schema: JSONValue {
    switch self {
    case .string: return ["type": "string"]
    case .integer: return ["type": "integer"]
    case .boolean: return ["type": "boolean"]
    case .word(let words): return ["type": "string", "enum": .array(words.map(JSONValue.string))]
    case .list(let element): return ["type": "array", "items": element.schema]
    case .map(let value): return ["type": "object", "additionalProperties": value.schema]
    case .either(let forms): return ["anyOf": .array(forms.map(\.schema))]
    case .table(let members, let required):
      let properties = members.map { member -> (key: String, value: JSONValue) in
        (key: member.name, value: member.form.schema.described(member.summary))
      }
      return [
        "type": "object", "properties": .object(properties),
        "required": .array(required.map(JSONValue.string)),
        "additionalProperties": false,
      ]
    }
  }
}

extension JSONValue {
  /// A schema with a description in front.
  func described(_ text: String) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object([(key: "description", value: .string(text))] + members)
  }
}
