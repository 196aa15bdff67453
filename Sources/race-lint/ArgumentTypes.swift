internal import ArgumentParser
internal import Diagnostics
internal import Platform
internal import Reporting

/// An output format, by name.
struct FormatArgument: ExpressibleByArgument {
  let name: String

  init?(argument: String) {
    guard Reporter.named(argument) != nil else { return nil }
    name = argument
  }

  static var allValueStrings: [String] { Reporter.all.map(\.name) }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
  var defaultValueDescription: String { name }
}

/// A confidence, by name.
enum ConfidenceArgument: String, ExpressibleByArgument, CaseIterable {
  case low, medium, high

  var confidence: Confidence {
    switch self {
    case .low: .low
    case .medium: .medium
    case .high: .high
    }
  }
}

/// `--gil` or `--free-threaded`.
enum BuildArgument: String, EnumerableFlag {
  case gil, freeThreaded
}

enum ColorArgument: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// The option beats the environment; there, a no beats a yes.
  func isColoured(onTerminal isTerminal: Bool) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if Self.isSet("NO_COLOR") { return false }
    if Self.isSet("FORCE_COLOR") || Self.isSet("CLICOLOR_FORCE") { return true }
    return isTerminal && CurrentProcess.environment("TERM") != "dumb"
  }

  private static func isSet(_ name: String) -> Bool {
    let value = CurrentProcess.environment(name) ?? ""
    return !value.isEmpty && (value != "0" || name == "NO_COLOR")
  }
}

/// Text for people, or JSON for programs.
enum DescriptionFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// The elements of comma-separated lists.
func elements(_ lists: [String]) -> [String] {
  lists.flatMap { $0.split(separator: ",") }.map { $0.filter { $0 != " " } }.filter { !$0.isEmpty }
}
