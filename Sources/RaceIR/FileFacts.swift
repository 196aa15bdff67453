public import Diagnostics

/// Everything one source file says: the unit of parsing, caching and linking.
///
/// A pure function of the file's bytes: it contains no path, no configuration and no knowledge of any library.
public struct FileFacts: Hashable, Sendable, Codable {
  /// Every name and short text of the file, each once.
  public var names: [String]
  /// The first is the file's top level.
  public var functions: [FunctionFacts]
  public var types: [TypeFacts]
  public var suppressions: [Suppression]
  public var problems: [Problem]
  /// Bytes inside regions that the grammar could not read.
  public var unreadableBytes: Int
  /// The file's first lines say that a program wrote it.
  public var isGenerated: Bool

  public init() {
    names = []
    functions = []
    types = []
    suppressions = []
    problems = []
    unreadableBytes = 0
    isGenerated = false
  }

  public subscript(name: NameID) -> String { names[Int(name.index)] }
  public subscript(function: FunctionIndex) -> FunctionFacts { functions[Int(function.index)] }
  public subscript(type: TypeIndex) -> TypeFacts { types[Int(type.index)] }
}

/// Something in a file that could not be understood.
public struct Problem: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable {
    case invalidSyntax = "invalid-syntax"
    case unreadable = "io-error"
  }
  public var kind: Kind
  public var message: String
  public var span: SourceSpan

  public init(kind: Kind, message: String, span: SourceSpan) {
    self.kind = kind
    self.message = message
    self.span = span
  }
}
