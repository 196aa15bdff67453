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

  var json: JSONValue {
    let range = report.range(of: location)
    var members: [(key: String, value: JSONValue)] = [
      ("physicalLocation", ["artifactLocation": artifact, "region": region(range)])
    ]
    if !function.isEmpty {
      members.append(("logicalLocations", [["fullyQualifiedName": .string(function), "kind": "function"]]))
    }
    if !message.isEmpty { members.append(("message", ["text": .string(message)])) }
    if let id { members.append(("id", .integer(id))) }
    return .object(members)
  }

  /// Hosts do not resolve the base, so the URI alone is relative to the project's root.
  private var artifact: JSONValue {
    let path = report.origin.projectPath(location.path)
    guard !path.hasPrefix("/") else { return ["uri": .string("file://" + Self.encode(path))] }
    return ["uri": .string(Self.encode(path)), "uriBaseId": "%SRCROOT%"]
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
