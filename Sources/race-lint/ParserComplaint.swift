internal import ArgumentParser
internal import RaceLint

/// The argument parser's words, brought into the form of ours.
struct ParserComplaint {
  let message: String
  let tip: String?

  init(_ text: String, command: any ParsableCommand.Type) {
    // "Unknown option '--exit-zer'. Did you mean '--exit-zero'?"
    let question = ". Did you mean "
    let parts = text.split(separator: question, maxSplits: 1)
    let complaint = parts.first.map(String.init) ?? text
    message = complaint.prefix(1).lowercased() + complaint.dropFirst()
    if parts.count == 2 {
      tip = "a similar argument exists: \(parts[1].filter { $0 != "?" })"
    } else {
      tip = Self.unknownOption(complaint).flatMap { Self.nearest(to: $0, in: command) }
    }
  }

  private static func unknownOption(_ complaint: String) -> String? {
    guard complaint.hasPrefix("Unknown option '") else { return nil }
    return complaint.split(separator: "'").dropFirst().first.map(String.init)
  }

  private static func nearest(to option: String, in command: any ParsableCommand.Type) -> String? {
    let name = String(option.prefix { $0 != "=" })
    let words = command.helpMessage().split { $0.isWhitespace || "/[]=".contains($0) }.map(String.init)
    return Spelling.nearest(toOption: name, in: words.filter { $0.hasPrefix("--") })
      .map { "a similar argument exists: '\($0)'" }
  }
}
