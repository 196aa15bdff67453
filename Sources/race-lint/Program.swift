internal import ArgumentParser
internal import Platform
internal import RaceLint
internal import Synchronization

/// Where the process starts and ends.
@main
enum Program {
  /// Analysing a program recurses as deeply as its calls nest; only what is used of a stack is paid for.
  private static let stackBytes = 512 << 20

  private static let status = Atomic<Int32>(ExitStatus.unusable)

  static func main() {
    StandardStream.ignoreBrokenPipes()
    DeepStack.run(count: 1, bytes: stackBytes) { _ in
      status.store(run(Array(CommandLine.arguments.dropFirst())), ordering: .sequentiallyConsistent)
    }
    CurrentProcess.exit(status.load(ordering: .sequentiallyConsistent))
  }

  /// Runs a command line; answers the exit status.
  private static func run(_ arguments: [String]) -> Int32 {
    do {
      var command = try RaceLintCommand.parseAsRoot(try CommandLineArguments.prepare(arguments))
      try command.run()
      return ExitStatus.clean
    } catch let error as LintError {
      return Console.fail(error.message, tip: error.tip)
    } catch {
      return finish(error, arguments)
    }
  }

  /// Help and versions end a run well; everything else the parser throws is a wrong command line.
  private static func finish(_ error: any Error, _ arguments: [String]) -> Int32 {
    if let status = error as? ExitCode { return status.rawValue }
    guard RaceLintCommand.exitCode(for: error) != .success else {
      StandardStream.output.write(HelpText.of(RaceLintCommand.fullMessage(for: error)) + "\n")
      return ExitStatus.clean
    }
    let command =
      RaceLintCommand.configuration.subcommands.first { $0.configuration.commandName == arguments.first }
      ?? CheckCommand.self
    let complaint = ParserComplaint(RaceLintCommand.message(for: error), command: command)
    return Console.fail(complaint.message, tip: complaint.tip, advice: "for more information, try '--help'")
  }
}
