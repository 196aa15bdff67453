internal import ArgumentParser
internal import Platform

/// `race-lint manual`: the page for `man`.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Show the manual page, in the form that `man` reads.",
    discussion: "race-lint manual | man -l -")

  func run() throws {
    let page = ManualPage(try CommandDescription.all(), version: RaceLintCommand.configuration.version)
    StandardStream.output.write(page.text)
  }
}
