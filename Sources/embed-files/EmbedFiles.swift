internal import Platform

/// `embed-files OUTPUT FILE…`: writes a Swift source that holds the texts of the files. Runs during the build.
@main
enum EmbedFiles {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first else { return }
    let entries = try arguments.dropFirst().map { path in
      let text = String(decoding: try FileSystem.read(path), as: UTF8.self)
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return "    (\(literal(name)), \(literal(text))),\n"
    }
    let source = """
      /// The texts of the target's files, by name.
      enum EmbeddedFiles {
        static let all: [(name: StaticString, text: StaticString)] = [
      \(entries.joined())  ]
      }

      """
    try FileSystem.write(Array(source.utf8), to: output)
  }

  /// A text as a Swift literal on one line.
  private static func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case " "..."~": result.unicodeScalars.append(scalar)
      default: result += "\\u{\(String(scalar.value, radix: 16))}"
      }
    }
    return result + "\""
  }
}
