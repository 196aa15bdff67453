import CTreeSitter

/// A parser of one language, to be used again and again by one worker.
@safe
public struct Parser: ~Copyable {
  /// The language it parses.
  public let grammar: Grammar

  /// Memory for the flat trees of this worker, one after another: see ``SyntaxTree/flatten(_:into:)``.
  public var flatTree = FlatTree()

  private let handle: OpaquePointer

  /// Makes a parser; throws ``ParserError/incompatibleGrammar(_:)`` if the tree-sitter library that is
  /// installed does not take the grammar.
  public init(_ grammar: Grammar) throws(ParserError) {
    guard let handle = unsafe ts_parser_new() else { throw .outOfMemory }
    guard unsafe ts_parser_set_language(handle, grammar.language) else {
      unsafe ts_parser_delete(handle)
      throw .incompatibleGrammar(grammar)
    }
    self.grammar = grammar
    unsafe self.handle = handle
  }

  deinit {
    unsafe ts_parser_delete(handle)
  }

  /// Parses a source file; any bytes do, in UTF-8 or not.
  ///
  /// What does not parse is in the tree as an error node and no reason to throw: see ``SyntaxTree/problems(limit:)``.
  public mutating func parse(_ source: [UInt8]) throws(ParserError) -> SyntaxTree {
    guard let length = UInt32(exactly: source.count) else { throw .sourceTooLarge(bytes: source.count) }
    let tree = unsafe source.withUnsafeBytes { bytes in
      unsafe ts_parser_parse_string(handle, nil, bytes.bindMemory(to: CChar.self).baseAddress, length)
    }
    guard let tree = unsafe tree else { throw .outOfMemory }
    return unsafe SyntaxTree(TreeStorage(owning: tree, source: source))
  }
}

/// Why there is no syntax tree.
public enum ParserError: Error, Hashable, Sendable {
  /// The tree-sitter library that is installed does not take this version of the grammar.
  case incompatibleGrammar(Grammar)

  /// The file has four gigabytes or more.
  case sourceTooLarge(bytes: Int)

  /// The library gave up.
  case outOfMemory
}
