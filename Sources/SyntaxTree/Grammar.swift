import CTreeSitter
import CTreeSitterPython
import CTreeSitterSwift

/// A language that can be parsed.
public enum Grammar: String, Sendable, CaseIterable {
  case python
  case swift

  var language: OpaquePointer {
    let language =
      switch self {
      case .python: unsafe tree_sitter_python()
      case .swift: unsafe tree_sitter_swift()
      }
    guard let language = unsafe language else { preconditionFailure("the \(rawValue) grammar is empty") }
    return unsafe language
  }

  /// How many kinds of node there are; a kind of node is known by its symbol, from 0 up to this number.
  public var symbolCount: Int { unsafe Int(ts_language_symbol_count(language)) }

  /// How many fields there are; their identifiers run from 1 to this number.
  public var fieldCount: Int { unsafe Int(ts_language_field_count(language)) }

  /// The name of a kind of node as the grammar has it: `call`, `+=`; several symbols may share one.
  public func name(of symbol: UInt16) -> String {
    guard let name = unsafe ts_language_symbol_name(language, symbol) else { return "" }
    return unsafe String(cString: name)
  }

  /// The name of a field, `left` for instance; empty if there is no such field.
  public func name(of field: FieldID) -> String {
    guard let name = unsafe ts_language_field_name_for_id(language, field.rawValue) else { return "" }
    return unsafe String(cString: name)
  }

  /// Whether the grammar names this kind of node (`call`) or spells it out as a token (`"+="`).
  func isNamed(_ symbol: UInt16) -> Bool {
    unsafe ts_language_symbol_type(language, symbol) == TSSymbolTypeRegular
  }

  /// Whether nodes of this kind can occur in a tree at all.
  func isVisible(_ symbol: UInt16) -> Bool {
    unsafe ts_language_symbol_type(language, symbol) != TSSymbolTypeAuxiliary
  }
}
