/// The number by which a grammar knows a field, from 1.
public struct FieldID: RawRepresentable, Hashable, Sendable {
  public let rawValue: UInt16

  /// Nil for 0, which stands for "no field".
  public init?(rawValue: UInt16) {
    guard rawValue != 0 else { return nil }
    self.rawValue = rawValue
  }
}

/// The fields of a grammar that matter, as an enum whose raw values are their names.
///
/// Make it once and keep it.
public struct FieldTable<Field>: Sendable
where Field: RawRepresentable<String> & CaseIterable & Hashable & Sendable {
  @usableFromInline let fields: [Field?]
  @usableFromInline let identifiers: [Field: FieldID]

  /// The raw values that the grammar does not know: none, unless enum and grammar have drifted apart.
  public let unknownNames: [String]

  public init(_ grammar: Grammar) {
    var fields = [Field?](repeating: nil, count: grammar.fieldCount + 1)
    var identifiers: [Field: FieldID] = [:]
    for number in 1..<UInt16(fields.count) {
      guard let id = FieldID(rawValue: number), let field = Field(rawValue: grammar.name(of: id)) else {
        continue
      }
      fields[Int(number)] = field
      identifiers[field] = id
    }
    self.fields = fields
    self.identifiers = identifiers
    self.unknownNames = Field.allCases.filter { identifiers[$0] == nil }.map(\.rawValue)
  }

  /// The field with this number; nil if there is no number or the enum lacks the field.
  @inlinable public subscript(id: FieldID?) -> Field? {
    guard let id else { return nil }
    return fields[Int(id.rawValue)]
  }

  /// The number of a field; nil if the grammar does not know the field.
  ///
  /// Looks it up by hash: keep the numbers that a walk needs at every node.
  @inlinable public subscript(field: Field) -> FieldID? { identifiers[field] }
}
