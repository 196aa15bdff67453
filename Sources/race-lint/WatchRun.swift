internal import Platform
internal import RaceLint
internal import Reporting

/// `race-lint check --watch`: checks whenever a file, or the configuration, is another than before.
///
/// It looks at the files' stamps twice a second: that works on every file system, in containers too, and costs little
/// beside an analysis. It ends when it is interrupted.
struct WatchRun {
  let command: CheckCommand

  private static let pause = Duration.milliseconds(500)

  /// What a check depends on besides the contents of the files.
  private struct Circumstances: Hashable {
    var paths: [String]
    var settings: String
  }

  func run() throws {
    var memory = FactsMemory(cacheFolder: try command.linter().settings.cacheFolder)
    var known: Circumstances?
    var trouble: String?
    while true {
      do {
        let linter = try command.linter()
        let discovery = try linter.discover(command.paths, context: command.files.context)
        let project = try memory.load(discovery)
        let now = Circumstances(paths: discovery.files.map(\.path), settings: linter.settings.text)
        if now != known || !memory.loweredPaths.isEmpty || trouble != nil {
          try show(linter, project)
          (known, trouble) = (now, nil)
        }
      } catch let error as LintError {
        // Half-written configurations and folders that come back are to be expected.
        if trouble != error.message { _ = Console.fail(error.message, tip: error.tip) }
        trouble = error.message
      }
      Pause.wait(Self.pause)
    }
  }

  private func show(_ linter: Linter, _ project: Project) throws {
    let report = try linter.report(linter.analyse(project), of: project)
    // Colours and a fresh page are for people.
    if StandardStream.output.isTerminal { StandardStream.output.write("\u{1B}[H\u{1B}[2J") }
    _ = try CheckRun(command: command, linter: linter).write(report)
    Console.say("watching; ^C ends it")
  }
}
