/// JSON that is passed on and not looked into.
enum JSONDocument: Hashable, Sendable, Codable {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONDocument])
  case object([String: JSONDocument])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else if let value = try? container.decode(Int.self) {
      self = .integer(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSONDocument].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONDocument].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .boolean(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .array(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }

  /// The text under a key.
  func string(_ key: String) -> String? {
    guard case .object(let members) = self, case .string(let text)? = members[key] else { return nil }
    return text
  }

  /// The texts in the array under a key.
  func texts(_ key: String) -> [String] {
    guard case .object(let members) = self, case .array(let elements)? = members[key] else { return [] }
    return elements.compactMap { if case .string(let text) = $0 { text } else { nil } }
  }

  /// The same witness with the hashes of some sources only.
  func keepingSources(of names: [String]) -> JSONDocument {
    guard case .object(var members) = self, case .object(let hashes)? = members["sources"] else {
      return self
    }
    members["sources"] = .object(hashes.filter { names.contains($0.key) })
    return .object(members)
  }

  /// The same object with a text under a key.
  func setting(_ key: String, to text: String) -> JSONDocument {
    guard case .object(var members) = self else { return self }
    members[key] = .string(text)
    return .object(members)
  }
}
