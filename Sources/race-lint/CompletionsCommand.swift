internal import ArgumentParser
internal import Platform

/// `race-lint completions`: the script that lets a shell complete our options.
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: "Show the script that completes commands and options in a shell.",
    discussion: """
      bash: race-lint completions bash > ~/.local/share/bash-completion/completions/race-lint

      zsh: race-lint completions zsh > a folder of $fpath, as _race-lint

      fish: race-lint completions fish > ~/.config/fish/completions/race-lint.fish
      """)

  @Argument(help: "The shell.")
  var shell: ShellArgument

  func run() {
    StandardStream.output.write(RaceLintCommand.completionScript(for: shell.shell) + "\n")
  }
}

enum ShellArgument: String, ExpressibleByArgument, CaseIterable {
  case bash, zsh, fish

  var shell: CompletionShell {
    switch self {
    case .bash: .bash
    case .zsh: .zsh
    case .fish: .fish
    }
  }
}
