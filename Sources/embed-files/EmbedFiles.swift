internal import Platform

/// `embed-files OUTPUT FOLDER FILE…`: writes a Swift source that holds the texts of the files, which are named as in the
/// folder. Runs during the build.
@main
enum EmbedFiles {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 2 else { return }
    let (output, folder) = (arguments[1], arguments[2])
    let entries = try arguments.dropFirst(3).map { path in
      let text = String(decoding: try FileSystem.read(path), as: UTF8.self)
      let name = String(path.dropFirst(folder.count).drop { $0 == "/" })
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
