/// The manual page, in roff, made of what the commands say about themselves.
struct ManualPage {
  private let program: CommandDescription
  private let version: String

  init(_ program: CommandDescription, version: String) {
    self.program = program
    self.version = version
  }

  var text: String {
    let commands = (program.subcommands ?? []).filter { $0.commandName != "help" }
    return """
      .TH RACE\\-LINT 1 "" "\(Self.escaped(version))" "User Commands"
      .SH NAME
      race\\-lint \\- \(Self.escaped(program.abstract ?? ""))
      .SH SYNOPSIS
      .B race\\-lint
      [\\fIoptions\\fR] [\\fIpath\\fR ...]
      .br
      .B race\\-lint
      \\fIcommand\\fR [\\fIoptions\\fR] ...
      .SH DESCRIPTION
      Reads the sources of a program and reports state that two threads can change at once without a common lock: the two
      accesses, the threads that make them, the locks that each holds, and why the two can overlap. Nothing is run but by
      \\fBverify\\fR and \\fBreplay\\fR. A path without a command is checked.
      .SH COMMANDS
      \(commands.map(Self.section).joined(separator: "\n"))
      \(Self.ending)

      """
  }

  private static func section(_ command: CommandDescription) -> String {
    let arguments = (command.arguments ?? []).filter { argument in
      argument.shouldDisplay && argument.names?.contains { $0.name == "help" || $0.name == "version" } != true
    }
    var lines = [".SS race\\-lint \(escaped(command.commandName))", escaped(command.abstract ?? "")]
    if let discussion = command.discussion { lines += [".PP", escaped(discussion)] }
    var title: String?
    for argument in arguments {
      if argument.sectionTitle != title, let next = argument.sectionTitle {
        lines += [".PP", ".I \(escaped(next))"]
      }
      title = argument.sectionTitle
      lines += entry(argument)
    }
    return lines.joined(separator: "\n")
  }

  private static func entry(_ argument: CommandDescription.Argument) -> [String] {
    let value = "\\fI\(escaped(argument.valueName ?? "value"))\\fR"
    let more = argument.isRepeating ? " ..." : ""
    let names = (argument.names ?? []).map { name in
      "\\fB\(name.kind == "short" ? "\\-" : "\\-\\-")\(escaped(name.name))\\fR"
    }
    let head: String
    switch argument.kind {
    case "positional": head = value + more
    case "option": head = names.joined(separator: ", ") + " " + value
    default: head = names.joined(separator: ", ")
    }
    let values = argument.allValues.map { " One of \($0.joined(separator: ", "))." } ?? ""
    return [".TP", head, escaped((argument.abstract ?? "") + values)]
  }

  private static let ending = """
    .SH EXIT STATUS
    .TP
    0
    Nothing was found.
    .TP
    1
    There are findings, or files that could not be read.
    .TP
    2
    The arguments or the configuration are wrong, or there is no such path.
    .SH ENVIRONMENT
    .TP
    .B RACE_LINT_CONFIG, RACE_LINT_OUTPUT_FORMAT
    The configuration and the output format where no option names them.
    .TP
    .B NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE
    Whether text is coloured where \\fB\\-\\-color\\fR does not say.
    .SH FILES
    .TP
    .I race\\-lint.toml, .race\\-lint.toml, pyproject.toml
    The configuration; the nearest one, upwards from the first path. \\fBrace\\-lint config\\fR lists its keys.
    """

  /// Text in which roff sees nothing of its own.
  private static func escaped(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let line = line.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      return line.isEmpty ? ".PP" : line.first == "." || line.first == "'" ? "\\&" + line : line
    }
    return lines.joined(separator: "\n")
  }
}
