/// The argument parser's help, with what it cannot know.
enum HelpText {
  /// Options whose value may be left out take it after `=` only: a word by itself is a path.
  static func of(_ text: String) -> String {
    var text = text
    for option in CommandLineArguments.optionsWithOptionalValues {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
        guard line.drop(while: { $0 == " " }).hasPrefix(option + " <") else { return String(line) }
        return relined(String(line), option)
      }
      text = lines.joined(separator: "\n")
    }
    return text
  }

  /// `  --library <glob>        Words` becomes `  --library[=<glob>]      Words`.
  private static func relined(_ line: String, _ option: String) -> String {
    guard let start = line.firstIndex(of: "<"), let end = line.firstIndex(of: ">") else { return line }
    let head = line[..<line.index(before: start)] + "[=" + line[start...end] + "]"
    let rest = line[line.index(after: end)...]
    let words = rest.drop { $0 == " " }
    if words.isEmpty { return String(head) }
    let column = line.count - words.count
    return head + String(repeating: " ", count: max(1, column - head.count)) + words
  }
}
