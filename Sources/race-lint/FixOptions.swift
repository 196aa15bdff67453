internal import ArgumentParser
internal import Fixes
internal import Platform
internal import RaceLint

/// Options that mend races, and that keep looking at them.
struct FixOptions: ParsableArguments {
  @Flag(help: "Mend the races that can certainly be mended by taking or moving a lock.")
  var fix = false

  @Flag(help: "Also mend where something unknown would run while a lock is held.")
  var unsafeFixes = false

  @Flag(help: "Show what `--fix` would change, and change nothing.")
  var diff = false

  @Flag(name: [.customShort("w"), .long], help: "Check again whenever a file changes.")
  var watch = false

  func validate() throws {
    if watch, fix || diff { throw ValidationError("`--watch` goes with neither `--fix` nor `--diff`") }
    if unsafeFixes, !fix, !diff { throw ValidationError("`--unsafe-fixes` goes with `--fix` or `--diff`") }
  }

  /// Whether the run is another than a simple check.
  var isAnotherRun: Bool { watch || fix || diff }
}

extension CheckCommand {
  /// The run that the options ask for instead of a simple check.
  func runOtherwise(_ linter: Linter) throws {
    if paths.contains("-") { throw ValidationError("the standard input can be neither mended nor watched") }
    if fixes.watch { return try WatchRun(command: self).run() }
    let discovery = try linter.discover(paths, context: files.context)
    let search = try FixSearch(linter, discovery, allowsUnsafe: fixes.unsafeFixes)
    if fixes.diff {
      for change in search.changes {
        let (old, new) = (
          String(decoding: change.old, as: UTF8.self), String(decoding: change.new, as: UTF8.self)
        )
        try output.write(UnifiedDiff.of(old, new, path: change.path))
      }
      tell("would mend", search)
      if !search.changes.isEmpty { throw ExitCode(ExitStatus.findings) }
    } else {
      for change in search.changes { try write(change) }
      tell("mended", search)
      try CheckRun(command: self, linter: linter).show(search.report)
    }
  }

  /// Only what was analysed is replaced.
  private func write(_ change: FixSearch.Change) throws {
    guard (try? FileSystem.read(change.absolutePath)) == change.old else {
      throw LintError.configuration("\(change.path) changed meanwhile; it was not mended")
    }
    do throws(SystemError) {
      try FileSystem.write(change.new, to: change.absolutePath)
    } catch {
      throw LintError.configuration("cannot write \(change.path): \(error.message)")
    }
  }

  private func tell(_ verb: String, _ search: FixSearch) {
    if output.silent { return }
    for line in search.applied { Console.say("\(verb) \(line)") }
    if search.unsafeCount > 0 {
      Console.say("\(search.unsafeCount) more can be mended with --unsafe-fixes")
    }
  }
}
