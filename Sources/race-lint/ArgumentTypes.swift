internal import ArgumentParser
internal import Diagnostics
internal import Reporting

/// An output format, by name.
struct FormatArgument: ExpressibleByArgument {
  let name: String

  init?(argument: String) {
    guard Reporter.named(argument) != nil else { return nil }
    name = argument
  }

  static var allValueStrings: [String] { Reporter.all.map(\.name) }
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

enum ColorArgument: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// Text for people, or JSON for programs.
enum DescriptionFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// The elements of comma-separated lists.
func elements(_ lists: [String]) -> [String] {
  lists.flatMap { $0.split(separator: ",") }.map { $0.filter { $0 != " " } }.filter { !$0.isEmpty }
}
