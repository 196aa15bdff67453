internal import ArgumentParser
internal import Platform
internal import Reporting

/// Options that choose what is written, and where.
struct OutputOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How findings are written (default: full).", valueName: "format"))
  var outputFormat: FormatArgument?

  @Option(
    name: [.customShort("o"), .long], help: ArgumentHelp("Write to a file instead.", valueName: "file"),
    completion: .file())
  var outputFile: String?

  @Option(help: ArgumentHelp("Write a SARIF log to a file besides.", valueName: "file"))
  var sarifFile: String?

  @Flag(help: "Show how often each rule was broken instead of the findings.")
  var statistics = false

  @Option(help: "Whether to colour text (default: auto).")
  var color: ColorArgument = .auto

  @Flag(name: [.customShort("q"), .long], help: "Show findings only, no summary.")
  var quiet = false

  @Flag(name: [.customShort("s"), .long], help: "Show nothing; the exit status tells.")
  var silent = false

  @Flag(name: [.customShort("v"), .long], help: "Say which paths were passed over, and why.")
  var verbose = false

  @Flag(help: "Say how long each stage took.")
  var timings = false

  /// The option wins over the environment, which wins over the configuration.
  func format(_ configured: String) throws -> Reporter {
    if let outputFormat, let reporter = Reporter.named(outputFormat.name) { return reporter }
    let name = CurrentProcess.environment("RACE_LINT_OUTPUT_FORMAT") ?? configured
    guard let reporter = Reporter.named(name) else {
      throw ValidationError("`\(name)` in RACE_LINT_OUTPUT_FORMAT is no output format")
    }
    return reporter
  }

  var style: TextStyle {
    color.isColoured(onTerminal: outputFile == nil && StandardStream.output.isTerminal) ? .coloured : .plain
  }

  /// Writes a document where it was asked for.
  func write(_ document: String) throws {
    if silent { return }
    guard let outputFile else { return StandardStream.output.write(document) }
    try write(document, to: outputFile)
  }

  func write(_ document: String, to path: String) throws {
    do throws(SystemError) {
      try FileSystem.write(Array(document.utf8), to: path)
    } catch {
      throw ValidationError("cannot write \(path): \(error.message)")
    }
  }
}
