public import Diagnostics

/// A class, struct, actor, protocol or extension, as declared in one file.
public struct TypeFacts: Hashable, Sendable, Codable {
  public var name: NameID
  public var qualifiedName: NameID
  public var kind: TypeKind
  public var flags: FunctionFlags
  public var attributes: [NameID]
  /// Runs the body's statements; a `typeBody` function.
  public var body: FunctionIndex
  /// Stored members that are declared with a type or modifiers.
  public var members: [Member]
  public var span: SourceSpan
  public var nameSpan: SourceSpan

  public init(
    name: NameID, qualifiedName: NameID, kind: TypeKind, body: FunctionIndex, span: SourceSpan,
    nameSpan: SourceSpan
  ) {
    self.name = name
    self.qualifiedName = qualifiedName
    self.kind = kind
    self.flags = []
    self.attributes = []
    self.body = body
    self.members = []
    self.span = span
    self.nameSpan = nameSpan
  }
}

public enum TypeKind: UInt8, Hashable, Sendable, Codable, CaseIterable {
  /// Instances have identity and are shared by reference.
  case reference
  /// Instances are copied.
  case value
  /// Instances run one task at a time.
  case actor
  case interface
  /// Adds members to a type declared elsewhere, which its name refers to.
  case `extension`
}

public struct Member: Hashable, Sendable, Codable {
  public var name: NameID
  public var annotation: TypeReference?
  public var attributes: [NameID]
  public var isMutable: Bool
  /// Belongs to the type, not to its instances.
  public var isShared: Bool
  public var span: SourceSpan

  public init(
    name: NameID, annotation: TypeReference?, attributes: [NameID], isMutable: Bool, isShared: Bool,
    span: SourceSpan
  ) {
    self.name = name
    self.annotation = annotation
    self.attributes = attributes
    self.isMutable = isMutable
    self.isShared = isShared
    self.span = span
  }
}
