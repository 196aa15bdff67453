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
  /// What the language of the file promises about variables and names.
  public var traits: LanguageTraits

  public init() {
    names = []
    functions = []
    types = []
    suppressions = []
    problems = []
    unreadableBytes = 0
    isGenerated = false
    traits = .atomicAccesses
  }

  public subscript(name: NameID) -> String { names[Int(name.index)] }
  public subscript(function: FunctionIndex) -> FunctionFacts { functions[Int(function.index)] }
  public subscript(type: TypeIndex) -> TypeFacts { types[Int(type.index)] }
}

/// What a language promises about variables and names, as far as an analysis has to know.
public struct LanguageTraits: OptionSet, Hashable, Sendable, Codable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A single read or write of a variable, or operation on a built-in container, is one step to other threads.
  public static let atomicAccesses = LanguageTraits(rawValue: 1 << 0)
  /// Containers are values: to change an element is to change the variable that holds the container.
  public static let valueContainers = LanguageTraits(rawValue: 1 << 1)
  /// The files of a module see each other's top-level names without an import.
  public static let sharedNamespace = LanguageTraits(rawValue: 1 << 2)
  /// An object has all its members before anybody can see it.
  public static let definiteInitialization = LanguageTraits(rawValue: 1 << 3)
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
