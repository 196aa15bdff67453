public import Diagnostics

/// Everything one function says, in the order in which it happens.
public struct FunctionFacts: Hashable, Sendable, Codable {
  public var name: NameID
  /// Dotted, within the file: `Pool.submit`, `main.worker`, `main.<lambda>`.
  public var qualifiedName: NameID
  public var kind: FunctionKind
  public var flags: FunctionFlags
  /// The function whose body contains this one; the top level contains itself.
  public var parent: FunctionIndex
  /// The type in whose body this function is declared directly, or none.
  public var owner: TypeIndex?
  /// Attributes and modifiers as written (`nonisolated`, `@MainActor`); Python's decorators are calls instead.
  public var attributes: [NameID]
  public var parameters: [Parameter]
  /// Parameters first, in order.
  public var variables: [Variable]
  public var returnType: TypeReference?
  public var body: [Instruction]
  /// Operand lists of containers and handlers: value indices, or name indices for handlers.
  public var operands: [Int32]
  public var arguments: [Argument]
  /// The whole declaration.
  public var span: SourceSpan
  /// The name alone.
  public var nameSpan: SourceSpan

  public init(
    name: NameID, qualifiedName: NameID, kind: FunctionKind, parent: FunctionIndex, owner: TypeIndex?,
    span: SourceSpan, nameSpan: SourceSpan
  ) {
    self.name = name
    self.qualifiedName = qualifiedName
    self.kind = kind
    self.flags = []
    self.parent = parent
    self.owner = owner
    self.attributes = []
    self.parameters = []
    self.variables = []
    self.returnType = nil
    self.body = []
    self.operands = []
    self.arguments = []
    self.span = span
    self.nameSpan = nameSpan
  }
}

public enum FunctionKind: UInt8, Hashable, Sendable, Codable, CaseIterable {
  /// The statements of a file outside every declaration.
  case topLevel
  /// The statements of a type's body.
  case typeBody
  case function
  case lambda
}

public struct FunctionFlags: OptionSet, Hashable, Sendable, Codable {
  public let rawValue: UInt16
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  public static let asynchronous = FunctionFlags(rawValue: 1 << 0)
  public static let generator = FunctionFlags(rawValue: 1 << 1)
  /// Its documentation says that it is thread-safe.
  public static let claimsThreadSafety = FunctionFlags(rawValue: 1 << 2)
  /// Its documentation says that it is not.
  public static let deniesThreadSafety = FunctionFlags(rawValue: 1 << 3)
  /// Runs when the member of its name is read.
  public static let getter = FunctionFlags(rawValue: 1 << 4)
  /// Runs when the member of its name is assigned.
  public static let setter = FunctionFlags(rawValue: 1 << 5)
  /// Its first parameter is the type, not an instance.
  public static let typeMethod = FunctionFlags(rawValue: 1 << 6)
  /// Changes the value that it is called on.
  public static let mutating = FunctionFlags(rawValue: 1 << 7)
  /// Asynchronous, and run by any thread of a pool where nothing else is said.
  public static let parallel = FunctionFlags(rawValue: 1 << 8)
  /// Cannot be named outside its file.
  public static let fileLocal = FunctionFlags(rawValue: 1 << 10)
  /// Cannot be named outside its module.
  public static let moduleLocal = FunctionFlags(rawValue: 1 << 11)
  /// Not written in the source: what callers elsewhere can do because a variable is theirs to set.
  public static let implicit = FunctionFlags(rawValue: 1 << 12)
  /// Lets its caller work on the stored value in place: a compound assignment is one access.
  public static let modifier = FunctionFlags(rawValue: 1 << 9)
}

public struct Parameter: Hashable, Sendable, Codable {
  public enum Kind: UInt8, Hashable, Sendable, Codable {
    case positional, keywordOnly, variadic, keywordVariadic
  }
  public var name: NameID
  public var kind: Kind
  public var hasDefault: Bool
  public var annotation: TypeReference?

  public init(name: NameID, kind: Kind, hasDefault: Bool, annotation: TypeReference?) {
    self.name = name
    self.kind = kind
    self.hasDefault = hasDefault
    self.annotation = annotation
  }
}

public struct Variable: Hashable, Sendable, Codable {
  public var name: NameID
  /// Whether an inner function reads or writes it.
  public var isCaptured: Bool
  public var annotation: TypeReference?

  public init(name: NameID, isCaptured: Bool = false, annotation: TypeReference? = nil) {
    self.name = name
    self.isCaptured = isCaptured
    self.annotation = annotation
  }
}

public struct Argument: Hashable, Sendable, Codable {
  public enum Kind: UInt8, Hashable, Sendable, Codable {
    case positional, labelled
    /// `*values`
    case spread
    /// `**values`
    case labelledSpread
    /// A closure after the parentheses.
    case trailing
    /// `&value`: written back by the callee.
    case `inout`
  }
  public var value: ValueID
  public var kind: Kind
  /// Only with `.labelled` and labelled trailing closures.
  public var label: NameID?

  public init(value: ValueID, kind: Kind, label: NameID? = nil) {
    self.value = value
    self.kind = kind
    self.label = label
  }
}

/// The types an annotation names, stripped of optionality, quotes and qualifiers.
public struct TypeReference: Hashable, Sendable, Codable {
  /// Dotted names as written; several for a union.
  public var names: [NameID]
  /// Of a container annotation (`list[Job]`, `dict[str, Job]`), the names of its elements or values.
  public var elementNames: [NameID]

  public init(names: [NameID], elementNames: [NameID] = []) {
    self.names = names
    self.elementNames = elementNames
  }
}
