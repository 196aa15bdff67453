import PythonFrontend
import RaceIR
import SyntaxTree

/// The facts of a piece of Python.
func lower(_ source: String) throws -> FileFacts { try lower(Array(source.utf8)) }

func lower(_ source: [UInt8]) throws -> FileFacts {
  var parser = try Parser(PythonFrontend.grammar)
  return PythonFrontend.lower(source, parser: &parser)
}

extension FileFacts {
  /// The operations of a function without number and place, as the dump writes them.
  func body(of function: String) -> [String] {
    lines(of: function).filter { $0.hasPrefix("%") }.map { line in
      let text = line.split(separator: " = ", maxSplits: 1).last ?? ""
      return String(text.split(separator: "  @").first ?? "")
    }
  }

  /// The lines of the dump that describe a function, without their margins.
  func lines(of function: String) -> [String] {
    let lines = dump.split(separator: "\n", omittingEmptySubsequences: false)
    let start = lines.firstIndex { $0.hasPrefix("function ") && $0.split(separator: " ")[2] == function }
    guard let start else { return [] }
    return lines[start...].prefix { !$0.isEmpty }.map { $0.drop { $0 == " " } }.map(String.init)
  }

  /// The places of a function's instructions that have the operation, as the dump writes them.
  func places(of operation: String, in function: String = "<module>") -> [String] {
    lines(of: function).filter { $0.contains("= \(operation)") }
      .compactMap { $0.split(separator: "  @").last.map(String.init) }
  }
}
