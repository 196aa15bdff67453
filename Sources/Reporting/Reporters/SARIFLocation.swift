internal import Diagnostics

/// A place in SARIF's form.
struct SARIFLocation {
  private let location: Location
  private let function: String
  private let message: String
  private let id: Int?
  private let report: Report

  init(_ location: Location, function: String = "", message: String = "", id: Int? = nil, in report: Report) {
    self.location = location
    self.function = function
    self.message = message
    self.id = id
    self.report = report
  }

  /// A whole line, counted from 1.
  static func line(_ row: Int, of path: String, message: String, in report: Report) -> JSONValue {
    [
      "physicalLocation": [
        "artifactLocation": artifact(path, in: report), "region": ["startLine": .integer(row)],
      ], "message": ["text": .string(message)],
    ]
  }

  var json: JSONValue {
    let range = report.range(of: location)
    var members: [(key: String, value: JSONValue)] = [
      (
        "physicalLocation",
        ["artifactLocation": Self.artifact(location.path, in: report), "region": region(range)]
      )
    ]
    if !function.isEmpty {
      members.append(("logicalLocations", [["fullyQualifiedName": .string(function), "kind": "function"]]))
    }
    if !message.isEmpty { members.append(("message", ["text": .string(message)])) }
    if let id { members.append(("id", .integer(id))) }
    return .object(members)
  }

  /// Hosts do not resolve the base, so the URI alone is relative to the project's root.
  private static func artifact(_ path: String, in report: Report) -> JSONValue {
    let path = report.origin.projectPath(path)
    guard !path.hasPrefix("/") else { return ["uri": .string("file://" + encode(path))] }
    return ["uri": .string(encode(path)), "uriBaseId": "%SRCROOT%"]
  }

  private func region(_ range: TextRange) -> JSONValue {
    [
      "startLine": .integer(range.start.row),
      "startColumn": .integer(range.start.column),
      "endLine": .integer(range.end.row),
      "endColumn": .integer(range.end.column),
    ]
  }

  /// Percent-encodes what may not stand in the path of a URI.
  private static func encode(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      switch Unicode.Scalar(byte) {
      case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", "/", "!", "$", "&", "'", "(", ")", "*", "+",
        ",", "=",
        "@":
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.count == 1 ? "%0" + digits : "%" + digits
      }
    }
    return result
  }
}
