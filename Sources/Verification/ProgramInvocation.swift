/// How a program is run, so that it comes to the lines in question.
public enum ProgramInvocation: Hashable, Sendable {
  case script(String, arguments: [String])
  case module(String, arguments: [String])
  /// One test, and options of pytest.
  case pytest(String, options: [String])
  /// None but the harness that is made for each finding.
  case generated

  /// What the user wrote after `--`, with the interpreter if it names one.
  public static func parse(
    _ command: [String]
  ) throws(VerificationError) -> (program: ProgramInvocation, python: String?) {
    guard let first = command.first else { throw .command("there is no command after `--`") }
    let rest = Array(command.dropFirst())
    let name = first.split(separator: "/").last.map(String.init) ?? first
    if name == "pytest" { return (try test(rest), nil) }
    guard name.hasPrefix("python") else {
      guard name.hasSuffix(".py") else {
        throw .command("`\(first)`: expected `python script.py …` or `pytest path::test` after `--`")
      }
      return (.script(first, arguments: rest), nil)
    }
    if rest.first == "-m", let module = rest.dropFirst().first {
      let arguments = Array(rest.dropFirst(2))
      return (module == "pytest" ? try test(arguments) : .module(module, arguments: arguments), first)
    }
    guard let script = rest.first, !script.hasPrefix("-") else {
      throw .command(
        "name a script or `-m module` after `\(first)`; its other options and `-c` are not understood")
    }
    return (.script(script, arguments: Array(rest.dropFirst())), first)
  }

  private static func test(_ arguments: [String]) throws(VerificationError) -> ProgramInvocation {
    let nodes = arguments.filter { !$0.hasPrefix("-") && $0.contains("::") }
    guard nodes.count == 1, let node = nodes.first else {
      throw .command("name exactly one test after `pytest`: `pytest path::test`, with options if need be")
    }
    return .pytest(node, options: arguments.filter { $0 != node })
  }

  /// As the user could type it.
  public var text: String {
    switch self {
    case .script(let path, let arguments): ([path] + arguments).joined(separator: " ")
    case .module(let name, let arguments): (["-m", name] + arguments).joined(separator: " ")
    case .pytest(let node, let options): (["pytest", node] + options).joined(separator: " ")
    case .generated: "a generated harness"
    }
  }

  /// Whether a source is a program: it says what is to be done when it is run.
  public static func isProgram(_ source: [UInt8]) -> Bool {
    source.split(separator: UInt8(ascii: "\n")).contains { line in
      let text = String(decoding: line.prefix(40), as: UTF8.self).filter {
        $0 != " " && $0 != "'" && $0 != "\""
      }
      return text.hasPrefix("if__name__==__main__:")
    }
  }

  var helperArguments: [String] {
    switch self {
    case .script(let path, let arguments): [path] + arguments
    case .module(let name, let arguments): ["--module", name, "--"] + arguments
    case .pytest(let node, let options): ["--pytest", node, "--"] + options
    case .generated: []
    }
  }
}
