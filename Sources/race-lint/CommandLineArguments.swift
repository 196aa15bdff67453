internal import Platform
internal import RaceLint

/// Makes the command line into what the argument parser understands.
enum CommandLineArguments {
  /// Options whose value may be left out, and what then holds.
  private static let optionalValues = [
    "--library": "--library=*", "--write-baseline": "--write-baseline=\(usualValue)",
    "--add-ignore": "--add-ignore=\(usualValue)",
  ]
  static var optionsWithOptionalValues: [String] { optionalValues.keys.sorted() }

  /// The option before an argument, when the argument was probably meant as its value.
  static func optionWithoutValue(before argument: String, in arguments: [String]) -> String? {
    guard let index = arguments.firstIndex(of: argument), index > 0 else { return nil }
    return optionalValues[arguments[index - 1]] == nil ? nil : arguments[index - 1]
  }

  /// Stands for the usual file, or for no reason; neither is called so.
  static let usualValue = "/"

  /// Holds a word of the command that `verify` runs: the parser cannot keep two lists of words apart.
  static let programOption = "program-word"

  /// Reads `@FILE` arguments and completes options without a value; nothing is touched after `--`, except that `verify`
  /// takes it for a command.
  static func prepare(_ arguments: [String]) throws(LintError) -> [String] {
    var prepared: [String] = []
    var isLiteral = false
    for argument in arguments {
      if isLiteral, arguments.first == "verify" {
        prepared.append("--\(programOption)=\(argument)")
        continue
      }
      isLiteral = isLiteral || argument == "--"
      if isLiteral {
        if arguments.first != "verify" { prepared.append(argument) }
      } else if argument.hasPrefix("@"), argument.count > 1 {
        prepared += try lines(of: String(argument.dropFirst()))
      } else {
        prepared.append(optionalValues[argument] ?? argument)
      }
    }
    return prepared == ["-V"] ? ["--version"] : prepared
  }

  /// The arguments in a file, one a line.
  private static func lines(of path: String) throws(LintError) -> [String] {
    guard let bytes = try? FileSystem.read(path) else { throw .missingPath("@" + path) }
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    return lines.map { optionalValues[String($0)] ?? String($0) }
  }
}
